import Foundation
import Linkage
import Testing

@Suite struct AverageLinkageTests {
    /// Whole numbers, so that sums are exact, and so many of them that ties do not occur.
    private static func values(_ numbers: inout MadeNumbers, _ count: Int) -> [[Double]] {
        (0..<count).map { _ in (0..<count).map { _ in Double(numbers.next(below: 100_003) - 60_000) } }
    }

    @Test func theMatrixMergesByTheDefinition() {
        var numbers = MadeNumbers(15)
        for _ in 0..<300 {
            let count = 1 + numbers.next(below: 14)
            let values = Self.values(&numbers, count)
            let forbidden = values.map { $0.map { _ in numbers.isChosen(8) } }
            var musts: [(Int, Int)] = []
            for _ in 0..<numbers.next(below: 3) {
                musts.append((numbers.next(below: count), numbers.next(below: count)))
            }
            var matrix = LinkageMatrix(count: count)
            for i in 0..<count {
                for j in (i + 1)..<max(count, i + 1) { matrix.set(i, j, Float(values[i][j]), forbidden[i][j]) }
            }
            for (i, j) in musts { matrix.mergeByOrder(i, j) }
            matrix.mergeAll()
            let plain = PlainLinkage.clusters(
                count, joined: musts, value: { values[$0][$1] },
                isForbidden: { forbidden[min($0, $1)][max($0, $1)] })
            #expect(matrix.clusters == plain)
        }
    }

    @Test func theSparseWayMergesByTheDefinition() {
        var numbers = MadeNumbers(16)
        for _ in 0..<300 {
            let count = 2 + numbers.next(below: 14)
            var pairs: [ScoredPair] = []
            var values: [RecordPair: Double] = [:]
            for one in 0..<count {
                for other in (one + 1)..<count where numbers.isChosen(60) {
                    let probability = Float(1 + numbers.next(below: 99_998)) / 100_000
                    pairs.append(
                        ScoredPair(
                            first: Int32(one), second: Int32(other), matchWeight: 0, probability: probability))
                    let odds = log2(Double(probability) / (1 - Double(probability))) + 1
                    values[RecordPair(one, other)] = min(max(odds, -5), 10)
                }
            }
            let apart = (0..<numbers.next(below: 3)).map { _ in
                RecordPair(numbers.next(below: count), numbers.next(below: count))
            }
            let musts = (0..<numbers.next(below: 3)).map { _ in
                RecordPair(numbers.next(below: count), numbers.next(below: count))
            }.filter { $0.first != $0.second }
            let found = SparseAgglomeration(thresholdOdds: -1, contradictions: Contradictions(pairs: Set(apart)))
                .clusters(Array(0..<count), pairs, musts)
            let plain = PlainLinkage.clusters(
                count, joined: musts.map { ($0.first, $0.second) },
                value: { values[RecordPair($0, $1)] ?? SparseAgglomeration.unseen },
                isForbidden: { apart.contains(RecordPair($0, $1)) })
            #expect(found == plain, "\(pairs)")
        }
    }
}
