import Records

/// Agencies' codes for sex.
package enum SexCodes {
    /// The standard code, "not_known", or nil for a code that is none of these.
    ///
    /// `U` is "unborn" in children's social care, which also gives a date of expected delivery, and "unknown" elsewhere.
    package static func target(of written: String, withUnborn: Bool) -> String? {
        let code = written.lowercased().trimmingSpaces()
        if code == "u" || code == "unborn" { return withUnborn || code == "unborn" ? "unborn" : "not_known" }
        return table[code] ?? (NotKnownWords.contains(code) ? "not_known" : nil)
    }

    private static let table: [String: String] = [
        "m": "male", "f": "female", "male": "male", "female": "female", "1": "male", "2": "female", "man": "male",
        "woman": "female", "boy": "male", "girl": "female", "masc": "male", "fem": "female", "i": "other",
        "x": "other", "o": "other", "other": "other", "indeterminate": "other", "0": "not_known", "9": "not_known",
        "n": "not_known", "not specified": "not_known", "unspecified": "not_known", "refused": "not_known",
        "prefer not to say": "not_known", "non-binary": "other", "trans": "other", "intersex": "other",
    ]
}

/// Codes for ethnicity: the Department for Education's, the census groups of the NHS data dictionary, and meanings.
package enum EthnicityCodes {
    /// The Department's code; nil when it is not clear.
    package static func target(of written: String, isLetters: Bool) -> String? {
        let code = written.uppercased().trimmingSpaces()
        if let standard = CodeList.ethnicity.code(for: code) { return standard }
        if isLetters, let standard = letters[code] { return standard }
        if let found = CodeMatching.byMeaning(code, in: .ethnicity) ?? words[code.lowercased()] { return found }
        // `Asian or Asian British: Pakistani`, `White - British`.
        let parts = code.split(whereSeparator: { ":-–".contains($0) }).map { String($0).trimmingSpaces() }
        guard parts.count > 1, let last = parts.last, !last.hasPrefix("ANY OTHER"), !last.hasPrefix("OTHER") else {
            return nil
        }
        return CodeMatching.byMeaning(last, in: .ethnicity) ?? words[last.lowercased()]
    }

    /// NHS Data Dictionary, ethnic category (2001 census groups).
    private static let letters: [String: String] = [
        "A": "WBRI", "B": "WIRI", "C": "WOTH", "D": "MWBC", "E": "MWBA", "F": "MWAS", "G": "MOTH", "H": "AIND",
        "J": "APKN", "K": "ABAN", "L": "AOTH", "M": "BCRB", "N": "BAFR", "P": "BOTH", "R": "CHNE", "S": "OOTH",
        "Z": "REFU",
    ]

    private static let words: [String: String] = [
        "british": "WBRI", "white - british": "WBRI", "white - irish": "WIRI", "white british": "WBRI",
        "white irish": "WIRI", "white other": "WOTH", "other white": "WOTH", "asian": "AOTH", "black": "BOTH",
        "african": "BAFR", "caribbean": "BCRB", "refused": "REFU", "not stated": "NOBT", "not known": "NOBT",
        "unknown": "NOBT", "information not yet obtained": "NOBT", "mixed": "MOTH", "roma": "WROM", "gypsy": "WROM",
        "white - other": "WOTH", "other": "OOTH", "gypsy/roma": "WROM", "asian - indian": "AIND",
        "asian - pakistani": "APKN", "asian - bangladeshi": "ABAN", "black - african": "BAFR",
        "black - caribbean": "BCRB",
    ]
}
