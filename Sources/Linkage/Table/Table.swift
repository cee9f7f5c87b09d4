/// A table of records to link: columns of codes into dictionaries of distinct values.
///
/// Built by ``TableBuilder``. An empty value is no value (null). Values are bytes, UTF-8 by convention; other bytes
/// do no harm. Records are known by their position.
public struct Table: Sendable {
    /// One column: its name, a code a record (0: no value), and the values behind the codes.
    public struct Column: Sendable {
        public let name: String
        public internal(set) var codes: [UInt32]
        public internal(set) var values: ValueDictionary

        /// The number of records that have a value.
        public var filledCount: Int { codes.reduce(into: 0) { $0 += $1 == 0 ? 0 : 1 } }

        /// A record's value; empty when it has none.
        func bytes(of record: Int) -> ArraySlice<UInt8> {
            codes[record] == 0 ? [] : values.bytes[values.range(codes[record])]
        }
    }

    public let columns: [Column]
    public let count: Int
    /// Which file each record came from, for ``LinkMode/linkFiles``; empty when there is one file.
    public internal(set) var files: [UInt16]
    /// The source of each record (a code into ``sourceNames``); empty when sources are not told.
    public internal(set) var sources: [UInt16]
    public internal(set) var sourceNames: [String]

    /// The file of each record; all 0 when files were not told.
    var fileOfRecords: [UInt16] { files.isEmpty ? [UInt16](repeating: 0, count: count) : files }

    public func column(named name: String) -> Column? { columns.first { $0.name == name } }

    public func columnIndex(named name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// A record's value as text; empty when it has none.
    public func text(_ record: Int, column: Int) -> String {
        columns[column].values.text(columns[column].codes[record])
    }

    /// Whether the columns are equally long and their codes have values.
    package func checkInvariants() -> Bool {
        columns.allSatisfy { column in
            column.codes.count == count && column.codes.allSatisfy { Int($0) <= column.values.count }
        } && (files.isEmpty || files.count == count) && (sources.isEmpty || sources.count == count)
            && sources.allSatisfy { Int($0) < sourceNames.count }
    }
}
