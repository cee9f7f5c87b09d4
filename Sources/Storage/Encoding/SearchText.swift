import Foundation
import Identity
import Records

/// Names as they are searched: folded alike on both sides.
enum SearchText {
    /// Every name under which a person is known, each once.
    static func of(_ person: Person) -> String {
        var names: [String] = []
        for name in [person.name] + person.otherNames {
            let text = [name.given, name.middle, name.family].compactMap(\.self).joined(separator: " ")
            if !text.isEmpty, !names.contains(text) { names.append(text) }
        }
        return folded(names.joined(separator: " | "))
    }

    static func words(_ query: String) -> [String] {
        folded(query).split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }).map(String.init)
    }

    /// A condition on a person's id, with its arguments: every word is found somewhere in the names. Words of three
    /// characters and more are looked up in the trigram index; shorter ones are read through.
    static func condition(_ words: [String]) -> (sql: String, arguments: [String]) {
        let long = words.filter { $0.count >= 3 }
        var parts: [String] = []
        var arguments: [String] = []
        if !long.isEmpty {
            parts.append("id IN (SELECT rowid FROM person_name WHERE person_name MATCH ?)")
            arguments.append(long.map { "\"\($0)\"" }.joined(separator: " "))
        }
        for word in words where word.count < 3 {
            parts.append("instr(search_name, ?) > 0")
            arguments.append(word)
        }
        return ("(" + parts.joined(separator: " AND ") + ")", arguments)
    }

    private static func folded(_ text: String) -> String {
        // What is written in ASCII has no diacritics, and looking for them takes time.
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.uppercased() }
        return text.folding(options: .diacriticInsensitive, locale: nil).uppercased()
    }
}
