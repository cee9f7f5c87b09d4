import Records

/// A file's headings for a message: where a file has none, its first row is a person's and must not be shown.
package enum ShownHeadings {
    /// The headings, the first thirty; nil when they may be values.
    package static func text(_ header: [String]) -> String? {
        let telling = header.count { isTelling($0) }
        if header.contains(where: { looksLikeValue($0) }) || telling * 3 < header.count { return nil }
        return list(header)
    }

    package static func list(_ names: [String]) -> String {
        let shown = names.prefix(30).map { "'\($0)'" }.joined(separator: ", ")
        return names.count > 30 ? "\(shown) and \(names.count - 30) more" : shown
    }

    /// Whether a word of it is one of those of which headings are made.
    private static func isTelling(_ heading: String) -> Bool {
        let reading = HeadingReading(heading)
        return reading.field != nil || reading.words.contains { usual.contains($0) || OwnerWords.things.contains($0) }
    }

    private static let usual: Set<String> = [
        "ref", "number", "id", "code", "date", "type", "status", "start", "end", "category", "reason", "outcome",
        "case",
        "offence", "amount", "count", "total", "description", "flag", "year", "month", "time", "value", "size",
        "colour",
        "household", "family", "account", "key", "notes", "result", "group", "plan", "level",
    ]

    /// A run of four digits, a postcode, an e-mail address, a usual given name, or an empty heading between others.
    private static func looksLikeValue(_ heading: String) -> Bool {
        let digits = heading.utf8.count { (0x30...0x39).contains($0) }
        return digits >= 4 || ExtractLayout.looksLikeValue(heading) || heading.hasPrefix("column ")
    }
}
