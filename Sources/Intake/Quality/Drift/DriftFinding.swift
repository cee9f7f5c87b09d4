/// What differs from the source's batches before, in plain words.
public struct DriftFinding: Hashable, Sendable, Codable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case volume, empty, invalid, distribution, moved, unseen
        case dateFormat = "date_format"
    }

    public let kind: Kind
    /// Nil where it is the file as a whole.
    public let column: String?
    /// How much, in the measure of the kind: a share, points, bits.
    public let amount: Double
    /// Whether it is sharp enough to hold the batch.
    public let holds: Bool
    public let text: String

    public var description: String { text }
}

/// Shares for people: `31 %`.
enum Percent {
    static func text(_ share: Double) -> String {
        let tenths = (share * 1000).rounded() / 10
        return (share * 100).rounded() == tenths || tenths >= 10
            ? "\(Int((share * 100).rounded())) %" : "\(tenths) %"
    }
}
