/// The words of a free text in plain form: upper-case, without accents and punctuation, in their order.
public enum PlainWords {
    /// More words than these are not looked at.
    public static let maximum = 200

    /// `Step-down to Early Help (s.47)` → `STEP DOWN TO EARLY HELP S 47`; `N.F.A.` → `NFA`; `didn't` → `DIDNT`.
    ///
    /// Letters and digits are words of their own, and letters that stand alone next to one another are one word.
    public static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isDigits = false
        var followsLetter = false
        func close() {
            guard !word.isEmpty else { return }
            let isLetter = !isDigits && word.utf8.count == 1
            if isLetter, followsLetter, let last = words.indices.last {
                words[last] += word
            } else {
                words.append(word)
            }
            followsLetter = isLetter
            word = ""
        }
        let folded = String(decoding: LatinFolding.folded(String(text.prefix(longestText))), as: UTF8.self)
        for scalar in folded.unicodeScalars {
            if words.count >= maximum { break }
            if scalar == "'" { continue }
            let isDigit = ("0"..."9").contains(scalar)
            guard isDigit || scalar.properties.isAlphabetic else {
                close()
                continue
            }
            if isDigit != isDigits { close() }
            isDigits = isDigit
            word.unicodeScalars.append(scalar)
        }
        close()
        return words
    }

    private static let longestText = 4000
}
