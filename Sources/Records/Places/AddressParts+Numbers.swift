extension AddressParts {
    /// Takes `FLAT 4`, `APARTMENT 3B`, `GROUND FLOOR FLAT`, `BASEMENT` off the front.
    static func takeFlat(_ words: inout [String]) -> String? {
        guard let first = words.first else { return nil }
        if AddressWords.flats.contains(first) { return takeDesignation(&words) }
        if AddressWords.floors.contains(first), words.count > 1, words[1] == "FLOOR" || words[1] == "FLAT" {
            return takeFloor(&words)
        }
        if first == "BASEMENT" {
            words.removeFirst(words.count > 1 && words[1] == "FLAT" ? 2 : 1)
            return "BASEMENT"
        }
        if let floor = ["GFF": "GROUND FLOOR", "FFF": "FIRST FLOOR", "SFF": "SECOND FLOOR", "TFF": "TOP FLOOR"][first] {
            words.removeFirst()
            return floor
        }
        return nil
    }

    private static func takeDesignation(_ words: inout [String]) -> String? {
        guard words.count > 1 else { return nil }
        var count = 2
        if words[1] == "NO" || words[1] == "NUMBER", words.count > 2 { count = 3 }
        let name = words[count - 1]
        if AddressWords.floors.contains(name) {
            words.removeFirst(count - 1)
            return takeFloor(&words)
        }
        guard name.utf8.count <= 5, name.utf8.count <= 2 || name.utf8.contains(where: \.isDigit) else { return nil }
        words.removeFirst(count)
        // "FLAT 4 A HIGH STREET" is flat 4A; "FLAT A 12 HIGH STREET" is flat A.
        if name.utf8.allSatisfy(\.isDigit), words.count > 1, let letter = words.first, letter.utf8.count == 1,
            letter.utf8.allSatisfy(\.isCapital)
        {
            words.removeFirst()
            return name + letter
        }
        return name
    }

    private static func takeFloor(_ words: inout [String]) -> String {
        let floor = words.removeFirst()
        if words.first == "FLOOR" { words.removeFirst() }
        if words.first == "FLAT" { words.removeFirst() }
        return "\(floor) FLOOR"
    }

    /// Takes a house number or range off the front: `12`, `12A`, `12 A`, `12-14`, `NO 12`, and `12/4`, which is flat 4
    /// at 12.
    static func takeNumber(_ words: inout [String]) -> (number: String, flat: String?)? {
        var rest = words[...]
        if let first = rest.first, first == "NO" || first == "NUMBER", rest.count > 1 { rest = rest.dropFirst() }
        guard let word = rest.first else { return nil }
        let halves = word.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count <= 2, let number = halves.first, isNumber(number) else { return nil }
        var flat: String?
        if halves.count == 2 {
            guard (1...3).contains(halves[1].utf8.count) else { return nil }
            flat = String(halves[1])
        }
        var taken = String(number)
        rest = rest.dropFirst()
        if flat == nil, number.utf8.allSatisfy(\.isDigit), rest.count > 1, let letter = rest.first,
            letter.utf8.count == 1, letter.utf8.allSatisfy(\.isCapital)
        {
            taken += letter
            rest = rest.dropFirst()
        }
        words = Array(rest)
        return (taken, flat)
    }

    /// `12`, `12A`, `12-14`, `12A-14B`: at most four digits a number, so that ordinals and codes are not taken.
    private static func isNumber(_ text: Substring) -> Bool {
        let halves = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count) else { return false }
        return halves.allSatisfy { half in
            let digits = half.utf8.prefix { $0.isDigit }.count
            let letters = half.utf8.dropFirst(digits)
            return (1...4).contains(digits) && letters.count <= 1 && letters.allSatisfy(\.isCapital)
        }
    }
}
