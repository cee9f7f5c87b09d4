public import Extracts
import Records

/// Everything that is counted of a file's columns and keys while its rows stream by.
///
/// A value: one for each part of the file and merged, or one for all of it, the result is the same, whatever the order of
/// the rows. Memory is bounded: about 20 KiB a column and 12 MiB a key.
public struct BatchProfile: Sendable {
    private struct Key: Sendable {
        let key: RowKey
        let columns: [Int]
        let content: [Int]
        var table = RepeatTable()
    }

    private var table: CellTable
    /// Where each column of the definition stands in the file.
    private let places: [Int]
    private var columns: [ColumnCounter]
    private var keys: [Key]
    private var whole = RepeatTable()
    private let formats: [DateFormat]
    private let latestYear: Int
    private var hashes: [UInt64]
    /// Rows that could be read.
    private(set) var rows = 0
    private var highestRow = 0

    /// Nil when the header lacks a column of the definition.
    public init?(_ definition: SourceDefinition, header: [String]) {
        guard let index = try? HeaderIndex(header, definition: definition) else { return nil }
        let names = definition.columns
        places = names.map { index[$0] }
        table = CellTable(
            columns: Set(places).sorted(), width: header.count, notKnown: definition.notKnown)
        formats = definition.dates
        let settings = DateSettings(definition, asAt: nil)
        latestYear = settings.latestYear
        columns = ColumnPlan.all(definition).map { ColumnCounter($0, formats: definition.dates.count) }
        hashes = Array(repeating: 0, count: names.count)
        let order = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        keys = RowKey.all(definition).map { key in
            Key(
                key: key, columns: key.columns.compactMap { order[$0] }, content: key.content.compactMap { order[$0] })
        }
    }

    /// Counts one row. A row that could not be read as a row is passed over.
    public mutating func count(_ row: Row) {
        highestRow = max(highestRow, row.number)
        if row.problem != nil { return }
        rows += 1
        let view = table.view(row)
        let bytes = view.bytes.span
        var all: UInt64 = 0
        for index in places.indices {
            let place = view.cells[places[index]]
            var hash: UInt64 = 0
            if !place.isEmpty {
                hash = columns[index].count(bytes, place, row: row.number, formats: formats, latestYear: latestYear)
            }
            hashes[index] = hash
            all = ValueHash.combine(all, hash)
        }
        if all != 0 { whole.count(key: ValueHash.mix(all), content: 0, row: row.number) }
        for index in keys.indices {
            guard let key = joined(keys[index].columns, ifAll: true) else { continue }
            let content = joined(keys[index].content, ifAll: false) ?? 0
            keys[index].table.count(key: key, content: content, row: row.number)
        }
    }

    private func joined(_ columns: [Int], ifAll: Bool) -> UInt64? {
        var joined: UInt64 = 0x517C_C1B7_2722_0A95
        for column in columns {
            if ifAll, hashes[column] == 0 { return nil }
            joined = ValueHash.combine(joined, hashes[column])
        }
        return ValueHash.mix(joined)
    }

    /// Adds what was counted of another part of the same file.
    public mutating func merge(_ other: BatchProfile) {
        rows += other.rows
        highestRow = max(highestRow, other.highestRow)
        for index in columns.indices { columns[index].merge(other.columns[index]) }
        for index in keys.indices { keys[index].table.merge(other.keys[index].table) }
        whole.merge(other.whole)
    }

    /// The columns as they are kept.
    ///
    /// - Parameter invalid: how many values of a column were found wrong.
    package func columnQuality(invalid: [String: Int]) -> [BatchQuality.Column] {
        columns.map { column in
            column.quality(
                rows: rows, lastRow: highestRow, invalid: invalid[column.name] ?? 0,
                formats: formats.map(\.pattern))
        }
    }

    /// Rows that are the same in every column that the definition reads.
    package var duplicates: BatchQuality.Repeats {
        BatchQuality.Repeats(columns: [], distinct: whole.distinct, scale: whole.scale, entries: whole.repeated)
    }

    /// Keys whose rows do not agree.
    package var conflicts: [BatchQuality.Repeats] {
        keys.map { key in
            BatchQuality.Repeats(
                columns: key.key.columns, isOfPerson: key.key.subject == .person, distinct: key.table.distinct,
                scale: key.table.scale, entries: key.table.repeated.filter(\.differs))
        }
    }
}
