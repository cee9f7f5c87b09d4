package import Extracts
import Records

/// Some of an extract's rows, spread over the whole of it: the first ones and a reservoir of the rest.
///
/// Reservoir sampling (Vitter 1985, algorithm R) with numbers made from the seed and the row: the same file gives the
/// same sample.
package struct RowSample: Sendable {
    package static let first = 300
    package static let spread = 1_200

    package private(set) var rows: [[String]] = []
    private let seed: UInt64
    private var seen = 0

    package init(seed: UInt64) { self.seed = seed }

    package mutating func add(_ row: @autoclosure () -> [String]) {
        seen += 1
        if rows.count < Self.first + Self.spread {
            rows.append(row())
            return
        }
        let turn = seen - Self.first
        let place = Int(ValueSample.mixed(seed ^ UInt64(turn)) % UInt64(turn))
        if place < Self.spread { rows[Self.first + place] = row() }
    }
}

/// What an extract looks like: its columns over all rows, and some whole rows.
package struct ExtractProfile: Sendable {
    package private(set) var columns: [ColumnProfile]
    package private(set) var sample: RowSample
    package private(set) var rows = 0
    /// Rows that cannot be read as rows at all.
    package private(set) var malformed = 0

    /// Reads the whole extract, row by row; memory does not grow with it.
    package init(_ reader: inout ExtractReader, seed: UInt64 = 1) throws(ExtractError) {
        columns = reader.header.enumerated().map { ColumnProfile(heading: $0.element, place: $0.offset) }
        sample = RowSample(seed: seed)
        var row = Row()
        while try reader.next(&row) {
            rows += 1
            if row.problem != nil {
                malformed += 1
                continue
            }
            for index in columns.indices where !row.isEmpty(index) { columns[index].add(row[index]) }
            sample.add(columns.indices.map { row[$0].trimmingSpaces() })
        }
    }

    /// The sampled rows' values of a column that are there.
    package func values(of column: Int) -> [String] {
        sample.rows.compactMap { row in
            let text = row[column]
            return text.isEmpty || NotKnownWords.contains(text) ? nil : text
        }
    }

    package func column(_ heading: String) -> ColumnProfile? { columns.first { $0.heading == heading } }
}
