import Foundation
import Linkage
import Testing

@Suite struct ClusterFormationTests {
    /// Scores of pairs; those that are not told weigh `other`.
    private struct Scores {
        var odds: [RecordPair: Double] = [:]
        var other = -10.0

        subscript(one: Int, other second: Int) -> Double {
            get { odds[RecordPair(one, second)] ?? other }
            set { odds[RecordPair(one, second)] = newValue }
        }

        mutating func tie(_ records: [Int], _ value: Double) {
            for one in records { for other in records where other > one { self[one, other: other] = value } }
        }

        var pairs: [ScoredPair] {
            odds.keys.sorted().map { pair in
                let odds = odds[pair] ?? 0
                return ScoredPair(
                    first: Int32(pair.first), second: Int32(pair.second), matchWeight: Float(odds),
                    probability: Float(1 / (1 + exp2(-odds))))
            }
        }

        func clusters(
            _ count: Int, apart: [RecordPair] = [], together: [RecordPair] = [], exclusive: [[UInt32]] = [],
            threads: Int = 1
        ) -> [Int32] {
            let own = self
            let contradictions = Contradictions(exclusive: exclusive, pairs: Set(apart), decided: Set(together))
            return ClusterFormation(thresholdOdds: 0, contradictions: contradictions, mustLink: together)
                .clusters(count: count, pairs: pairs, threads: threads) { { own[$0, other: $1] } }
        }
    }

    @Test func aWeakBridgeIsCut() {
        var scores = Scores()
        scores.tie(Array(0..<5), 8)
        scores.tie(Array(5..<10), 8)
        scores[4, other: 5] = 7
        #expect(scores.clusters(10) == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
        // Were the others across not against it, it would hold.
        scores.other = 1
        #expect(Set(scores.clusters(10)).count == 1)
    }

    /// The stated rule: the mean over all pairs across, bounded to -5 and 10, is above zero or not.
    @Test(arguments: [(1, 2), (2, 1)]) func aBridgeHoldsWhenTheMeanAcrossIsAboveZero(_ strong: Int, _ clusters: Int) {
        var scores = Scores()
        scores.tie([0, 1], 20)
        scores.tie([2, 3], 20)
        // Four pairs across: the others at -5 each; two strong ones at 10 outweigh two at -5.
        scores[0, other: 2] = 15
        if strong == 2 { scores[1, other: 3] = 15 }
        #expect(Set(scores.clusters(4)).count == clusters)
    }

    @Test func whatMustNotBeLinkedIsNotEvenThroughAChain() {
        var scores = Scores()
        scores.tie(Array(0..<4), 10)
        let clusters = scores.clusters(4, apart: [RecordPair(0, 3)])
        #expect(clusters[0] != clusters[3])
        // A contradiction is stronger than a chain of decisions.
        let chained = scores.clusters(
            4, apart: [RecordPair(0, 3)], together: [RecordPair(0, 1), RecordPair(1, 2), RecordPair(2, 3)])
        #expect(chained[0] == chained[1] && chained[1] == chained[2] && chained[0] != chained[3])
        let exclusive = scores.clusters(4, exclusive: [[7, 0, 0, 8]])
        #expect(exclusive[0] != exclusive[3])
    }

    @Test func decisionsJoinWhatTheScoresDoNot() {
        let scores = Scores()
        let clusters = scores.clusters(4, together: [RecordPair(1, 3)])
        #expect(clusters == [0, 1, 2, 1])
    }

    /// Random scores: nothing forbidden is ever together, everything is numbered from 0 in the order of first records,
    /// and one thread and two agree.
    @Test func contradictionsHoldWhateverTheScores() {
        var numbers = MadeNumbers(18)
        for _ in 0..<200 {
            let count = 2 + numbers.next(below: 40)
            var scores = Scores()
            for _ in 0..<numbers.next(below: count * 4) {
                let (one, other) = (numbers.next(below: count), numbers.next(below: count))
                if one != other { scores[one, other: other] = Double(numbers.next(below: 300) - 100) / 10 }
            }
            let apart = (0..<numbers.next(below: 12)).map { _ in
                RecordPair(numbers.next(below: count), numbers.next(below: count))
            }.filter { $0.first != $0.second }
            let codes = (0..<count).map { _ in numbers.isChosen(70) ? 0 : UInt32(1 + numbers.next(below: 3)) }
            let together = (0..<numbers.next(below: 4)).map { _ in
                RecordPair(numbers.next(below: count), numbers.next(below: count))
            }.filter { $0.first != $0.second }
            let clusters = scores.clusters(count, apart: apart, together: together, exclusive: [codes])
            #expect(apart.allSatisfy { clusters[$0.first] != clusters[$0.second] })
            for one in 0..<count {
                for other in 0..<count where codes[one] != 0 && codes[other] != 0 && codes[one] != codes[other] {
                    #expect(clusters[one] != clusters[other])
                }
            }
            var next: Int32 = 0
            for cluster in clusters {
                #expect(cluster <= next)
                if cluster == next { next += 1 }
            }
            #expect(
                clusters == scores.clusters(count, apart: apart, together: together, exclusive: [codes], threads: 2))
        }
    }

    /// A component too large for a matrix: a long chain of single links breaks, and its contradictions hold.
    @Test func aChainOfThousandsBreaks() {
        var scores = Scores()
        let count = 3_000
        for record in 1..<count { scores[record - 1, other: record] = 5 }
        let clusters = scores.clusters(count, apart: [RecordPair(0, 1), RecordPair(10, 12)])
        var sizes: [Int32: Int] = [:]
        for cluster in clusters { sizes[cluster, default: 0] += 1 }
        #expect((sizes.values.max() ?? 0) < 10)
        #expect(clusters[0] != clusters[1] && clusters[10] != clusters[12])
    }
}
