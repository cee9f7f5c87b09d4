/// Slips of the hand, the scanner and the ear.
enum Mistakes {
    private static let neighbours: [Character: String] = {
        let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
        var result: [Character: String] = [:]
        for row in rows {
            let keys = Array(row)
            for (place, key) in keys.enumerated() {
                result[key] = String(
                    [place > 0 ? keys[place - 1] : nil, place + 1 < keys.count ? keys[place + 1] : nil]
                        .compactMap { $0 })
            }
        }
        return result
    }()

    private static let scans: [(from: String, to: String)] = [
        ("rn", "m"), ("m", "rn"), ("l", "1"), ("O", "0"), ("o", "0"), ("S", "5"), ("B", "8"), ("i", "l"), ("cl", "d"),
        ("h", "b"), ("e", "c"), ("u", "n"), ("n", "u"), ("t", "f"), ("I", "l"), ("G", "6"),
    ]

    private static let sounds: [(from: String, to: String)] = [
        ("ph", "f"), ("ck", "k"), ("ie", "y"), ("y", "i"), ("ee", "ea"), ("ea", "ee"), ("ll", "l"), ("tt", "t"),
        ("ss", "s"), ("nn", "n"), ("c", "k"), ("k", "c"), ("z", "s"), ("s", "z"), ("ou", "u"), ("ai", "ay"),
        ("ey", "y"),
        ("sh", "ch"), ("th", "t"), ("er", "ar"), ("or", "er"), ("en", "an"), ("au", "o"), ("i", "e"), ("o", "u"),
    ]

    static func misspelt(_ name: String, _ slip: Habits.Slip, _ random: inout SeededRandom) -> String {
        guard name.count >= 2 else { return name }
        switch slip {
        case .hearing:
            if let others = NameVariants.spellings[name], random.chance(0.7) { return random.pick(others) }
            return replaced(name, sounds, &random) ?? typed(name, &random)
        case .scanning: return replaced(name, scans, &random) ?? typed(name, &random)
        case .typing: return typed(name, &random)
        }
    }

    static func typed(_ text: String, _ random: inout SeededRandom) -> String {
        var letters = Array(text)
        guard letters.count >= 3 else { return text }
        let place = random.between(1, letters.count - 1)
        switch random.below(4) {
        case 0:
            let key = Character(letters[place].lowercased())
            if let near = neighbours[key], !near.isEmpty {
                letters[place] = random.pick(Array(near))
            } else {
                letters.remove(at: place)
            }
        case 1: letters.remove(at: place)
        case 2: letters.insert(letters[place], at: place)
        default:
            let other = max(1, place - 1)
            if other == place || letters[other] == letters[place] {
                letters.remove(at: place)
            } else {
                letters.swapAt(other, place)
            }
        }
        return String(letters)
    }

    private static func replaced(
        _ text: String, _ rules: [(from: String, to: String)], _ random: inout SeededRandom
    ) -> String? {
        let start = random.below(rules.count)
        for step in rules.indices {
            let rule = rules[(start + step) % rules.count]
            guard let range = text.dropFirst().range(of: rule.from) else { continue }
            return text[..<range.lowerBound] + rule.to + text[range.upperBound...]
        }
        return nil
    }

    /// An identifier with one digit wrong, or two changed about.
    static func misread(_ identifier: String, _ random: inout SeededRandom) -> String {
        var characters = Array(identifier)
        let digits = characters.indices.filter { characters[$0].isNumber }
        guard digits.count >= 3 else { return identifier }
        let place = digits[random.below(digits.count - 1)]
        let next = place + 1
        if random.chance(0.4), next < characters.count, characters[next].isNumber, characters[next] != characters[place]
        {
            characters.swapAt(place, next)
        } else {
            let value = characters[place].wholeNumberValue ?? 0
            characters[place] = Character(String((value + random.between(1, 9)) % 10))
        }
        return String(characters)
    }
}

extension StringProtocol {
    /// The first place where the text stands.
    fileprivate func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            let rest = self[start...]
            if rest.hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
