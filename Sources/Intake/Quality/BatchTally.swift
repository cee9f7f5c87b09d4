public import Extracts
public import Records

/// What became of a batch's rows: loaded and quarantined, by rule and column, and how complete the people's fields are.
public struct BatchTally: Sendable {
    /// How often one rule was broken in one column.
    public struct RuleCount: Hashable, Sendable, Codable {
        /// Nil where it is the row as a whole.
        public let column: String?
        public let rule: String
        public let count: Int
    }

    /// How often one field of one mention was filled.
    public struct FieldCount: Hashable, Sendable, Codable {
        public let mention: String
        public let field: String
        public let filled: Int
        public let of: Int

        /// 0 to 1; 1 of none.
        public var share: Double { of == 0 ? 1 : Double(filled) / Double(of) }
    }

    private struct Place: Hashable {
        let column: String?
        let rule: String
    }

    public let source: SourceID
    public private(set) var rows = 0
    public private(set) var loaded = 0
    public private(set) var quarantined = 0
    public private(set) var people = 0
    public private(set) var relationships = 0
    public private(set) var events = 0

    private let tolerated: Double
    private var completeness: Completeness
    private var faults: [Place: Int] = [:]
    private var problems: [FieldProblem: Int] = [:]
    private var matches = MatchTally()
    /// What is counted of the columns and keys; nil when the tally was made without a header.
    public var profile: BatchProfile?

    /// `header` is the file's; the default, nil, counts outcomes only.
    public init(_ definition: SourceDefinition, header: [String]? = nil) {
        source = definition.source
        tolerated = definition.toleratedBadRows
        completeness = Completeness(definition)
        profile = header.flatMap { BatchProfile(definition, header: $0) }
    }

    /// Counts a row and what became of it.
    public mutating func count(_ outcome: RowOutcome, of row: Row) {
        profile?.count(row)
        count(outcome)
    }

    public mutating func count(_ outcome: RowOutcome) {
        rows += 1
        switch outcome {
        case .quarantined(let found):
            quarantined += 1
            for fault in found {
                faults[Place(column: fault.column, rule: fault.rule.rawValue), default: 0] += 1
                matches.count(fault)
            }
        case .interpreted(let row):
            loaded += 1
            people += row.people.count
            relationships += row.relationships.count
            events += row.events.count
            for problem in row.problems { problems[problem, default: 0] += 1 }
            for person in row.people { completeness.count(person) }
            for text in row.texts { matches.count(text) }
        }
    }

    /// Faults by rule and column, the most frequent first. A row can have several.
    public var faultCounts: [RuleCount] {
        Self.sorted(faults.map { RuleCount(column: $0.key.column, rule: $0.key.rule, count: $0.value) })
    }

    /// Field problems by rule and column, the most frequent first.
    public var problemCounts: [RuleCount] {
        Self.sorted(problems.map { RuleCount(column: $0.key.column, rule: $0.key.rule.rawValue, count: $0.value) })
    }

    /// How much of each column's free text was matched to values, and what was not.
    public var matchCounts: [MatchCount] { matches.counts }

    /// How complete each field is that the definition gives, in the definition's order.
    public var fieldCounts: [FieldCount] { completeness.counts }

    private static func sorted(_ counts: [RuleCount]) -> [RuleCount] {
        counts.sorted {
            ($1.count, $0.rule, $0.column ?? "") < ($0.count, $1.rule, $1.column ?? "")
        }
    }

    /// Throws ``IntakeError`` `.tooManyBadRows` when more rows were quarantined than the definition tolerates: the file
    /// is then to be refused whole.
    public func checkTolerance() throws(IntakeError) {
        guard quarantined > 0, Double(quarantined) > tolerated * Double(rows) else { return }
        let top = faultCounts.prefix(3).map { fault in
            "\(fault.rule)\(fault.column.map { " in '\($0)'" } ?? "") (\(fault.count))"
        }
        throw IntakeError(
            .tooManyBadRows,
            "\(source): \(quarantined) of \(rows) rows were quarantined (\(Self.percentage(quarantined, of: rows)) %), "
                + "and the definition tolerates \(NumberShown.text(tolerated * 100)) %; most by "
                + "\(top.joined(separator: ", ")). Nothing of the file is taken: put the extract or the definition "
                + "right, or raise tolerated_bad_rows")
    }

    private static func percentage(_ part: Int, of whole: Int) -> String {
        let tenths = (Double(part) / Double(whole) * 1000).rounded()
        return NumberShown.text(tenths / 10)
    }
}
