public import Records

/// A human's decision on whether two records are one person. It binds every later run until a later judgement of the
/// same pair supersedes it.
public struct Judgement: Hashable, Sendable, Codable {
    public enum Verdict: String, Codable, Sendable, CaseIterable {
        case same, different
        /// Looked at, and not decided: the pair is not put to review again, and binds nothing.
        case unsure
        /// Takes the earlier judgement of the pair back.
        case withdrawn
    }

    public var first: RecordID
    public var second: RecordID
    public var verdict: Verdict
    /// The principal who decided.
    public var by: String
    public var on: Day
    public var reason: String?

    public init(
        first: RecordID, second: RecordID, verdict: Verdict, by: String, on: Day, reason: String? = nil
    ) {
        self.first = first
        self.second = second
        self.verdict = verdict
        self.by = by
        self.on = on
        self.reason = reason
    }
}
