public import Foundation
public import Identity
public import Storage

/// See ``ShowPersonHistory``.
public struct PersonHistoryReport: Sendable, Encodable {
    public struct Change: Sendable, Encodable {
        public var at: Date
        public var what: String
    }

    public var askedFor: PersonID
    /// Who bears the records now; another than was asked for when that one was merged away.
    public var person: PersonID
    /// Oldest first.
    public var changes: [Change]
    /// Oldest first.
    public var decisions: [PersonDecision]
}
