public import Records

/// What became of a row.
public enum RowOutcome: Hashable, Sendable {
    case interpreted(InterpretedRow)
    /// The row breaks a rule; nothing of it is taken. Never empty.
    case quarantined([RowFault])
}

/// What a row says.
public struct InterpretedRow: Hashable, Sendable {
    /// 1-based number of the data row.
    public let number: Int
    /// 1-based line of the file, or row of the sheet.
    public let line: Int
    /// In the order of the definition's mentions; those that the row leaves blank are missing.
    public var people: [PersonRecord] = []
    public var relationships: [StatedRelationship] = []
    /// In the order of the definition's events.
    public var events: [Event] = []
    public var problems: [FieldProblem] = []
    /// What the `unique` checks are to see.
    var uniqueValues: [UniqueValue] = []
    /// How its free texts were matched to values.
    public var texts: [TextReading] = []

    public init(number: Int, line: Int) {
        self.number = number
        self.line = line
    }
}
