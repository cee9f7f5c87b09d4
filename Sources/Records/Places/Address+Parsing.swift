extension Address {
    /// Takes an address as an agency wrote it apart: flat, number, building, street, locality, town, in standard words.
    ///
    /// Commas may be missing and parts stand in another order; abbreviations are written out, `c/o` lines dropped. The
    /// postcode is read from its own column or, when that is empty or wrong, from the end of the lines. Where nothing but
    /// a locality or a town follows the street, it is the town. Nil when the lines say nothing, or that the address is
    /// not known.
    ///
    /// - Complexity: O(length); of one line the first 1,024 bytes are read, of all lines the first 64 words.
    public static func parse(lines: [String], postcode: String? = nil, uprn: String? = nil) -> Address? {
        let raw = lines.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
        var address = Parts(raw: raw.joined(separator: ", "))
        var text = AddressText(raw)
        let stated = postcode.flatMap { Postcode($0) }
        let trailing = text.takePostcode()
        address.take(stated ?? trailing)
        address.uprn = uprn.flatMap { PropertyNumber.parse($0) }
        text.dropCareOf()
        text.dropNotKnown()
        if text.saysNoFixedAbode {
            address.isNoFixedAbode = true
            return Address(address)
        }
        address.take(AddressParts(text.words))
        return address.saysNothing ? nil : Address(address)
    }
}

extension Address.Parts {
    fileprivate mutating func take(_ postcode: Postcode?) {
        guard let postcode else { return }
        if postcode.isNoFixedAbode { isNoFixedAbode = true }
        if !postcode.isPseudo { self.postcode = postcode.text }
    }

    fileprivate mutating func take(_ parts: AddressParts) {
        flat = parts.flat
        number = parts.number
        building = parts.building
        street = parts.street
        town = parts.places.last
        if parts.places.count > 1 { locality = parts.places.dropLast().joined(separator: " ") }
    }

    fileprivate var saysNothing: Bool {
        flat == nil && number == nil && building == nil && street == nil && town == nil && postcode == nil
            && uprn == nil && !isNoFixedAbode
    }
}

extension String {
    /// Without white space at either end.
    package func trimmingSpaces() -> String {
        let utf8 = utf8
        guard let first = utf8.firstIndex(where: { !$0.isSpace }), let last = utf8.lastIndex(where: { !$0.isSpace })
        else { return "" }
        if first == utf8.startIndex, utf8.index(after: last) == utf8.endIndex { return self }
        return String(self[first...last])
    }
}
