import Records

/// An address reduced to what tells one dwelling from another: postcode, number, flat, building and street, folded so
/// that spellings of one address agree: `4A HIGH ST` and `FLAT A, 4 HIGH STREET` are one key.
struct AddressKey: Hashable, Comparable {
    var postcode: String
    var number: String
    var flat: String
    var building: String
    var street: String

    /// Nil when the address does not say which dwelling: no fixed abode, a postcode alone, a street alone.
    init?(_ address: Address) {
        if address.isNoFixedAbode { return nil }
        postcode = Self.compact(address.postcode ?? "")
        number = Self.compact(address.number ?? "")
        flat = Self.flat(address.flat ?? "")
        building = Self.folded(address.building ?? "")
        street = Self.folded(address.street ?? "")
        splitSlash()
        if flat.isEmpty, let letter = number.last, letter.isLetter, number.dropLast().allSatisfy(\.isNumber),
            number.count > 1
        {
            flat = String(letter)
            number.removeLast()
        }
        if number.isEmpty, building.isEmpty, flat.isEmpty { return nil }
        if postcode.isEmpty, street.isEmpty { return nil }
    }

    /// `C/27 KINGS CRESCENT` is flat C of number 27; of two numbers, the smaller is the flat.
    private mutating func splitSlash() {
        if number.isEmpty, flat.isEmpty, building.isEmpty, let space = street.firstIndex(of: " ") {
            let rest = street[street.index(after: space)...]
            let first = String(street[..<space])
            if let second = rest.firstIndex(of: " "), first.count <= 2,
                rest[..<second].first?.isNumber == true, !first.isEmpty
            {
                flat = first
                number = String(rest[..<second])
                street = String(rest[rest.index(after: second)...])
            }
        }
        if let a = Int(number), let b = Int(flat), b > a { (number, flat) = (flat, number) }
    }

    /// The same dwelling to a postman: equal but for the words of street and building.
    var door: Door { Door(postcode: postcode, number: number, flat: flat, building: number.isEmpty ? building : "") }

    struct Door: Hashable {
        var postcode: String
        var number: String
        var flat: String
        var building: String
    }

    /// The same dwelling whatever the postcode. Nil when there is no street.
    var frontage: Frontage? {
        street.isEmpty
            ? nil : Frontage(street: street, number: number, flat: flat, building: number.isEmpty ? building : "")
    }

    struct Frontage: Hashable {
        var street: String
        var number: String
        var flat: String
        var building: String
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.postcode, left.street, left.number, left.flat, left.building)
            < (right.postcode, right.street, right.number, right.flat, right.building)
    }

    private static func compact(_ text: String) -> String {
        if text.utf8.allSatisfy({ isCapitalOrDigit($0) || $0 == UInt8(ascii: "-") }) { return text }
        return String(text.uppercased().filter { $0.isLetter || $0.isNumber || $0 == "-" })
    }

    private static func isCapitalOrDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// True for capitals and digits in words that one space parts: what is standardised needs no more folding, but for
    /// an abbreviation at the end.
    private static func isFolded(_ text: String) -> Bool {
        var before = UInt8(ascii: " ")
        for byte in text.utf8 {
            if !isCapitalOrDigit(byte), byte != UInt8(ascii: " ") || before == byte { return false }
            before = byte
        }
        return before != UInt8(ascii: " ")
    }

    private static func flat(_ text: String) -> String {
        if text.isEmpty || text.utf8.count < 2 && text.utf8.allSatisfy(isCapitalOrDigit) { return text }
        let words = text.uppercased().split { !$0.isLetter && !$0.isNumber }
        return words.filter { !flatWords.contains(String($0)) }.joined()
    }

    private static let flatWords: Set<String> = ["FLAT", "APARTMENT", "APT", "UNIT", "ROOM", "FLT", "RM", "NO"]

    private static func folded(_ text: String) -> String {
        if text.isEmpty { return text }
        if isFolded(text) {
            guard let space = text.utf8.lastIndex(of: UInt8(ascii: " ")) else { return streetWords[text] ?? text }
            let rest = text.utf8.index(after: space)
            return streetWords[String(text[rest...])].map { String(text[..<rest]) + $0 } ?? text
        }
        var words = text.uppercased().filter { $0 != "'" && $0 != "." }
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if let last = words.last, let whole = streetWords[last] { words[words.count - 1] = whole }
        return words.joined(separator: " ")
    }

    private static let streetWords = [
        "RD": "ROAD", "ST": "STREET", "STR": "STREET", "AVE": "AVENUE", "AV": "AVENUE", "LN": "LANE", "CL": "CLOSE",
        "DR": "DRIVE", "CT": "COURT", "CRES": "CRESCENT", "CR": "CRESCENT", "GDNS": "GARDENS", "GR": "GROVE",
        "GRV": "GROVE", "PL": "PLACE", "SQ": "SQUARE", "TER": "TERRACE", "TERR": "TERRACE", "PK": "PARK", "WK": "WALK",
        "HSE": "HOUSE", "BLDGS": "BUILDINGS", "MWS": "MEWS", "GN": "GREEN", "WY": "WAY",
    ]
}
