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
        public func bytes(of record: Int) -> ArraySlice<UInt8> {
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

    /// The table with the rows of another after its own. Columns are those of this table; one that the other lacks has
    /// no value in its rows.
    func appending(_ rows: Table) -> Table {
        let columns = columns.map { column in
            var column = column
            guard let other = rows.column(named: column.name) else {
                column.codes += [UInt32](repeating: 0, count: rows.count)
                return column
            }
            var map: [UInt32] = [0]
            for code in 0..<other.values.count {
                map.append(column.values.code(of: other.values.value(UInt32(code + 1))))
            }
            column.codes += other.codes.map { map[Int($0)] }
            return column
        }
        var result = Table(
            columns: columns, count: count + rows.count, files: files, sources: sources, sourceNames: sourceNames)
        if !files.isEmpty || !rows.files.isEmpty { result.files = fileOfRecords + rows.fileOfRecords }
        if !sources.isEmpty || !rows.sources.isEmpty {
            var names = sourceNames
            func code(_ name: String) -> UInt16 {
                if let known = names.firstIndex(of: name) { return UInt16(known) }
                names.append(name)
                return UInt16(names.count - 1)
            }
            let own = sources.isEmpty ? [UInt16](repeating: code(""), count: count) : sources
            let theirs = rows.sourceNames.map(code)
            let added =
                rows.sources.isEmpty
                ? [UInt16](repeating: code(""), count: rows.count) : rows.sources.map { theirs[Int($0)] }
            result.sources = own + added
            result.sourceNames = names
        }
        return result
    }

    /// A value without the spaces and control characters at either end.
    @inline(__always)
    static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 32 { start += 1 }
        while end > start, bytes[end - 1] <= 32 { end -= 1 }
        return start == 0 && end == bytes.count ? bytes : UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    /// Whether the columns are equally long and their codes have values.
    package func checkInvariants() -> Bool {
        columns.allSatisfy { column in
            column.codes.count == count && column.codes.allSatisfy { Int($0) <= column.values.count }
        } && (files.isEmpty || files.count == count) && (sources.isEmpty || sources.count == count)
            && sources.allSatisfy { Int($0) < sourceNames.count }
    }
}
