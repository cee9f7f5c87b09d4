/// Precision, recall and their harmonic mean, each 0 to 1. As JSON it has all three.
public struct Accuracy: Codable, Equatable, Sendable {
    public let precision: Double
    public let recall: Double

    public init(precision: Double, recall: Double) {
        self.precision = precision
        self.recall = recall
    }

    public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    private enum CodingKeys: String, CodingKey { case precision, recall, f1 }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        precision = try container.decode(Double.self, forKey: .precision)
        recall = try container.decode(Double.self, forKey: .recall)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(precision, forKey: .precision)
        try container.encode(recall, forKey: .recall)
        try container.encode(f1, forKey: .f1)
    }
}

/// How well a clustering agrees with the truth: over pairs of records, and for the average record (B-cubed, Bagga and
/// Baldwin 1998).
public struct ClusterAccuracy: Codable, Equatable, Sendable {
    public let pairwise: Accuracy
    public let bCubed: Accuracy
    /// Pairs predicted, true, and both.
    public let predictedPairs: Int
    public let truePairs: Int
    public let sharedPairs: Int

    /// - Parameters:
    ///   - predicted: the cluster of each record.
    ///   - truth: the entity of each record.
    /// - Complexity: O(records)
    public init(predicted: [Int32], truth: [Int32]) {
        var cells: [UInt64: Int] = [:]
        var predictedSizes: [Int32: Int] = [:]
        var trueSizes: [Int32: Int] = [:]
        for (one, other) in zip(predicted, truth) {
            cells[UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: other)), default: 0] += 1
            predictedSizes[one, default: 0] += 1
            trueSizes[other, default: 0] += 1
        }
        func pairs(_ sizes: some Sequence<Int>) -> Int { sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
        let shared = pairs(cells.values)
        var precisions = 0.0
        var recalls = 0.0
        for (key, count) in cells.sorted(by: { $0.key < $1.key }) {
            let one = Int32(bitPattern: UInt32(key >> 32))
            let other = Int32(bitPattern: UInt32(truncatingIfNeeded: key))
            let square = Double(count * count)
            precisions += square / Double(predictedSizes[one] ?? 1)
            recalls += square / Double(trueSizes[other] ?? 1)
        }
        let records = Double(max(min(predicted.count, truth.count), 1))
        predictedPairs = pairs(predictedSizes.values)
        truePairs = pairs(trueSizes.values)
        sharedPairs = shared
        pairwise = Accuracy(
            precision: predictedPairs == 0 ? 1 : Double(shared) / Double(predictedPairs),
            recall: truePairs == 0 ? 1 : Double(shared) / Double(truePairs))
        bCubed = Accuracy(precision: precisions / records, recall: recalls / records)
    }
}
