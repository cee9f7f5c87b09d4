import Foundation
import Linkage
import Testing

@Suite struct ReviewQueueTests {
    static func pair(_ one: Int32, _ other: Int32, _ probability: Float) -> ScoredPair {
        ScoredPair(
            first: min(one, other), second: max(one, other), matchWeight: log2(probability / (1 - probability)),
            probability: probability)
    }

    @Test func chanceAndEffectDecideTheOrder() {
        // Clusters {0, 1, 2}, {3, 4}, {5}, {6}.
        let clusters: [Int32] = [0, 0, 0, 1, 1, 2, 3]
        let across = [(0, 3), (0, 4), (1, 3), (1, 4), (2, 3), (2, 4)].map { Self.pair($0.0, $0.1, 0.2) }
        let queue = ReviewQueue(
            across + [
                Self.pair(0, 1, 0.999), Self.pair(1, 2, 0.9), Self.pair(0, 2, 0.9), Self.pair(3, 4, 0.999),
                Self.pair(5, 6, 0.5), Self.pair(0, 6, 0.01),
            ], clusters: clusters)
        // 0.2 · 6 pairs, 0.5 · 1, 0.1 · 2; nothing is asked where the verdict is all but certain.
        #expect(queue.questions.map(\.pair) == [RecordPair(0, 3), RecordPair(5, 6), RecordPair(1, 2)])
        #expect(queue.questions.map(\.effect) == [6, 1, 2])
        #expect(queue.questions.map(\.isJoined) == [false, false, true])
        for (question, chance) in zip(queue.questions, [0.2, 0.5, 0.1]) {
            #expect(abs(question.chance - chance) < 1e-6)
            #expect(abs(question.value - chance * Double(question.effect)) < 1e-5)
        }
    }

    @Test func twoClustersAreOneQuestionAskedOfTheStrongestPair() {
        let queue = ReviewQueue(
            [Self.pair(0, 2, 0.3), Self.pair(0, 3, 0.45), Self.pair(1, 2, 0.3), Self.pair(1, 3, 0.3)],
            clusters: [0, 0, 1, 1])
        #expect(queue.questions.map(\.pair) == [RecordPair(0, 3)])
        #expect(queue.questions.first?.effect == 4)
    }

    @Test func oneNoisyPairBetweenTwoLargeClustersCountsForLittle() {
        let clusters = [Int32](repeating: 0, count: 10) + [Int32](repeating: 1, count: 10) + [2, 3]
        let queue = ReviewQueue([Self.pair(0, 10, 0.4), Self.pair(20, 21, 0.3)], clusters: clusters)
        #expect(queue.questions.map(\.pair) == [RecordPair(20, 21)])
    }

    @Test func clustersThatHoldAgainstTheEvidenceComeFirst() {
        let queue = ReviewQueue(
            [Self.pair(0, 1, 0.6), Self.pair(2, 3, 0.97), Self.pair(4, 5, 0.1)], clusters: [0, 1, 2, 3, 4, 4])
        #expect(queue.questions.map(\.pair) == [RecordPair(2, 3), RecordPair(4, 5), RecordPair(0, 1)])
        #expect(queue.questions.map(\.isJoined) == [false, true, false])
    }

    @Test func whatIsJudgedIsNotAskedAgain() {
        let pairs =
            [Self.pair(0, 2, 0.4), Self.pair(1, 2, 0.3), Self.pair(3, 4, 0.3), Self.pair(5, 6, 0.8)]
            + [Self.pair(0, 1, 0.9999)]
        let clusters: [Int32] = [0, 0, 1, 2, 3, 4, 4]
        func asked(_ judged: ReviewQueue.Judged) -> [RecordPair] {
            ReviewQueue(pairs, clusters: clusters, judged: judged).questions.map(\.pair)
        }
        #expect(asked(.init()) == [RecordPair(0, 2), RecordPair(3, 4), RecordPair(5, 6)])
        // One judgement settles the two clusters, whichever pair it was of.
        #expect(asked(.init(different: [RecordPair(1, 2)])) == [RecordPair(3, 4), RecordPair(5, 6)])
        // Unsure: the pair is left out, another pair of the same clusters comes last.
        #expect(asked(.init(unsure: [RecordPair(0, 2)])) == [RecordPair(3, 4), RecordPair(5, 6), RecordPair(1, 2)])
        // A join that a human made is no weak one.
        #expect(asked(.init(same: [RecordPair(5, 6)])) == [RecordPair(0, 2), RecordPair(3, 4)])
    }

