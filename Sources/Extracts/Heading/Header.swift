/// The column names of an extract, checked.
struct Header {
    let names: [String]

    /// The names in a heading row: trimmed, without empty ones at the end; an empty one between others becomes
    /// "column 3".
    init(row: Row, file: String, limits: ExtractLimits) throws(ExtractError) {
        if let problem = row.problem {
            throw ExtractError(
                .noHeader, "the headings cannot be read (\(problem.reason))", file: file, line: row.line,
                column: problem.column)
        }
        var names = (0..<row.count).map { row[$0].trimmingSpaces }
        while names.last?.isEmpty == true { names.removeLast() }
        for index in names.indices where names[index].isEmpty { names[index] = "column \(index + 1)" }
        try self.init(names: names, file: file, line: row.line, limits: limits)
    }

    init(names: [String], file: String, line: Int?, limits: ExtractLimits) throws(ExtractError) {
        if names.isEmpty {
            throw ExtractError(.noHeader, "no headings found; say which row holds them", file: file, line: line)
        }
        if names.count > limits.columns {
            throw ExtractError(
                .tooManyColumns, "\(names.count) columns, more than the limit of \(limits.columns)", file: file,
                line: line)
        }
        // The headings themselves stay out of the message: in a file without headings they are a person's values.
        var places: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            if let first = places.updateValue(index, forKey: name) {
                throw ExtractError(
                    .duplicateHeader,
                    "columns \(first + 1) and \(index + 1) have the same heading; rename one, or say which row holds "
                        + "the headings",
                    file: file, line: line, column: index + 1)
            }
        }
        self.names = names
    }
}

extension Row {
    /// The checks that every format shares: no NUL, whole characters, no field over the limit.
    mutating func checkFields(limits: ExtractLimits) {
        if bytes.count <= limits.fieldCharacters { return }
        for field in 0..<count {
            let place = range(of: field)
            if place.count <= limits.fieldCharacters { continue }
            var characters = 0
            for index in place where bytes[index] & 0xC0 != 0x80 { characters += 1 }
            if characters > limits.fieldCharacters {
                note(
                    .fieldTooLong,
                    "column \(field + 1) is longer than the limit of \(limits.fieldCharacters) characters",
                    field: field)
            }
        }
    }

    /// Notes a wrong number of fields. Empty fields beyond the header are dropped first.
    mutating func checkCount(header: Int, allowsShort: Bool) {
        if count > header { trimEmptyFields(beyond: header) }
        if count < header, allowsShort { fill(to: header) }
        if count != header {
            let found = count
            note(.fieldCount, "\(found) fields where the header has \(header); look for a stray or missing separator")
        }
    }

    /// Notes bytes that are not UTF-8 in the given text, which is this row's.
    mutating func checkEncoding(of text: Span<UInt8>) {
        do { _ = try UTF8Span(validating: text) } catch {
            note(.invalidBytes, "bytes that the file's encoding does not have; check how the file was exported")
        }
    }

    mutating func noteNUL() {
        note(.nulByte, "a NUL character; check how the file was exported")
    }
}
