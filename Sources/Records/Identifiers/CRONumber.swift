/// The Criminal Records Office number: serial, year and check letter, `265416/21G`, or `SF39/12345X` where the file was
/// begun from fingerprints alone.
enum CRONumber {
    static func parse(text: String) -> Identifier {
        let compact = IdentifierText.compact(text)
        return standard(text: text, compact: compact) ?? singleFile(text: text, compact: compact)
            ?? Identifier(kind: .cro, value: IdentifierText.text(compact), validity: .invalid)
    }

    private static func standard(text: String, compact: [UInt8]) -> Identifier? {
        guard let letter = compact.last, letter.isCapital, IdentifierText.isDigits(compact.dropLast()),
            (4...9).contains(compact.count)
        else { return nil }
        let digits = compact.dropLast()
        let serial = digits.dropLast(2)
        let year = digits.suffix(2)
        let expected = IdentifierText.policeLetter(year: number(year), serial: serial, paddedTo: 6)
        let shown = String(repeating: "0", count: max(0, 6 - serial.count)) + IdentifierText.text(serial)
        return Identifier(
            kind: .cro, value: "\(shown)/\(IdentifierText.text(year))\(IdentifierText.text([letter]))",
            validity: letter == expected ? .valid : .invalid)
    }

    private static func singleFile(text: String, compact: [UInt8]) -> Identifier? {
        guard (6...11).contains(compact.count), compact[0] == UInt8(ascii: "S"), compact[1] == UInt8(ascii: "F"),
            let letter = compact.last, letter.isCapital, IdentifierText.isDigits(compact[2..<(compact.count - 1)])
        else { return nil }
        let year = compact[2..<4]
        let serial = compact[4..<(compact.count - 1)]
        guard !serial.isEmpty else { return nil }
        let expected = IdentifierText.policeLetter(year: number(year), serial: serial, paddedTo: 0)
        return Identifier(
            kind: .cro,
            value: "SF\(IdentifierText.text(year))/\(IdentifierText.text(serial))\(IdentifierText.text([letter]))",
            validity: letter == expected ? .valid : .invalid)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + $1.digitValue } }
}
