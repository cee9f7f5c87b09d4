import Foundation

/// Standardisation as documented, written for plainness: text is an array of bytes, and nothing is remembered.
enum PlainText {
    typealias Text = [UInt8]

    /// What one character does to the words around it.
    private enum Effect { case letters(Text), nothing, separation }

    static func words(_ bytes: Text) -> [Text] {
        var words: [Text] = [[]]
        for effect in effects(bytes) {
            switch effect {
            case .letters(let letters): words[words.count - 1] += letters
            case .nothing: break
            case .separation: words.append([])
            }
        }
        return words.filter { !$0.isEmpty }
    }

    static func joined(_ words: [Text]) -> Text { Text(words.joined(separator: [32])) }

    static func split(_ standard: Text) -> [Text] { standard.split(separator: 32).map(Text.init) }

    /// A sequence is its lead byte and the continuation bytes that the lead announces; what is not one has no effect.
    private static func effects(_ bytes: Text) -> [Effect] {
        var effects: [Effect] = []
        var rest = bytes[...]
        while let lead = rest.popFirst() {
            let length: Int
            switch lead {
            case 0..<0x80: length = 0
            case 0xC2...0xDF: length = 1
            case 0xE0...0xEF: length = 2
            case 0xF0...0xF4: length = 3
            default: continue
            }
            var sequence = [lead]
            while sequence.count <= length, let next = rest.first, next & 0xC0 == 0x80 {
                sequence.append(next)
                rest = rest.dropFirst()
            }
            if sequence.count == length + 1 { effects.append(effect(of: sequence)) }
        }
        return effects
    }

    private static func effect(of sequence: Text) -> Effect {
        if sequence.count == 1 {
            let character = Character(UnicodeScalar(sequence[0]))
            if character == "'" || character == "`" { return .nothing }
            return character.isLetter || character.isNumber ? .letters(Text(character.lowercased().utf8)) : .separation
        }
        var number = UInt32(sequence[0]) & (0xFF >> UInt32(sequence.count + 1))
        for byte in sequence.dropFirst() { number = number << 6 | UInt32(byte & 0x3F) }
        switch number {
        case 0x80...0xBF, 0xD7, 0xF7: return sequence.count == 2 ? .separation : .letters(sequence)
        case 0xC0...0x17F where sequence.count == 2:
            return UnicodeScalar(number).map { .letters(Text(folded($0).utf8)) } ?? .nothing
        case 0x300...0x36F where sequence.count == 2: return .nothing
        case 0x2018, 0x2019: return .nothing
        case 0x2000...0x2BFF, 0x2E00...0x2E7F: return sequence.count == 3 ? .separation : .letters(sequence)
        default: return .letters(sequence)
        }
    }

    /// A Latin letter without its accent, by Unicode's own decomposition where there is one.
    static func folded(_ scalar: UnicodeScalar) -> String {
        let special: [UnicodeScalar: String] = [
            "Æ": "ae", "æ": "ae", "Œ": "oe", "œ": "oe", "ß": "ss", "Ð": "d", "ð": "d", "Đ": "d", "đ": "d", "Ø": "o",
            "ø": "o", "Þ": "t", "þ": "t", "Ħ": "h", "ħ": "h", "ı": "i", "Ĳ": "i", "ĳ": "i", "ĸ": "k", "Ŀ": "l",
            "ŀ": "l", "Ł": "l", "ł": "l", "ŉ": "n", "Ŋ": "n", "ŋ": "n", "Ŧ": "t", "ŧ": "t", "ſ": "s",
        ]
        if let letters = special[scalar] { return letters }
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
        return String(base).lowercased()
    }
}

/// A date as a table has it: 0 for what is missing.
struct PlainDate: Equatable {
    var year: Int
    var month: Int
    var day: Int

    /// Reads the numbers and the month's name out of the first 32 bytes.
    init?(_ bytes: [UInt8]) {
        let text = bytes.prefix(32).map { $0 < 0x80 ? Character(UnicodeScalar($0)) : "/" }
        var runs: [String] = []
        var last = 0
        for character in text {
            let kind = character.isNumber ? 1 : character.isLetter ? 2 : 0
            if kind != 0 {
                if kind != last { runs.append("") }
                runs[runs.count - 1].append(character)
            }
            last = kind
        }
        let numbers = runs.filter { $0.first?.isNumber == true }.prefix(4).map {
            (value: Int($0.prefix(9)) ?? 0, digits: $0.count)
        }
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let named = runs.lazy.compactMap { run in names.firstIndex { run.lowercased().hasPrefix($0) } }.first
        guard let first = numbers.first else { return nil }
        func full(_ year: Int) -> Int { year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year }
        if let named {
            let year = numbers.first { $0.digits == 4 }?.value ?? (numbers.count > 1 ? numbers[1].value : 0)
            (self.year, month, day) = (full(year), named + 1, first.digits <= 2 ? first.value : 0)
        } else if first.digits == 8 {
            let (upper, middle, lower) = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
            if (1500...2200).contains(upper) {
                (year, month, day) = (upper, middle, lower)
            } else {
                (year, month, day) = (first.value % 10_000, upper % 100, upper / 100)
            }
        } else if first.digits == 6, numbers.count == 1 {
            (year, month, day) = (first.value / 100, first.value % 100, 0)
        } else if first.digits == 4 {
            let rest = numbers.dropFirst().map(\.value) + [0, 0]
            (year, month, day) = (first.value, rest[0], rest[1])
        } else if numbers.count >= 3 {
            (year, month, day) = (full(numbers[2].value), numbers[1].value, first.value)
        } else if numbers.count == 2, numbers[1].digits == 4 {
            (year, month, day) = (numbers[1].value, first.value, 0)
        } else {
            return nil
        }
        guard (1...9999).contains(year), month <= 99, day <= 99 else { return nil }
    }

    /// Reads a standardised date, `yyyymmdd` without leading zeros.
    init(standard: [UInt8]) {
        let number = Int(String(decoding: standard, as: UTF8.self)) ?? 0
        (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    }

    var standard: [UInt8] { Array(String(year * 10_000 + month * 100 + day).utf8) }

    /// The eight digits.
    var digits: [Character] { Array(String(format: "%04d%02d%02d", year, month, day)) }
}

/// The parts of a postcode.
struct PlainPostcode {
    let isBritish: Bool
    let district: [UInt8]
    let sector: [UInt8]

    init(_ compact: [UInt8]) {
        let text = compact.map { Character(UnicodeScalar($0)) }
        let letters = text.prefix { $0.isASCII && $0.isLetter }.count
        isBritish =
            [5, 6, 7].contains(text.count) && [1, 2].contains(letters) && text[letters].isASCII
            && text[letters].isNumber
        let unit = isBritish ? 3 : 2
        district = Array(compact.prefix(max(compact.count - unit, 1)))
        sector = Array(compact.prefix(max(compact.count - unit + 1, 1)))
    }
}
