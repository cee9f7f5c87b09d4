public import Records

/// What became of a row.
public enum RowOutcome: Sendable {
    case interpreted(InterpretedRow)
    /// The row breaks a rule; nothing of it is taken. Never empty.
    case quarantined([RowFault])
}

/// What a row says.
public struct InterpretedRow: Hashable, Sendable {
    /// In the order of the definition's mentions; those that the row leaves blank are missing.
    public var people: [PersonRecord] = []
    public var relationships: [StatedRelationship] = []
    /// In the order of the definition's events.
    public var events: [Event] = []
    public var problems: [FieldProblem] = []

    public init() {}
}
