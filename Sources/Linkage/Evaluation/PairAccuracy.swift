/// Pairwise precision and recall where a record may belong to several groups (a child in two families): two records
/// are together when any group holds both.
public struct PairAccuracy: Codable, Equatable, Sendable {
    public let accuracy: Accuracy
    public let predictedPairs: Int
    public let truePairs: Int
    public let sharedPairs: Int

    /// - Parameters: groups of record numbers; they may overlap.
    /// - Complexity: O(pairs within groups)
    public init(predicted: [[Int]], truth: [[Int]]) {
        let one = PairAccuracy.pairs(predicted)
        let other = PairAccuracy.pairs(truth)
        let shared = one.intersection(other).count
        self.init(predicted: one.count, truth: other.count, shared: shared)
    }

    /// From pairs rather than groups.
    public init(predicted: Set<RecordPair>, truth: Set<RecordPair>) {
        self.init(predicted: predicted.count, truth: truth.count, shared: predicted.intersection(truth).count)
    }

    private init(predicted: Int, truth: Int, shared: Int) {
        predictedPairs = predicted
        truePairs = truth
        sharedPairs = shared
        accuracy = Accuracy(
            precision: predicted == 0 ? 1 : Double(shared) / Double(predicted),
            recall: truth == 0 ? 1 : Double(shared) / Double(truth))
    }

    private static func pairs(_ groups: [[Int]]) -> Set<RecordPair> {
        var pairs: Set<RecordPair> = []
        for group in groups {
            let members = Set(group).sorted()
            for (position, first) in members.enumerated() {
                for second in members[(position + 1)...] { pairs.insert(RecordPair(first, second)) }
            }
        }
        return pairs
    }
}
