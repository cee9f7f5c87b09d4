import Foundation
import Linkage
import Testing

@Suite struct ReviewQueueTests {
    static func pair(_ one: Int32, _ other: Int32, _ probability: Float) -> ScoredPair {
        ScoredPair(
            first: min(one, other), second: max(one, other), matchWeight: log2(probability / (1 - probability)),
            probability: probability)
    }

    @Test func doubtAndEffectDecideTheOrder() {
        // Clusters {0, 1, 2}, {3, 4}, {5}, {6}.
        let clusters: [Int32] = [0, 0, 0, 1, 1, 2, 3]
        let queue = ReviewQueue(
            [
                Self.pair(0, 1, 0.999), Self.pair(1, 2, 0.9), Self.pair(3, 4, 0.999), Self.pair(2, 3, 0.2),
                Self.pair(4, 5, 0.5), Self.pair(5, 6, 0.5), Self.pair(0, 6, 0.01),
            ], clusters: clusters)
        // 0.72 bits · 6 pairs, 1 · 2, 1 · 1, 0.47 · 2; nothing is asked where the verdict is all but certain.
        #expect(
            queue.questions.map(\.pair) == [RecordPair(2, 3), RecordPair(4, 5), RecordPair(5, 6), RecordPair(1, 2)])
        #expect(queue.questions.map(\.effect) == [6, 2, 1, 2])
        #expect(queue.questions.map(\.isJoined) == [false, false, false, true])
        #expect(abs(queue.questions[0].value - 6 * 0.7219280948873623) < 1e-6)
    }

    @Test func twoClustersAreOneQuestionAskedOfTheMostDoubtfulPair() {
        let queue = ReviewQueue(
            [Self.pair(0, 2, 0.3), Self.pair(0, 3, 0.45), Self.pair(1, 2, 0.1)], clusters: [0, 0, 1, 1])
        #expect(queue.questions.map(\.pair) == [RecordPair(0, 3)])
        #expect(queue.questions.first?.effect == 4)
    }

    @Test func clustersThatHoldAgainstAPairAreInFullDoubt() {
        #expect(ReviewQueue.doubt(of: 0.97, isJoined: false) == 1)
        #expect(ReviewQueue.doubt(of: 0.03, isJoined: true) == 1)
        #expect(abs(ReviewQueue.doubt(of: 0.97, isJoined: true) - ReviewQueue.doubt(of: 0.03, isJoined: false)) < 1e-12)
        #expect(ReviewQueue.doubt(of: 0, isJoined: false) == 0 && ReviewQueue.doubt(of: 1, isJoined: true) == 0)
        let queue = ReviewQueue([Self.pair(0, 1, 0.6), Self.pair(2, 3, 0.97)], clusters: [0, 1, 2, 3])
        #expect(queue.questions.map(\.pair) == [RecordPair(2, 3), RecordPair(0, 1)])
    }

    @Test func whatIsJudgedIsNotAskedAgain() {
        let pairs = [Self.pair(0, 2, 0.4), Self.pair(1, 2, 0.3), Self.pair(3, 4, 0.3), Self.pair(5, 6, 0.8)]
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
            [Self.pair(0, 1, 0.9), Self.pair(1, 2, 0.5)], clusters: [0, 0, 1], weights: [3, 2, 5])
        #expect(queue.questions.map(\.effect) == [25, 6])
    }

    /// The effect against the plain way: join or part by hand and count the pairs of records that change sides. For a
    /// join that is all spanning trees tried, the strongest kept, the link taken out, and records reached counted.
    @Test(arguments: 1...150)
    func effectsAreThoseOfBruteForce(_ seed: Int) throws {
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
        for question in questions where !question.isJoined {
            let joined = clusters.map { $0 == clusters[question.pair.second] ? clusters[question.pair.first] : $0 }
            #expect(question.effect == Self.changes(from: clusters.map(Int.init), to: joined.map(Int.init)))
        }
        for cluster in Set(clusters) {
            let inside = pairs.filter { clusters[Int($0.first)] == cluster && clusters[Int($0.second)] == cluster }
            let tree = Self.strongestForest(inside, count: count)
            let own = questions.filter { $0.isJoined && clusters[$0.pair.first] == cluster }
            #expect(own.count == tree.count { 1 - Double($0.probability) >= ReviewQueue.leastChance })
            for question in own {
                let rest = tree.filter { RecordPair(Int($0.first), Int($0.second)) != question.pair }
                #expect(rest.count == tree.count - 1)
                #expect(
                    question.effect
                        == Self.changes(from: Self.components(tree, count), to: Self.components(rest, count)))
            }
        }
        #expect(zip(questions, questions.dropFirst()).allSatisfy { $0.value >= $1.value })
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
