public import Access

/// Why an act was refused, in words that the person who asked can act on. Never holds a person's value.
public struct OperationError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// A definition, an extract or a file is not as it must be.
        case dataRefused = "data_refused"
        /// The policy denies it.
        case denied
        /// There is nothing by that id, or none that this principal may see.
        case notFound = "not_found"
        /// The request itself makes no sense.
        case wrongUsage = "wrong_usage"
        /// The disk, or the store on it, did not do what it should.
        case storage
    }

    /// What the policy said, when it denied.
    public struct Denial: Sendable, Hashable {
        public let reasons: [DenialReason]
        /// Names the decision in the audit log.
        public let decision: String

        /// Whether a reason, given with the request, is what it lacks.
        public var needsReason: Bool { reasons.contains { $0.code == .reasonNeeded } }
    }

    public let code: Code
    public let reason: String
    /// Nil unless the policy denied.
    public let denial: Denial?

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
        denial = nil
    }

    /// The policy denied it.
    init(_ denial: Denial) {
        code = .denied
        reason = denial.reasons.map(\.text).joined(separator: " ") + " (decision \(denial.decision))"
        self.denial = denial
    }

    public static func == (left: Self, right: Self) -> Bool { left.code == right.code }

    public var description: String { reason }
}
