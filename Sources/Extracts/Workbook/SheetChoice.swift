/// Which sheets of a workbook are read, in order.
enum SheetChoice {
    /// - Throws: `.sheetMissing` when a name or pattern is of no sheet, naming those that are there.
    static func sheets(of parts: WorkbookParts, format: ExtractFormat, file: String) throws(ExtractError)
        -> [WorkbookParts.Sheet]
    {
        if format.sheets.isEmpty {
            let chosen =
                if let name = format.sheet {
                    parts.sheets.first { $0.name == name }
                } else { parts.sheets.first { !$0.isHidden } ?? parts.sheets.first }
            guard let chosen else { throw missing(format.sheet ?? "", of: parts, file: file) }
            return [chosen]
        }
        var chosen: [WorkbookParts.Sheet] = []
        for wanted in format.sheets {
            let isPattern = wanted.contains("*") || wanted.contains("?")
            let matching = parts.sheets.filter { sheet in
                isPattern ? !sheet.isHidden && NamePattern(wanted).matches(sheet.name) : sheet.name == wanted
            }
            if matching.isEmpty { throw missing(wanted, of: parts, file: file) }
            for sheet in matching where !chosen.contains(where: { $0.name == sheet.name }) { chosen.append(sheet) }
        }
        return chosen
    }

    private static func missing(_ name: String, of parts: WorkbookParts, file: String) -> ExtractError {
        let names = parts.sheets.prefix(20).map { "\"\($0.name.shown)\"\($0.isHidden ? " (hidden)" : "")" }
        let rest = parts.sheets.count > 20 ? " and \(parts.sheets.count - 20) more" : ""
        return ExtractError(
            .sheetMissing,
            "no sheet named \"\(name)\"; the workbook has "
                + (names.isEmpty ? "none" : names.joined(separator: ", ") + rest),
            file: file)
    }
}

/// A name with `*` for any run of characters and `?` for any one, compared without case.
public struct NamePattern: Hashable, Sendable {
    private let pattern: [Character]

    public init(_ pattern: String) { self.pattern = Array(pattern.lowercased()) }

    public func matches(_ name: String) -> Bool {
        var pattern = pattern[...]
        var name = Array(name.lowercased())[...]
        // Where to go on from when the text after the last star does not fit.
        var retry: (pattern: ArraySlice<Character>, name: ArraySlice<Character>)?
        while !name.isEmpty {
            if pattern.first == "*" {
                pattern = pattern.dropFirst()
                retry = (pattern, name)
            } else if let sign = pattern.first, sign == "?" || sign == name.first {
                pattern = pattern.dropFirst()
                name = name.dropFirst()
            } else if let last = retry {
                pattern = last.pattern
                name = last.name.dropFirst()
                retry = (pattern, name)
            } else {
                return false
            }
        }
        return pattern.allSatisfy { $0 == "*" }
    }
}
