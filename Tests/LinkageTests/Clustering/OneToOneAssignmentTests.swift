import Linkage
import Testing

@Suite struct OneToOneAssignmentTests {
    /// A stable matching: of any two records that are not linked, one at least has a partner it fits better, unless the
    /// pair is below the threshold or contradicted.
    @Test func theAssignmentIsStable() {
        var numbers = MadeNumbers(19)
        for _ in 0..<300 {
            let left = 1 + numbers.next(below: 12)
            let count = left + 1 + numbers.next(below: 12)
            var pairs: [ScoredPair] = []
            for one in 0..<left {
                for other in left..<count where numbers.isChosen(50) {
                    let weight = Float(numbers.next(below: 40)) / 4
                    pairs.append(
                        ScoredPair(
                            first: Int32(one), second: Int32(other), matchWeight: weight, probability: weight / 10))
                }
            }
            let apart = Set(
                pairs.filter { _ in numbers.isChosen(10) }.map { RecordPair(Int($0.first), Int($0.second)) })
            let links = OneToOneAssignment.links(
                pairs, count: count, threshold: 0.3, contradictions: Contradictions(pairs: apart))
            var weights: [Int32: Float] = [:]
            for link in links {
                #expect(weights[link.first] == nil && weights[link.second] == nil)
                weights[link.first] = link.matchWeight
                weights[link.second] = link.matchWeight
                #expect(Double(link.probability) >= 0.3)
                #expect(!apart.contains(RecordPair(Int(link.first), Int(link.second))))
            }
            for pair in pairs
            where Double(pair.probability) >= 0.3 && !apart.contains(RecordPair(Int(pair.first), Int(pair.second))) {
                let best = max(weights[pair.first] ?? -1, weights[pair.second] ?? -1)
                #expect(best >= pair.matchWeight)
            }
        }
    }

    @Test func tiesGoToTheEarliestRecords() {
        let pairs = [(0, 2), (0, 3), (1, 2), (1, 3)].map {
            ScoredPair(first: Int32($0.0), second: Int32($0.1), matchWeight: 5, probability: 0.9)
        }
        let links = OneToOneAssignment.links(pairs, count: 4, threshold: 0.5, contradictions: Contradictions())
        #expect(links.map { [$0.first, $0.second] } == [[0, 2], [1, 3]])
    }
}