    @Test func aJudgementInsideAClusterChangesWhatIsWeak() {
        // A chain 0 - 1 - 2 - 3 whose middle link is weak; 0 and 3 are judged one, so no single link parts them.
        let pairs = [Self.pair(0, 1, 0.9), Self.pair(1, 2, 0.8), Self.pair(2, 3, 0.9)]
        let free = ReviewQueue(pairs, clusters: [0, 0, 0, 0]).questions
        #expect(free.first?.pair == RecordPair(1, 2) && free.first?.effect == 4)
        let judged = ReviewQueue(pairs, clusters: [0, 0, 0, 0], judged: .init(same: [RecordPair(0, 3)])).questions
        #expect(!judged.map(\.pair).contains(RecordPair(1, 2)))
    }

    @Test func recordsThatStandForSeveralCountAsMany() {
        let queue = ReviewQueue(
            [Self.pair(0, 1, 0.9), Self.pair(0, 2, 0.5), Self.pair(1, 2, 0.5)], clusters: [0, 0, 1],
            weights: [3, 2, 5])
        #expect(queue.questions.map(\.effect) == [25, 6])
    }

    /// More clusters than one task takes, with labels of any size.
    @Test func theQueueIsTheSameOnAnyNumberOfCores() {
        var numbers = MadeNumbers(11)
        let clusters = (0..<30_000).map { _ in Int32(numbers.next(below: 20_000)) * 90_001 }
        let pairs = (0..<40_000).compactMap { _ -> ScoredPair? in
            let one = numbers.next(below: clusters.count - 1)
            let other = one + 1 + numbers.next(below: min(40, clusters.count - 1 - one))
            return Self.pair(Int32(one), Int32(other), Float(1 + numbers.next(below: 98)) / 100)
        }
        let once = Dictionary(pairs.map { (RecordPair(Int($0.first), Int($0.second)), $0) }) { first, _ in first }
            .sorted { $0.key < $1.key }.map(\.value)
        let queues = [1, 2, 5].map { ReviewQueue(once, clusters: clusters, threads: $0).questions }
        #expect(queues[0].count > 10_000)
        #expect(queues[1] == queues[0])
        #expect(queues[2] == queues[0])
    }

