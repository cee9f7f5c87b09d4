/// The Police National Computer number: year, serial and check letter, `2003/0062845E`.
///
/// A year of two digits is taken as 1950 to 2049; the check letter does not depend on the century.
enum PNCNumber {
    static func parse(text: String) -> Identifier {
        let compact = IdentifierText.compact(text)
        guard let letter = compact.last, letter.isCapital, IdentifierText.isDigits(compact.dropLast()),
            let (year, serial) = parts(text: text, digits: compact.dropLast())
        else { return Identifier(kind: .pnc, value: IdentifierText.text(compact), validity: .invalid) }
        let expected = IdentifierText.policeLetter(year: year, serial: serial, paddedTo: 7)
        let padding = String(repeating: "0", count: 7 - serial.count)
        let value = "\(year)/\(padding)\(IdentifierText.text(serial))\(IdentifierText.text([letter]))"
        return Identifier(kind: .pnc, value: value, validity: letter == expected ? .valid : .invalid)
    }

    /// Where there is a slash it parts year and serial; without one, ten digits or more begin with a year of four
    /// digits, fewer with one of two.
    private static func parts(text: String, digits: ArraySlice<UInt8>) -> (year: Int, serial: ArraySlice<UInt8>)? {
        let beforeSlash = text.utf8.firstIndex(of: UInt8(ascii: "/")).map { slash in
            text.utf8[..<slash].count { $0.isDigit }
        }
        var yearLength = digits.count >= 10 ? 4 : 2
        if let beforeSlash, beforeSlash == 2 || beforeSlash == 4 { yearLength = beforeSlash }
        let serial = digits.dropFirst(yearLength)
        guard (1...7).contains(serial.count),
            let year = Int(IdentifierText.text(digits.prefix(yearLength)))
        else { return nil }
        if yearLength == 4 { return (1900...2099).contains(year) ? (year, serial) : nil }
        return (year < 50 ? 2000 + year : 1900 + year, serial)
    }
}
