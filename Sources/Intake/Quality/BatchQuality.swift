public import Records

/// How good one batch is: shares, counts and histograms, and rows by their number. Holds no value of a person.
public struct BatchQuality: Hashable, Sendable, Codable {
    /// Raised when what is counted changes: batches are compared only with those of the same version.
    public static let version = 1
    /// How many rows of a kind are told one by one.
    public static let mostReferences = 200

    public struct Code: Hashable, Sendable, Codable {
        /// As the definition or the standard list has it, in lower case.
        public let code: String
        public let count: Int
    }

    /// The shape of values that are no known code.
    public struct Shape: Hashable, Sendable, Codable {
        public let shape: String
        public let count: Int
        public let firstRow: Int
    }

    public struct Month: Hashable, Sendable, Codable {
        /// Year times twelve, and the month from 0.
        public let month: Int
        public let count: Int
    }

    public struct Column: Hashable, Sendable, Codable {
        public let name: String
        public let kind: ColumnKind
        /// Rows that could be read.
        public let rows: Int
        /// Cells with a value; one that stands for "not known" is none.
        public let filled: Int
        /// Values that broke a rule.
        public let invalid: Int
        /// An estimate, with a standard error of 2.3 %.
        public let distinct: Int
        /// Dates that stand for "not known": 1 January in a birth, 1900-01-01.
        public let defaults: Int
        public let codes: [Code]
        public let unknownCodes: Int
        public let unknownShapes: [Shape]
        public let months: [Month]
        /// The formats of the definition; the tenths have one more, for what cannot be read.
        public let formats: [String]
        public let formatTenths: [[Int]]
        public let numbers: [Int]
        public let forms: [Int]
        public let spread: [Int]

        /// 0 to 1; 0 of none.
        public var fillShare: Double { rows == 0 ? 0 : Double(filled) / Double(rows) }
        /// Of the filled; 1 of none.
        public var validShare: Double { filled == 0 ? 1 : 1 - Double(invalid) / Double(filled) }
        /// Different values to filled cells, at most 1.
        public var uniqueness: Double { filled == 0 ? 1 : min(1, Double(distinct) / Double(filled)) }
    }

    /// Rows by reference.
    public struct RowGroup: Hashable, Sendable, Codable {
        public let firstRow: Int
        public let lastRow: Int
        public let rows: Int
    }

    /// Keys, or whole rows, that stand in several rows.
    public struct Repeats: Hashable, Sendable, Codable {
        /// The key's columns; empty for whole rows.
        public let columns: [String]
        public let isOfPerson: Bool
        /// Different keys.
        public let distinct: Int
        /// Above 1 the counts are estimates from one key in so many.
        public let scale: Int
        /// Keys that stand in several rows (and, for a key, do not agree).
        public let groups: Int
        /// Rows beyond the first of each group.
        public let surplusRows: Int
        /// The first few, in order of row.
        public let references: [RowGroup]

        init(
            columns: [String], isOfPerson: Bool = false, distinct: Int, scale: Int, entries: [RepeatTable.Entry]
        ) {
            self.columns = columns
            self.isOfPerson = isOfPerson
            self.distinct = distinct
            self.scale = scale
            groups = entries.count * scale
            surplusRows = entries.reduce(0) { $0 + Int($1.rows) - 1 } * scale
            references = entries.prefix(BatchQuality.mostReferences).map {
                RowGroup(firstRow: Int($0.first), lastRow: Int($0.last), rows: Int($0.rows))
            }
        }
    }

    public let source: SourceID
    public let rows: Int
    public let loaded: Int
    public let quarantined: Int
    /// Why rows were left out: by rule and column, the most frequent first.
    public let faults: [BatchTally.RuleCount]
    /// Why fields were left out.
    public let problems: [BatchTally.RuleCount]
    /// How complete the people's fields are.
    public let fields: [BatchTally.FieldCount]
    /// In the order of the definition.
    public let columns: [Column]
    public let duplicates: Repeats
    public let conflicts: [Repeats]
    /// What differs from the source's batches before.
    public var drift: [DriftFinding] = []

    public init?(_ tally: BatchTally) {
        guard let profile = tally.profile else { return nil }
        source = tally.source
        rows = tally.rows
        loaded = tally.loaded
        quarantined = tally.quarantined
        faults = tally.faultCounts
        problems = tally.problemCounts
        fields = tally.fieldCounts
        var invalid: [String: Int] = [:]
        for count in tally.faultCounts + tally.problemCounts {
            if let column = count.column, !Self.isPresence(count.rule) { invalid[column, default: 0] += count.count }
        }
        columns = profile.columnQuality(invalid: invalid)
        duplicates = profile.duplicates
        conflicts = profile.conflicts
    }

    /// Rules that say nothing of a value: that it is missing, or stands in another row too, or is as it may be.
    private static func isPresence(_ rule: String) -> Bool {
        ["required", "unique", "missing_start", "malformed_row", "temporary_identifier"].contains(rule)
    }

    public func column(_ name: String) -> Column? { columns.first { $0.name == name } }

    /// Ages that nobody reaches, and dates of birth to match.
    public var impossibleAges: Int {
        problems.filter { $0.rule == FieldProblem.Rule.impossibleAge.rawValue }.reduce(0) { $0 + $1.count }
    }

    public var quarantinedShare: Double { rows == 0 ? 0 : Double(quarantined) / Double(rows) }
}
