import Records

/// Drafts the map of a column's codes: every code seen, with its target where the meaning is clear.
struct CodeDrafting {
    typealias Entry = (code: String, target: String, note: String?)

    private(set) var entries: [Entry] = []
    /// Whether every code is the target itself, so that no map is needed.
    let isStandard: Bool
    /// Values that are too rare or too long to be shown, and so are not in the map.
    private(set) var withheld = 0
    /// Codes without a target.
    var unclear: Int { entries.count { $0.note != nil } }

    /// `parts` counts the codes of a column that holds several in a field; the default is the column's values.
    init(_ column: ColumnProfile, parts: [String: Int]? = nil, target: (String) -> String?) {
        let counts = parts ?? column.values ?? [:]
        var isStandard = !counts.isEmpty
        for (code, count) in counts.sorted(by: { $0.key < $1.key }) {
            let found = target(code) ?? (NotKnownWords.contains(code) ? "" : nil)
            if found?.lowercased() != code.lowercased() { isStandard = false }
            if let found {
                entries.append((code, found, nil))
            } else if count > 1, Self.looksLikeCode(code) {
                entries.append((code, "", "seen \(count) times: fill in"))
            } else {
                withheld += 1
            }
        }
        self.isStandard = isStandard
        if withheld > 0 { entries.append(("*", "", "\(withheld) rare values that are not shown here")) }
    }

    /// Short, without a run of digits, an address or a sentence in it: not a value of a person.
    private static func looksLikeCode(_ text: String) -> Bool {
        guard text.count <= 30, !text.contains("@"), text.split(separator: " ").count <= 4 else { return false }
        return text.count(where: \.isNumber) <= 4
    }
}
