/// Where the headings of a delimited file stand, and what separates them.
struct DelimitedHeading {
    let line: Int
    let delimiter: UInt8

    /// Looks at the text in view, which starts at `line`.
    ///
    /// Where the first row is no title, this is the first row. Where titles stand above a table, the separator is the
    /// table's: the one under which it has plain headings.
    static func find(
        in window: TextWindow, line: Int, delimiter given: UInt8?
    ) throws(ExtractError) -> DelimitedHeading {
        let usual = given ?? DelimiterDetection.detected(in: window.text[window.start...])
        let ordinary = DelimitedHeading(line: line, delimiter: usual)
        let verdict = verdict(in: window, line: line, delimiter: usual)
        if case .headings(let found) = verdict { return DelimitedHeading(line: found, delimiter: usual) }
        if given == nil, isNarrow(window, line: line, delimiter: usual) {
            var found: [DelimitedHeading] = []
            for other in DelimiterDetection.candidates where other != usual {
                guard case .headings(let place) = self.verdict(in: window, line: line, delimiter: other) else {
                    continue
                }
                found.append(DelimitedHeading(line: place, delimiter: other))
            }
            if found.count == 1 { return found[0] }
        }
        if verdict == .unclear { throw TitleBlock.unclear(window.name) }
        return ordinary
    }

    private static func isNarrow(_ window: TextWindow, line: Int, delimiter: UInt8) -> Bool {
        sample(window, line: line, delimiter: delimiter, most: 1).allSatisfy { $0.filled <= 2 }
    }

    private static func verdict(in window: TextWindow, line: Int, delimiter: UInt8) -> TitleBlock.Verdict {
        guard isNarrow(window, line: line, delimiter: delimiter) else { return .none }
        return TitleBlock.verdict(
            on: sample(window, line: line, delimiter: delimiter, most: TitleBlock.sampleRows))
    }

    /// The first rows in view that are not blank; none from the first that is not whole.
    private static func sample(
        _ window: TextWindow, line: Int, delimiter: UInt8, most: Int
    ) -> [TitleBlock.SampleRow] {
        var rows: [TitleBlock.SampleRow] = []
        var row = Row()
        var place = window.start
        var line = line
        while rows.count < most, place < window.text.count, place - window.start < 1 << 18 {
            row.clear(line: line)
            var record = QuotedRecord(delimiter: delimiter, start: place, line: line)
            guard record.read(from: window.text, isAtEnd: window.isAtEnd, into: &row), record.next > place else {
                break
            }
            place = record.next
            line += record.lineBreaks + 1
            let found = TitleBlock.SampleRow(row)
            if found.filled > 0 { rows.append(found) }
        }
        return rows
    }
}
