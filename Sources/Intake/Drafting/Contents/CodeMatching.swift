package import Records

/// Finds what a code of an agency means in a standard list: by itself, by its meaning, or as an abbreviation.
package enum CodeMatching {
    /// The standard code; nil when none fits, or two fit alike.
    package static func target(of written: String, in list: CodeList) -> String? {
        let code = written.trimmingSpaces()
        if let standard = list.code(for: code) { return standard }
        if let known = AgencyCodes.target(of: code, in: list) { return known }
        return byMeaning(code, in: list) ?? byAbbreviation(code, in: list)
    }

    /// By the words of the list's codes or meanings, in any case and with any signs between them.
    package static func byMeaning(_ written: String, in list: CodeList) -> String? {
        let words = words(of: written)
        if words.isEmpty { return nil }
        let found = list.entries.filter { phrases(of: $0).contains { $0 == words } }
        return found.count == 1 ? found[0].code : nil
    }

    /// By initials (`SSO`, `NOSP`), beginnings (`SUSP`, `INJ`) or letters left out (`LNCH`).
    package static func byAbbreviation(_ written: String, in list: CodeList) -> String? {
        let letters = written.lowercased().filter(\.isLetter)
        guard !letters.isEmpty, letters.count <= 8, written.allSatisfy({ $0.isLetter || "._- ".contains($0) }) else {
            return nil
        }
        let strengths = list.entries.map { entry in
            phrases(of: entry).map { strength(of: letters, in: $0) }.max() ?? 0
        }
        guard let most = strengths.max(), most > 0, strengths.count(where: { $0 == most }) == 1,
            let place = strengths.firstIndex(of: most)
        else { return nil }
        return list.entries[place].code
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
    }

    private static func phrases(of entry: CodeList.Entry) -> [[String]] {
        [words(of: entry.code), words(of: entry.meaning)]
    }

    private static let little: Set<String> = [
        "of", "the", "and", "or", "a", "an", "to", "for", "in", "on", "not", "at",
    ]

    /// 5 for the initials of a whole phrase, 4 for the beginning of its first word, 3 for the initials of words that
    /// follow one another, 2 for the beginning of another word, 1 for letters left out or the first letter alone.
    private static func strength(of letters: String, in phrase: [String]) -> Int {
        guard let head = phrase.first else { return 0 }
        let telling = phrase.filter { !little.contains($0) }
        if letters.count >= 2, initials(phrase) == letters || initials(telling) == letters { return 5 }
        if letters.count >= 3, head.hasPrefix(letters) { return 4 }
        if letters.count >= 3, initials(phrase).contains(letters) || initials(telling).contains(letters) { return 3 }
        if letters.count >= 3, phrase.contains(where: { $0.hasPrefix(letters) }) { return 2 }
        if letters.count >= 3, phrase.contains(where: { isShortening(letters, of: $0) }) { return 1 }
        return letters.count == 1 && head.hasPrefix(letters) ? 1 : 0
    }

    private static func initials(_ words: [String]) -> String { String(words.compactMap(\.first)) }

    /// `lnch` of `lunchtime`: the same first letter, and the others in their order.
    private static func isShortening(_ letters: String, of word: String) -> Bool {
        guard letters.first == word.first, letters.count * 2 + 2 >= word.count else { return false }
        var rest = word[...]
        for letter in letters {
            guard let place = rest.firstIndex(of: letter) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }
}

/// Codes of national returns that are neither the standard list's own nor abbreviations of them.
enum AgencyCodes {
    static func target(of code: String, in list: CodeList) -> String? { tables[list.name]?[code.uppercased()] }

    private static let tables: [String: [String: String]] = [
        // School census: enrolment status.
        "enrolment_status": ["C": "main", "M": "main", "S": "dual", "F": "main", "O": "alternative_provision"],
        // School census before and after 2020.
        "exclusion_category": ["FIXD": "suspension", "FIXED": "suspension", "FTE": "suspension"],
        "council_tax_discount": ["SPD": "single_person", "25": "single_person", "25%": "single_person"],
        "tenancy_notice": ["NSP": "notice_seeking_possession", "NTQ": "notice_seeking_possession"],
        "contact_outcome": ["ATT": "seen", "ATTENDED": "seen", "NAH": "missed", "FTA": "missed", "REF": "declined"],
        "asb_tool": ["INJUNCTION": "injunction", "CPW": "warning", "DT": "demoted_tenancy"],
        "probation_order": ["COM": "community_order", "YRO": "community_order", "ORA": "licence", "PSS": "licence"],
        "abuse_risk": ["S": "standard", "M": "medium", "H": "high"],
    ]
}
