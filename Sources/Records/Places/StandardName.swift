/// The standard forms that the parser gives to single parts of an address, for whoever holds them in parts already.
package enum StandardName {
    /// The name of a street, a building or a place: upper case, abbreviations written out, no punctuation.
    package static func of(_ text: String) -> String {
        let words = AddressText([text]).words
        return words.map(\.text).joined(separator: " ")
    }

    /// A flat's designation without the word for flat: `FLAT 4` → `4`, `TOP FLAT` → `TOP FLOOR`.
    package static func ofFlat(_ text: String) -> String {
        let words = AddressText([text]).words
        let parts = AddressParts(words)
        if let flat = parts.flat, parts.building == nil, parts.street == nil, parts.number == nil, parts.places.isEmpty
        {
            return flat
        }
        return words.map(\.text).joined(separator: " ")
    }

    /// Whether a text has the shape of a house number: `12`, `12A`, `12-14`.
    package static func isHouseNumber(_ text: String) -> Bool {
        !text.utf8.contains(UInt8(ascii: "/")) && HouseNumber.isOne(text.utf8)
    }
}
