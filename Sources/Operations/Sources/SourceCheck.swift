public import Intake
public import Records

/// What a load would do with an extract, found without loading it.
public struct SourceCheck: Sendable, Encodable {
    /// A code that a map lacks, by column.
    public struct MissingCode: Sendable, Encodable {
        public let column: String
        /// The code, or the shape of a value that may be a person's.
        public let code: String
        public let count: Int
    }

    /// A row before and after: its columns, and what would be made of it.
    public struct RowPreview: Sendable, Encodable {
        public let row: Int
        public let line: Int
        /// Heading and value, or the value's shape.
        public var before: [[String]]
        /// Records, relationships and events in words, or the reasons for quarantine.
        public var after: [String]
    }

    public let source: SourceID
    public let definition: String
    /// Nil when there is no extract to check it against.
    public var file: String?
    public var rows = 0
    public var loaded = 0
    public var quarantined = 0
    public var people = 0
    public var relationships = 0
    public var events = 0
    public var faults: [BatchTally.RuleCount] = []
    public var problems: [BatchTally.RuleCount] = []
    public var completeness: [BatchTally.FieldCount] = []
    public var missingCodes: [MissingCode] = []
    public var previews: [RowPreview] = []
    /// Why a load would be refused; empty when it would go through.
    public var refusals: [String] = []
    /// Whether `previews` hold values; else they hold shapes.
    public var showsValues = false

    public var wouldLoad: Bool { refusals.isEmpty }

    init(source: SourceID, definition: String) {
        self.source = source
        self.definition = definition
    }
}
