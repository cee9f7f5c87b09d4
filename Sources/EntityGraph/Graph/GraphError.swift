/// Why a graph cannot be built, read or asked. Two are equal that are of one kind.
public struct GraphError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        /// An entity, type, kind, strength or period out of its range.
        case outOfRange
        /// What was read is no graph, or is damaged.
        case damaged
        /// A file cannot be opened, read or written.
        case file
        /// A structure contradicts itself: a fault of this library.
        case broken
        /// More work than the budget of whoever asked allows.
        case overBudget
    }

    public let kind: Kind
    public let reason: String

    public init(_ kind: Kind, _ reason: String) {
        self.kind = kind
        self.reason = reason
    }

    public var description: String { reason }

    public static func == (one: GraphError, other: GraphError) -> Bool { one.kind == other.kind }

    public func hash(into hasher: inout Hasher) { hasher.combine(kind) }

    /// For assertions: whether what a structure checks of itself holds.
    static func isMet(_ check: () throws(GraphError) -> Void) -> Bool { (try? check()) != nil }

    /// Throws where something that always holds does not.
    static func require(_ holds: Bool, _ what: @autoclosure () -> String) throws(GraphError) {
        if !holds { throw GraphError(.broken, what()) }
    }
}
