import Extracts

/// What reading an extract to its end gave.
struct ReadRows: Equatable {
    var header: [String] = []
    var rows: [[String]] = []
    var lines: [Int] = []
    var problems: [RowProblem.Code?] = []

    /// Reads everything, checking each row's invariants on the way.
    init(_ bytes: [UInt8], name: String = "test.csv", format: ExtractFormat = ExtractFormat()) throws(ExtractError) {
        var reader = try ExtractReader(bytes: bytes, name: name, format: format)
        try self.init(&reader)
    }

    init(_ text: String, name: String = "test.csv", format: ExtractFormat = ExtractFormat()) throws(ExtractError) {
        try self.init(Array(text.utf8), name: name, format: format)
    }

    init(_ reader: inout ExtractReader) throws(ExtractError) {
        header = reader.header
        var row = Row()
        while try reader.next(&row) {
            precondition(row.checkInvariants() && row.number == rows.count + 1)
            precondition(row.problem != nil || row.count == header.count)
            rows.append((0..<row.count).map { row[$0] })
            lines.append(row.line)
            problems.append(row.problem?.code)
        }
    }
}

/// The error that reading ends with, or nil.
func refusal(_ bytes: [UInt8], name: String = "test.csv", format: ExtractFormat = ExtractFormat()) -> ExtractError? {
    do throws(ExtractError) {
        _ = try ReadRows(bytes, name: name, format: format)
        return nil
    } catch { return error }
}

func refusal(_ text: String, name: String = "test.csv", format: ExtractFormat = ExtractFormat()) -> ExtractError? {
    refusal(Array(text.utf8), name: name, format: format)
}
