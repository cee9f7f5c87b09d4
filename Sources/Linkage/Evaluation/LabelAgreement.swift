import Foundation

/// How well a model agrees with what people said of some pairs.
///
/// The pairs are those that somebody looked at, not a sample: where the doubtful ones were asked first, the model does
/// better on the rest than here.
public struct LabelAgreement: Codable, Equatable, Sendable {
    /// Pairs said to be one entity or two.
    public let pairs: Int
    /// Of them, the pairs said to be one; those that the model links; and both.
    public let samePairs: Int
    public let linkedPairs: Int
    public let bothPairs: Int
    /// The share of the linked pairs that were said to be one, and of those said to be one that are linked; each nil
    /// where there is none to count, with where it lies with 95 % confidence (Wilson 1927).
    public let precision: Double?
    public let precisionInterval: ConfidenceInterval
    public let recall: Double?
    public let recallInterval: ConfidenceInterval

    /// Nil for no pairs.
    /// - Parameter pairs: whether the model links each pair, and whether it was said to be one entity.
    public init?(_ pairs: [(isLinked: Bool, isSame: Bool)]) {
        if pairs.isEmpty { return nil }
        self.pairs = pairs.count
        samePairs = pairs.count { $0.isSame }
        linkedPairs = pairs.count { $0.isLinked }
        bothPairs = pairs.count { $0.isSame && $0.isLinked }
        precision = linkedPairs == 0 ? nil : Double(bothPairs) / Double(linkedPairs)
        precisionInterval = .wilson(bothPairs, of: linkedPairs)
        recall = samePairs == 0 ? nil : Double(bothPairs) / Double(samePairs)
        recallInterval = .wilson(bothPairs, of: samePairs)
    }

    /// One line for people.
    public var text: String {
        func figure(_ name: String, _ share: Double?, _ interval: ConfidenceInterval, _ total: Int) -> String {
            guard let share else { return "\(name) not known" }
            let figures = String(format: "%.3f (95 %% %.3f to %.3f", share, interval.low, interval.high)
            return "\(name) \(figures); \(bothPairs) of \(total))"
        }
        return "the model alone, on the \(pairs) pairs judged: "
            + figure("precision", precision, precisionInterval, linkedPairs) + ", "
            + figure("recall", recall, recallInterval, samePairs)
    }
}
