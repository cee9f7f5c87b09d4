extension PersonName {
    /// Puts a name that comes in parts into standard form.
    ///
    /// Accents, case and punctuation go, hyphens and the apostrophe within a name stay; a title before the given name
    /// and a suffix after the family name move to their own places; second and later given names become middle names;
    /// "Unknown", "Baby", "N/K" and the like become nil.
    public init(
        standardisingTitle title: String?, given: String? = nil, middle: String? = nil, family: String? = nil,
        suffix: String? = nil
    ) {
        self.init()
        self.title = Self.standardTitle(title)
        self.suffix = suffix.flatMap { NameWords.suffixes[NameText.standardised($0)] }
        if let given { takeGiven(NameText.standardised(given)) }
        if let middle {
            let text = NameText.standardised(middle)
            if !NameWords.saysNothing(text) { self.middle = self.middle.map { "\($0) \(text)" } ?? text }
        }
        if let family { takeFamily(NameText.standardised(family)) }
    }

    private static func standardTitle(_ text: String?) -> String? {
        guard let text else { return nil }
        let standardised = NameText.standardised(text)
        if NameWords.saysNothing(standardised) { return nil }
        return NameWords.titles[standardised] ?? standardised
    }

    /// Takes given names in standard form; a title before them is kept unless there is one.
    mutating func takeGiven(_ text: String) {
        if NameWords.saysNothing(text) { return }
        guard text.utf8.contains(0x20) || NameWords.unnamedChildSigns.contains(text) else {
            given = text
            return
        }
        var words = NameText.words(text)
        if words.count > 1, let title = NameWords.titles[String(words[0])] {
            if self.title == nil { self.title = title }
            words.removeFirst()
        }
        if NameWords.isUnnamedChild(words) { return }
        // "Baby Jo" has a name by now.
        while words.count > 1, Self.standsBeforeName(words[0]) { words.removeFirst() }
        given = words.first.map(String.init)
        if words.count > 1 { middle = words.dropFirst().joined(separator: " ") }
    }

    private static func standsBeforeName(_ word: Substring) -> Bool {
        ["BABY", "UNBORN", "INFANT", "NEWBORN"].contains(word) || NameWords.saysNothing(String(word))
    }

    /// Takes a family name in standard form; a suffix after it is kept unless there is one.
    mutating func takeFamily(_ text: String) {
        if NameWords.saysNothing(text) { return }
        guard text.utf8.contains(0x20) else {
            family = text
            return
        }
        var words = NameText.words(text)
        Self.dropSuffixes(&words, to: &suffix)
        family = words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// Takes suffixes and letters off the end, as long as a name is left.
    static func dropSuffixes(_ words: inout [Substring], to suffix: inout String?) {
        while words.count > 1, let last = words.last.map(String.init) {
            if let standard = NameWords.suffixes[last] {
                suffix = suffix ?? standard
            } else if !NameWords.letters.contains(last) {
                return
            }
            words.removeLast()
        }
    }
}
