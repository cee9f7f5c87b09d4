/// A phonetic key for blocking: spellings that sound alike in British English share it.
///
/// Our own blend in the manner of Metaphone (Philips 1990): silent letters and digraphs first (`ph` f, `gh` silent
/// inside, `wr` r, `kn` n, `mac`/`mc` mk, `sch` s), then letters fall into ten sound classes, vowels count only at the
/// start, and repeats collapse. Five sounds are kept. Values without Latin letters keep their first eight bytes.
package enum Phonetics {
    package static func key(_ word: ArraySlice<UInt8>) -> [UInt8] {
        let letters = word.filter { (0x61...0x7A).contains($0) }
        if letters.isEmpty { return Array(word.prefix(8)) }
        var text = letters
        for (from, to) in replacements { replace(&text, from, to) }
        replacePrefix(&text)
        var key: [UInt8] = []
        for (position, letter) in text.enumerated() {
            let sound = sounds[Int(letter) - 0x61]
            if sound == 0 {
                if position == 0 { key.append(0x41) }
                continue
            }
            if key.last == sound, position > 0,
                text[position - 1] == letter || sounds[Int(text[position - 1]) - 0x61] == sound
            {
                continue
            }
            key.append(sound)
            if key.count == 5 { break }
        }
        return key
    }

    /// Sound classes of a to z; 0 is a vowel or as good as silent.
    private static let sounds: [UInt8] = Array("0PKT0FK00KKLMN0PKRST0F0S0S".utf8).map { $0 == 0x30 ? 0 : $0 }

    private static let replacements: [([UInt8], [UInt8])] = [
        ("tsch", "s"), ("sch", "s"), ("tch", "s"), ("ch", "k"), ("sh", "s"), ("ph", "f"), ("ght", "t"), ("gh", ""),
        ("ck", "k"), ("dg", "j"), ("th", "t"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ge", "je"), ("x", "ks"),
        ("q", "k"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private static let prefixes: [([UInt8], [UInt8])] = [
        ("mac", "mk"), ("mc", "mk"), ("kn", "n"), ("gn", "n"), ("wr", "r"), ("ps", "s"), ("pn", "n"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private static func replacePrefix(_ text: inout [UInt8]) {
        for (from, to) in prefixes where text.count > from.count && text.starts(with: from) {
            text.replaceSubrange(0..<from.count, with: to)
            return
        }
    }

    private static func replace(_ text: inout [UInt8], _ from: [UInt8], _ to: [UInt8]) {
        guard text.count > from.count else { return }
        var index = 0
        while index + from.count <= text.count {
            if text[index] == from[0], text[index..<(index + from.count)].elementsEqual(from) {
                text.replaceSubrange(index..<(index + from.count), with: to)
                index += to.count
            } else {
                index += 1
            }
        }
    }
}
