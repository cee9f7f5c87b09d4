import Records

/// What one column was taken for, and why.
struct ColumnMeaning {
    let column: ColumnProfile
    let reading: HeadingReading
    let content: ColumnContent
    let field: HeadingField?
    let why: String

    init(_ column: ColumnProfile, values: [String]) {
        self.column = column
        let content = ColumnContent(column: column, values: values)
        self.content = content
        let reading = HeadingReading(column.heading)
        if let named = reading.field, content.bearsOut(named) {
            field = named
            why = content.isEmpty ? "by its heading; it is empty" : "heading, and the values are such"
            self.reading = reading
            return
        }
        if Self.isBareName(reading, content) {
            field = .fullName
            why = "the heading says who, and the values are names"
            self.reading = reading
            return
        }
        self.reading = reading
        let words = Set(reading.words)
        let isForeign = !words.isDisjoint(with: OwnerWords.staff) || !words.isDisjoint(with: OwnerWords.things)
        if !isForeign, reading.field == nil || !content.isEmpty, let found = content.recognised {
            field = found
            why = "its values, whatever the heading says"
        } else {
            field = nil
            why = ""
        }
    }

    /// `PUPIL`, `Person`, `Elector 2`: nothing but who it is, above full names.
    private static func isBareName(_ reading: HeadingReading, _ content: ColumnContent) -> Bool {
        let words = reading.words.filter { Int($0) == nil }
        guard !words.isEmpty, words.contains(where: { OwnerWords.people.contains($0) }),
            words.allSatisfy({ OwnerWords.people.contains($0) || ordinals.contains($0) }), !content.isEmpty
        else {
            return false
        }
        return content.column.codes == nil && NameEvidence.share(in: content.values) >= 0.9
            && NameEvidence.fullShare(in: content.values) >= 0.6
    }

    private static let ordinals: Set<String> = ["lead", "first", "second", "third", "other", "primary", "secondary"]

    /// Whose it is: the heading's words before the field, and the number with them.
    var owner: Owner {
        if field == .fullName, reading.field == nil {
            return Owner(words: reading.words.filter { Int($0) == nil }, index: reading.index)
        }
        return Owner(words: reading.owner.filter { !Self.neutral.contains($0) }, index: reading.index)
    }

    struct Owner: Hashable {
        var words: [String]
        var index: Int?

        static let none = Owner(words: [], index: nil)
    }

    private static let neutral: Set<String> = [
        "current", "legal", "home", "registered", "latest", "usual", "permanent", "own", "full", "last", "settled",
        "recorded", "official", "day", "daytime", "evening", "details", "known", "next", "nok",
    ]
}
