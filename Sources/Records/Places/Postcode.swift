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

    /// Reads a postcode with any spacing and case; the letter O or I where the inward half needs a digit is read as
    /// 0 or 1. Nil when it cannot be a postcode.
    public init?(_ written: String) {
        var characters: [UInt8] = []
        for byte in written.utf8 where !byte.isSpace && byte != UInt8(ascii: ".") {
            characters.append(byte.uppercasedASCII)
        }
        self.init(compact: characters)
    }

    init?(compact: [UInt8]) {
        guard (5...7).contains(compact.count) else { return nil }
        var characters = compact
        let middle = characters.count - 3
        switch characters[middle] {
        case UInt8(ascii: "O"): characters[middle] = UInt8(ascii: "0")
        case UInt8(ascii: "I"): characters[middle] = UInt8(ascii: "1")
        default: break
        }
        let outward = characters[..<middle]
        let letters = characters[(middle + 1)...]
        let isPlain = Self.isOutward(Array(outward)) && letters.allSatisfy(Self.inwardLetters.contains)
        guard characters[middle].isDigit, letters.allSatisfy(\.isCapital), isPlain || Self.isSpecial(characters) else {
            return nil
        }
        text = String(decoding: outward + [0x20] + characters[middle...], as: UTF8.self)
    }

    private static let inwardLetters = Set("ABDEFGHJLNPQRSTUWXYZ".utf8)
    private static let firstLetters = Set("ABCDEFGHIJKLMNOPRSTUWYZ".utf8)
    private static let secondLetters = Set("ABCDEFGHKLMNOPQRSTUVWXY".utf8)
    private static let thirdLetters = Set("ABCDEFGHJKSTUW".utf8)
    private static let fourthLetters = Set("ABEHMNPRVWXY".utf8)

    private static func isSpecial(_ characters: [UInt8]) -> Bool {
        characters.elementsEqual("GIR0AA".utf8) || characters.starts(with: "ZZ99".utf8)
    }

    /// A9, A99, AA9, AA99, A9A, AA9A.
    private static func isOutward(_ outward: [UInt8]) -> Bool {
        guard (2...4).contains(outward.count), firstLetters.contains(outward[0]) else { return false }
        if outward[1].isDigit {
            guard let last = outward.dropFirst(2).first else { return true }
            return outward.count == 3 && (last.isDigit || thirdLetters.contains(last))
        }
        guard secondLetters.contains(outward[1]), outward.count >= 3, outward[2].isDigit else { return false }
        guard let last = outward.dropFirst(3).first else { return true }
        return last.isDigit || fourthLetters.contains(last)
    }
}
