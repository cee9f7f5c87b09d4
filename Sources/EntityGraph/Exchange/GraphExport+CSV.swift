extension GraphExport {
    /// Writes `entities.csv`: `id`, then the attributes; one line an entity (RFC 4180, UTF-8). Text that a spreadsheet
    /// would run as a formula has an apostrophe in front. A value that is not known is an empty cell.
    ///
    /// - Throws: `outOfRange` for a value that is not of its attribute's type, and what `write` and the values throw.
    public func writeEntitiesCSV(to write: (String) throws -> Void) throws {
        try Self.writeCSV(["id"], entities.attributes, rows: graph.entityCount, to: write) { entity in
            ([entity], try values(of: entity, "entity", in: entities))
        }
    }

    /// Writes `links.csv`: `id`, `source` and `target` (entities' ids), then the attributes; one line a link, as
    /// ``writeEntitiesCSV(to:)`` does.
    ///
    /// - Throws: `outOfRange` for a value that is not of its attribute's type, and what `write` and the values throw.
    public func writeLinksCSV(to write: (String) throws -> Void) throws {
        try Self.writeCSV(["id", "source", "target"], links.attributes, rows: graph.linkCount, to: write) { number in
            let link = graph.link(number)
            return ([number, link.source, link.target], try values(of: number, "link", in: links))
        }
    }

    private static func writeCSV(
        _ own: [String], _ attributes: [ExportAttribute], rows: Int, to write: (String) throws -> Void,
        row: (Int) throws -> ([Int], [ExportValue?])
    ) throws {
        try withoutActuallyEscaping(write) { write in
            var pieces = TextPieces(write)
            try pieces.add((own + attributes.map { CSVCell.text($0.name) }).joined(separator: ",") + "\r\n")
            for number in 0..<rows {
                let (ids, values) = try row(number)
                try pieces.add((ids.map(String.init) + values.map(CSVCell.value)).joined(separator: ",") + "\r\n")
            }
            try pieces.finish()
        }
    }
}

/// One cell of a CSV file, with the quotes it needs (RFC 4180) and the guard against formulas of which
/// https://owasp.org/www-community/attacks/CSV_Injection tells: the same that all of Kith's CSV has.
enum CSVCell {
    static func value(_ value: ExportValue?) -> String {
        switch value {
        case nil: ""
        case .text(let text), .date(let text): self.text(text)
        case let value?: value.written
        }
    }

    static func text(_ text: String) -> String {
        let guarded = beginsAsFormula(text) ? "'" + text : text
        guard guarded.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            return guarded
        }
        var quoted = "\""
        for scalar in guarded.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// Whether a spreadsheet may run the text. An apostrophe in front of such text counts as well, so that taking the guard
    /// off gives back exactly what was written; plain numbers such as -1.5 do not.
    static func beginsAsFormula(_ text: String) -> Bool {
        let rest = text.unicodeScalars.drop { $0 == " " || $0 == "'" }
        switch rest.first {
        case "-", "+":
            let number = rest.dropFirst()
            let digits = number.filter { $0 != "." }
            return digits.isEmpty || number.count - digits.count > 1 || !digits.allSatisfy { "0"..."9" ~= $0 }
        case "=", "@", "|", "%", "\t", "\n", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
        default: return false
        }
    }
}
