/// A British postcode in canonical form: upper case, one space (BS 7666).
public struct Postcode: Hashable, Sendable, CustomStringConvertible {
    /// `M60 2LA`.
    public let text: String

    /// `M60`: the outward half.
    public var outward: String { String(text.prefix { $0 != " " }) }

    /// `M60 2`: the first digit of the inward half goes with the outward half.
    public var sector: String { String(text.dropLast(2)) }

    /// True for ZZ99 codes, which stand for no fixed abode, a country abroad, or no postcode at all.
    public var isPseudo: Bool { text.hasPrefix("ZZ99") }

    /// True for ZZ99 3VZ.
    public var isNoFixedAbode: Bool { text == "ZZ99 3VZ" }

    public var description: String { text }

    /// Reads a postcode with any spacing and case; the letter O or I where a digit is needed is read as 0 or 1, and a
    /// nought at the start as O. Nil when it cannot be a postcode.
    public init?(_ written: String) { self.init(written.utf8.span) }

    /// As ``init(_:)-(String)`` for bytes of UTF-8.
    public init?(_ written: Span<UInt8>) {
        var characters = InlineArray<7, UInt8>(repeating: 0)
        var count = 0
        for index in 0..<written.count {
            let byte = written[index]
            if byte.isSpace || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") { continue }
            guard count < 7 else { return nil }
            characters[count] = byte.uppercasedASCII
            count += 1
        }
        guard count >= 5 else { return nil }
        let middle = count - 3
        switch characters[middle] {
        case UInt8(ascii: "O"): characters[middle] = UInt8(ascii: "0")
        case UInt8(ascii: "I"): characters[middle] = UInt8(ascii: "1")
        default: break
        }
        if !Self.isOutward(characters, count: middle), !Self.isSpecial(characters, count: count) {
            Self.readDigits(&characters, count: middle)
        }
        guard characters[middle].isDigit, characters[middle + 1].isCapital, characters[middle + 2].isCapital else {
            return nil
        }
        let isPlain =
            Self.isOutward(characters, count: middle) && Self.inwardLetters.contains(characters[middle + 1])
            && Self.inwardLetters.contains(characters[middle + 2])
        guard isPlain || Self.isSpecial(characters, count: count) else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(count + 1)
        for index in 0..<count {
            if index == middle { text.append(0x20) }
            text.append(characters[index])
        }
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// Takes the letters O and I of an outward half that is none for digits, from its end, until it is one.
    private static func readDigits(_ characters: inout InlineArray<7, UInt8>, count: Int) {
        if characters[0] == UInt8(ascii: "0") { characters[0] = UInt8(ascii: "O") }
        for place in (1..<count).reversed() where !isOutward(characters, count: count) {
            switch characters[place] {
            case UInt8(ascii: "O"): characters[place] = UInt8(ascii: "0")
            // After a digit it may be a letter of another kind, mistyped.
            case UInt8(ascii: "I") where !characters[place - 1].isDigit: characters[place] = UInt8(ascii: "1")
            default: break
            }
        }
    }

    private static let inwardLetters = LetterSet("ABDEFGHJLNPQRSTUWXYZ")
    private static let firstLetters = LetterSet("ABCDEFGHIJKLMNOPRSTUWYZ")
    private static let secondLetters = LetterSet("ABCDEFGHKLMNOPQRSTUVWXY")
    private static let thirdLetters = LetterSet("ABCDEFGHJKSTUW")
    private static let fourthLetters = LetterSet("ABEHMNPRVWXY")

    private static func isSpecial(_ characters: InlineArray<7, UInt8>, count: Int) -> Bool {
        begins(characters, count: count, "ZZ99") || (count == 6 && begins(characters, count: count, "GIR0AA"))
    }

    private static func begins(_ characters: InlineArray<7, UInt8>, count: Int, _ text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { buffer in buffer.indices.allSatisfy { characters[$0] == buffer[$0] } }
    }

    /// A9, A99, AA9, AA99, A9A, AA9A.
    private static func isOutward(_ outward: InlineArray<7, UInt8>, count: Int) -> Bool {
        guard (2...4).contains(count), firstLetters.contains(outward[0]) else { return false }
        if outward[1].isDigit {
            return count == 2 || (count == 3 && (outward[2].isDigit || thirdLetters.contains(outward[2])))
        }
        guard secondLetters.contains(outward[1]), count >= 3, outward[2].isDigit else { return false }
        return count == 3 || outward[3].isDigit || fourthLetters.contains(outward[3])
    }
}

/// Some of the letters A to Z.
struct LetterSet {
    private let bits: UInt32

    init(_ letters: String) {
        bits = letters.utf8.reduce(0) { $0 | 1 << UInt32($1 &- UInt8(ascii: "A")) }
    }

    @inline(__always)
    func contains(_ letter: UInt8) -> Bool { letter.isCapital && bits >> UInt32(letter &- UInt8(ascii: "A")) & 1 == 1 }
}
