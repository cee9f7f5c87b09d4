import Records

/// Words that stand for a value of a standard list: `close* no role`.
struct TextTerm: Hashable, Sendable {
    struct Word: Hashable, Sendable {
        let text: String
        /// Written with `*` at its end: any word that begins so.
        let isPrefix: Bool

        func fits(_ word: String) -> Bool { isPrefix ? word.hasPrefix(text) : word == text }
    }

    /// The standard code.
    let target: String
    let words: [Word]
    /// A list's own meaning, which speaks for a text only as a whole, where a configured term does within one too.
    let isWhole: Bool

    /// Nil when nothing of it is left without the stop words.
    init?(_ written: String, target: String, isWhole: Bool) {
        var words: [Word] = []
        for part in isWhole ? [Substring(written)] : written.split(whereSeparator: \.isWhitespace) {
            let isPrefix = !isWhole && part.hasSuffix("*")
            let found = PlainWords.words(of: String(part))
            for (place, word) in found.enumerated() where !Self.stopWords.contains(word) {
                let item = Word(text: word, isPrefix: isPrefix && place == found.count - 1)
                if !words.contains(item) { words.append(item) }
            }
        }
        if words.isEmpty { return nil }
        self.target = target
        self.words = words
        self.isWhole = isWhole
    }

    /// What two terms that mean the same words have in common.
    var key: [String] { words.map { $0.isPrefix ? $0.text + "*" : $0.text }.sorted() }

    var negates: Bool { words.contains { Self.negations.contains($0.text) } }

    static let stopWords: Set<String> = [
        "A", "AN", "THE", "OF", "TO", "FOR", "IN", "ON", "BY", "WITH", "AT", "AS", "IS", "WAS", "BE", "BEEN", "HAS",
        "HAVE", "AND", "FROM", "THIS", "THAT", "IT", "ITS",
    ]

    /// Words that turn a text into its opposite: a term without one does not speak for a text with one.
    static let negations: Set<String> = [
        "NO", "NOT", "NEVER", "WITHOUT", "NONE", "NOR", "NEITHER", "NON", "CANNOT", "CANT", "DIDNT", "DOESNT", "DONT",
        "WASNT", "WERENT", "ISNT", "ARENT", "HASNT", "HAVENT", "HADNT", "WONT", "WOULDNT", "COULDNT", "SHOULDNT",
    ]
}
