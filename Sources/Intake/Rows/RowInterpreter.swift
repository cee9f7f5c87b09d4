public import Extracts
public import Records

/// Turns the rows of one extract into records, relationships and events, as its source definition says.
///
/// ```swift
/// var interpreter = try RowInterpreter(definition: definition, header: reader.header, batch: batch)
/// while try reader.next(&row) { tally.count(interpreter.interpret(row)) }
/// ```
/// The definition is bound to the file's columns once; a row then costs a few microseconds. A value type with its own
/// memory of addresses and unique values: one for each file, in one task at a time. ``ExtractInterpretation`` has several
/// at work on one file.
public struct RowInterpreter: Sendable {
    public let definition: SourceDefinition
    public let batch: BatchID

    private let header: [String]
    private let settings: DateSettings
    private var table: CellTable
    private var people: [BoundPerson]
    private var relationships: [BoundRelationship]
    private var events: [BoundEvent]
    private let checks: [BoundCheck]
    private var unique = UniqueValues()
    private var records: [RecordID?]
    /// What is counted of the rows that this interpreter is handed in an ``ExtractInterpretation``; nil elsewhere.
    var profile: BatchProfile?

    /// Finds the definition's columns in the header.
    ///
    /// `asAt` is the last day on which a birth or the start of an event can lie; the default is the end of the source's
    /// period. Throws ``IntakeError`` `.missingColumns` or `.wrongFile` when the header does not fit.
    public init(
        definition: SourceDefinition, header: [String], batch: BatchID, asAt: Day? = nil
    ) throws(IntakeError) {
        guard batch.rawValue > 0, batch.rawValue < 1 << 27 else {
            throw IntakeError(.invalidBatch, "batch numbers run from 1 to \((1 << 27) - 1)")
        }
        let index = try HeaderIndex(header, definition: definition)
        self.definition = definition
        self.batch = batch
        self.header = header
        settings = DateSettings(definition, asAt: asAt)
        table = CellTable(
            columns: Set(definition.columns.map { index[$0] }).sorted(), width: header.count,
            notKnown: definition.notKnown)
        people = definition.people.enumerated().map {
            BoundPerson($0.element, slot: $0.offset, header: index, definition: definition)
        }
        relationships = definition.relationships.compactMap {
            BoundRelationship($0, header: index, definition: definition)
        }
        events = definition.events.enumerated().compactMap {
            BoundEvent($0.element, slot: $0.offset, header: index, definition: definition)
        }
        checks = definition.checks.map { BoundCheck($0, header: index) }
        records = Array(repeating: nil, count: definition.people.count)
    }

    /// Reads one row of a file whose rows come in order. A row with a fault yields nothing but its faults.
    public mutating func interpret(_ row: Row) -> RowOutcome { unique.admit(read(row)) }

    /// What a row says by itself: nothing of it depends on the rows before.
    mutating func read(_ row: Row) -> RowOutcome {
        if let problem = row.problem {
            let column = problem.column.flatMap { (1...header.count).contains($0) ? header[$0 - 1] : nil }
            return .quarantined(
                [
                    RowFault(
                        row: row.number, line: row.line, column: column, rule: .malformedRow, shape: nil,
                        reason: problem.reason)
                ].map { located($0, row) })
        }
        let view = table.view(row)
        var findings = RowFindings(header: header)
        var result = InterpretedRow(number: row.number, line: row.line)
        for check in checks { check.check(view, settings, &findings) }
        for slot in people.indices {
            let record = people[slot].record(view, batch: batch, settings, &findings)
            records[slot] = record?.id
            if let record { result.people.append(record) }
        }
        for index in relationships.indices {
            if let stated = relationships[index].read(view, records: records, &findings) {
                result.relationships.append(stated)
            }
        }
        for index in events.indices {
            if let event = events[index].event(view, batch: batch, records: records, settings, &findings) {
                result.events.append(event)
            }
        }
        guard findings.faults.isEmpty else { return .quarantined(findings.faults.map { located($0, row) }) }
        result.uniqueValues = checks.compactMap { $0.uniqueValue(view, header: header) }
        result.problems = findings.problems
        result.texts = findings.texts
        return .interpreted(result)
    }

    /// Names the sheet where the file has several.
    private func located(_ fault: RowFault, _ row: Row) -> RowFault {
        guard header.last == ExtractFormat.sheetColumn else { return fault }
        var located = fault
        located.sheet = row[row.count - 1]
        return located
    }
}
