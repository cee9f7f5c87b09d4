/// Why a graph cannot be built, read or asked.
public struct GraphError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        /// An entity, type, kind, strength or period out of its range.
        case outOfRange
        /// What was read is no graph, or is damaged.
        case damaged
    }

    public let kind: Kind
    public let reason: String

    public init(_ kind: Kind, _ reason: String) {
        self.kind = kind
        self.reason = reason
    }

    public var description: String { reason }
}