    /// Chance and effect against the plain way: join or part by hand, count the pairs of records that change sides, and
    /// average over every pair across. For a join that is all spanning trees tried, the strongest kept, the link taken
    /// out, and records reached counted.
    @Test(arguments: 1...150)
    func chancesAndEffectsAreThoseOfBruteForce(_ seed: Int) throws {
        var numbers = MadeNumbers(UInt64(seed))
        let count = 7
        let clusters = (0..<count).map { _ in Int32(numbers.next(below: 3)) }
        var pairs: [ScoredPair] = []
        // Distinct probabilities, so that the strongest tree is one.
        var free = Array(1...99)
        for one in 0..<count {
            for other in (one + 1)..<count where numbers.isChosen(60) {
                let share = free.remove(at: numbers.next(below: free.count))
                pairs.append(Self.pair(Int32(one), Int32(other), Float(share) / 100))
            }
        }
        let questions = ReviewQueue(pairs, clusters: clusters).questions
        let labels = clusters.map(Int.init)
        var apart: Set<Set<Int>> = []
        for question in questions where !question.isJoined {
            let (one, other) = (labels[question.pair.first], labels[question.pair.second])
            let joined = labels.map { $0 == other ? one : $0 }
            #expect(question.effect == Self.changes(from: labels, to: joined))
            #expect(abs(question.chance - Self.probability(pairs, labels, one, other)) < 1e-9)
            #expect(apart.insert([one, other]).inserted)
        }
        for one in Set(labels) {
            for other in Set(labels) where one < other && !apart.contains([one, other]) {
                let hasPair = pairs.contains { Set([labels[Int($0.first)], labels[Int($0.second)]]) == [one, other] }
                #expect(!hasPair || Self.probability(pairs, labels, one, other) < ReviewQueue.leastChance)
            }
        }
        for cluster in Set(clusters) {
            let inside = pairs.filter { clusters[Int($0.first)] == cluster && clusters[Int($0.second)] == cluster }
            let tree = Self.strongestForest(inside, count: count)
            let own = questions.filter { $0.isJoined && clusters[$0.pair.first] == cluster }
            let whole = Self.components(tree, count)
            var expected = 0
            for link in tree {
                let pair = RecordPair(Int(link.first), Int(link.second))
                let rest = tree.filter { RecordPair(Int($0.first), Int($0.second)) != pair }
                let parts = Self.components(rest, count)
                let chance =
                    1 - Self.probability(inside, parts, parts[pair.first], parts[pair.second], isScoredOnly: true)
                guard chance >= ReviewQueue.leastChance else { continue }
                expected += 1
                let question = try #require(own.first { $0.pair == pair })
                #expect(question.effect == Self.changes(from: whole, to: parts))
                #expect(abs(question.chance - chance) < 1e-9)
            }
            #expect(own.count == expected)
        }
        #expect(zip(questions, questions.dropFirst()).allSatisfy { $0.value >= $1.value })
    }

    /// That two labels are one, by the bounded log2 odds of the pairs across, those not scored at the lower bound or left
    /// out.
    private static func probability(
        _ pairs: [ScoredPair], _ labels: [Int], _ one: Int, _ other: Int, isScoredOnly: Bool = false
    ) -> Double {
        var odds: [Double] = []
        for a in labels.indices where labels[a] == one {
            for b in labels.indices where labels[b] == other {
                let known = pairs.first { Int($0.first) == min(a, b) && Int($0.second) == max(a, b) }
                if known == nil, isScoredOnly { continue }
                let p = known.map { Double($0.probability) } ?? 0
                odds.append(min(max(p == 0 ? -100 : log2(p / (1 - p)), -5), 10))
            }
        }
        return 1 / (1 + exp2(-odds.reduce(0, +) / Double(odds.count)))
    }

    /// Pairs of records that are together in one labelling and not in the other.
    private static func changes(from one: [Int], to other: [Int]) -> Int {
        one.indices.reduce(0) { sum, a in
            sum + ((a + 1)..<max(one.count, a + 1)).count { (one[a] == one[$0]) != (other[a] == other[$0]) }
        }
    }

    private static func components(_ links: [ScoredPair], _ count: Int) -> [Int] {
        var label = Array(0..<count)
        for link in links {
            let (kept, gone) = (label[Int(link.first)], label[Int(link.second)])
            label = label.map { $0 == gone ? kept : $0 }
        }
        return label
    }

    /// Of all sets of links without a cycle that reach as much as all do, the one of the greatest total weight.
    private static func strongestForest(_ links: [ScoredPair], count: Int) -> [ScoredPair] {
        let wanted = Set(components(links, count)).count
        var best: (links: [ScoredPair], total: Float) = ([], -.infinity)
        func choose(_ chosen: [ScoredPair], _ rest: ArraySlice<ScoredPair>) {
            if chosen.count == count - wanted {
                let total = chosen.reduce(0) { $0 + $1.matchWeight }
                if Set(components(chosen, count)).count == wanted, total > best.total { best = (chosen, total) }
                return
            }
            guard let next = rest.first, chosen.count + rest.count >= count - wanted else { return }
            choose(chosen + [next], rest.dropFirst())
            choose(chosen, rest.dropFirst())
        }
        choose([], links[...])
        return best.links
    }
}
