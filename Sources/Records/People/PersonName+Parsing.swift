extension PersonName {
    /// Which way round a full name is written.
    public enum Order: String, Codable, Sendable, CaseIterable {
        /// `Mr John P Smith`.
        case givenFirst = "given_first"
        /// `SMITH John Paul`.
        case familyFirst = "family_first"
    }

    /// Takes a full name apart: `Mr John P Smith`, `SMITH, John Paul`, `Jan van der Berg`, `John Smith Jnr`.
    ///
    /// A comma always means that the family name comes first, unless only a suffix follows it. The order given decides
    /// where there is no comma. A name of one word is a family name. What stands in brackets is left out.
    public init(full: String, order: Order = .givenFirst) {
        self.init()
        guard let comma = full.utf8.firstIndex(of: UInt8(ascii: ",")) else {
            parse(NameText.standardised(full), order: order)
            return
        }
        let before = NameText.standardised(String(full[..<comma]))
        let after = NameText.standardised(String(full[full.utf8.index(after: comma)...]))
        if NameText.words(after).allSatisfy({ Self.isSuffix($0) }) {
            parse("\(before) \(after)", order: order)
        } else {
            parse(family: before, rest: after)
        }
    }

    private static func isSuffix(_ word: Substring) -> Bool {
        NameWords.suffixes[String(word)] != nil || NameWords.letters.contains(String(word))
    }

    private mutating func takeTitles(_ words: inout [Substring]) {
        while words.count > 1, let standard = NameWords.titles[String(words[0])] {
            title = title ?? standard
            words.removeFirst()
        }
    }

    private mutating func parse(family text: String, rest: String) {
        var words = NameText.words(rest)
        Self.dropSuffixes(&words, to: &suffix)
        if words.count == 1, let standard = NameWords.titles[String(words[0])] {
            title = standard
            words.removeAll()
        }
        takeTitles(&words)
        var familyWords = NameText.words(text)
        takeTitles(&familyWords)
        take(family: familyWords, given: words)
    }

    private mutating func parse(_ text: String, order: Order) {
        if NameWords.saysNothing(text) { return }
        var words = NameText.words(text)
        takeTitles(&words)
        Self.dropSuffixes(&words, to: &suffix)
        guard words.count > 1 else {
            take(family: words, given: [])
            return
        }
        switch order {
        case .familyFirst:
            var length = 1
            while length < words.count - 1, NameWords.particles.contains(String(words[length - 1])) { length += 1 }
            take(family: Array(words.prefix(length)), given: Array(words.dropFirst(length)))
        case .givenFirst:
            var start = words.count - 1
            while start > 1, NameWords.particles.contains(String(words[start - 1])) { start -= 1 }
            take(family: Array(words[start...]), given: Array(words[..<start]))
        }
    }

    /// The words are standard already.
    private mutating func take(family familyWords: [Substring], given givenWords: [Substring]) {
        takeGiven(givenWords.joined(separator: " "))
        takeFamily(familyWords.joined(separator: " "))
    }
}
