import Records

/// Where a definition's columns stand in a file.
struct HeaderIndex {
    private let places: [String: Int]
    private let header: [String]

    /// Refuses a file that lacks columns, naming those of the file that are nearest.
    init(_ header: [String], definition: SourceDefinition) throws(IntakeError) {
        self.header = header
        var places: [String: Int] = [:]
        var folded: [String: Int] = [:]
        for (index, name) in header.enumerated() {
            places[name] = index
            // A heading that differs only in case is taken, unless two do.
            folded[name.lowercased()] = folded[name.lowercased()] == nil ? index : -1
        }
        let wanted = definition.columns
        for name in wanted where places[name] == nil {
            if let index = folded[name.lowercased()], index >= 0 { places[name] = index }
        }
        self.places = places
        let missing = wanted.filter { places[$0] == nil }
        if !missing.isEmpty { throw refusal(missing, of: wanted, source: definition.source) }
    }

    /// The place of a column that the header is known to have.
    subscript(name: String) -> Int { places[name] ?? 0 }

    private func refusal(_ missing: [String], of wanted: [String], source: SourceID) -> IntakeError {
        let found = wanted.count - missing.count
        if found * 2 < wanted.count {
            return IntakeError(
                .wrongFile,
                "\(source): the file has \(found) of the \(wanted.count) columns that the definition names; expected "
                    + "\(ShownHeadings.list(wanted)); found \(foundHeadings). Check that it is the right extract, and that "
                    + "header_row is the row of the headings")
        }
        let texts = missing.prefix(8).map { name in
            let near = NearestWord.nearest(to: name, among: header)
            return near.map { "'\(name)' (nearest in the file: '\($0)')" } ?? "'\(name)'"
        }
        let more = missing.count > 8 ? " and \(missing.count - 8) more" : ""
        return IntakeError(
            .missingColumns,
            "\(source): the file has no column \(texts.joined(separator: ", "))\(more); it has \(foundHeadings). Put the "
                + "column back, or change the definition")
    }

    /// The file's headings, unless they look like a row of values: those may be a person's.
    private var foundHeadings: String {
        ShownHeadings.text(header) ?? "\(header.count) columns whose headings may be values, so they are not shown"
    }
}
