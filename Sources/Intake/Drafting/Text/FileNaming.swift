/// What a file's name gives: a source's id and title, and the pattern for its next extracts.
package enum FileNaming {
    /// `CTAX_LIABILITY_20260831.txt` → `ctax_liability`
    package static func id(of fileName: String) -> String {
        let words = HeadingWords.split(stem(of: fileName)).filter { word in
            !word.allSatisfy(\.isNumber) && !months.contains(word) && !(word.count == 1 && word != "h")
        }
        let id = words.joined(separator: "_").lowercased().filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")
        }
        return id.first?.isLetter == true ? String(id.prefix(60)) : "source"
    }

    static func title(of fileName: String) -> String {
        let words = id(of: fileName).split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Numbers and months change with every extract: `Housing August 2026.xlsx` → `Housing *.xlsx`.
    static func pattern(of fileName: String) -> String {
        let name = fileName.split(separator: "/").last.map(String.init) ?? fileName
        let ending = name.contains(".") ? "." + (name.split(separator: ".").last.map(String.init) ?? "") : ""
        var pattern = ""
        var word = ""
        var isNumber = false
        func close() {
            if word.isEmpty { return }
            pattern += isNumber || months.contains(word.lowercased()) ? "*" : word
            word = ""
        }
        for character in String(name.dropLast(ending.count)) {
            if word.isEmpty || character.isNumber != isNumber || !(character.isLetter || character.isNumber) { close() }
            isNumber = character.isNumber
            word.append(character)
        }
        close()
        if !pattern.contains("*") { pattern += "*" }
        return tidied(pattern) + ending
    }

    /// `*-*` and `* *` are one `*`.
    private static func tidied(_ pattern: String) -> String {
        var text = pattern
        for sign in ["-", "_", " ", ".", ""] {
            while text.contains("*\(sign)*") { text = text.replacing("*\(sign)*", with: "*") }
        }
        return text
    }

    private static func stem(of fileName: String) -> String {
        let name = fileName.split(separator: "/").last.map(String.init) ?? fileName
        return name.split(separator: ".").dropLast(name.contains(".") ? 1 : 0).joined(separator: ".")
    }

    private static let months: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january",
        "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    ]
}

/// What a mention is called: `contact1`, `mother`, `person`.
enum MentionName {
    static func name(of owner: ColumnMeaning.Owner) -> String {
        let words = owner.words.map { $0 == "c" ? "contact" : $0 == "youngperson" ? "young_person" : $0 }
        let name = words.joined(separator: "_").filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        let number = owner.index.map(String.init) ?? ""
        return name.isEmpty ? "person\(number)" : "\(name)\(number)"
    }
}
