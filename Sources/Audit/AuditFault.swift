/// The first thing wrong with a log.
public struct AuditFault: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An entry's bytes do not have the hash that was kept beside them.
        case altered
        /// An entry's bytes are no entry.
        case unreadable
        /// An entry is not at its place: one was deleted, inserted, repeated or moved.
        case outOfSequence = "out_of_sequence"
        /// The log ends before a head says it does.
        case truncated
        /// The entries are in order among themselves but are not those that a head commits to.
        case rewritten
        /// A head is not signed by the key.
        case unsigned
        /// The head shown is older than one already seen.
        case replayed
        /// Two signed heads of one size have different roots: the log was forked.
        case forked
    }

    public let kind: Kind
    /// The entries among which the first bad one is: a single one whenever it can be told.
    public let entries: Range<UInt64>
    /// What was found, for the governance lead.
    public let text: String

    public init(_ kind: Kind, entries: Range<UInt64>, _ text: String) {
        self.kind = kind
        self.entries = entries
        self.text = text
    }

    public var description: String { "\(kind.rawValue): \(text)" }
}
