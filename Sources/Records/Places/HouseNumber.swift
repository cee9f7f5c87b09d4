/// What can stand as a house number: `12`, `12A`, `12-14`, `12A-14B`, and two with a slash, one of which is a flat.
enum HouseNumber {
    /// At most four digits a number, so that ordinals and codes are not taken.
    static func isOne(_ text: some Collection<UInt8>) -> Bool {
        var halves = 0
        for part in text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            halves += 1
            if halves > 2 { return false }
            if halves == 1
                ? !isRange(part) : !(isRange(part) || (1...2).contains(part.count) && part.allSatisfy(\.isCapital))
            {
                return false
            }
        }
        return true
    }

    /// `C/27`: a letter, then a number.
    static func isSlashed(_ text: some Collection<UInt8>) -> Bool {
        let halves = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return halves.count == 2 && halves[0].count == 1 && halves[0].allSatisfy(\.isCapital) && isPlain(halves[1])
    }

    private static func isRange(_ text: some Collection<UInt8>) -> Bool {
        var halves = 0
        for half in text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
            halves += 1
            if halves > 2 || !isPlain(half) { return false }
        }
        return true
    }

    /// `12`, `12A`.
    private static func isPlain(_ text: some Collection<UInt8>) -> Bool {
        var digits = 0
        var letters = 0
        for byte in text {
            if byte.isDigit, letters == 0 { digits += 1 } else if byte.isCapital { letters += 1 } else { return false }
        }
        return (1...4).contains(digits) && letters <= 1
    }

    /// The number and the flat of a word that has the shape of a house number.
    ///
    /// `12/4` and `4/12` are flat 4 at 12: of two numbers the smaller is the flat, as in the tenements of Scotland and
    /// the shorthand of housing officers. `12/14` is a range, since flats have low numbers and neighbours differ by two;
    /// `C/27` and `27/C` are flat C at 27.
    static func taken(_ text: String) -> (number: String, flat: String?) {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return (text, nil) }
        let left = String(text[..<slash])
        let right = String(text[text.utf8.index(after: slash)...])
        guard left.utf8.first?.isDigit == true else { return (right, left) }
        guard right.utf8.first?.isDigit == true else { return (left, right) }
        guard let low = Int(left), let high = Int(right) else {
            return leading(left) >= leading(right) ? (left, right) : (right, left)
        }
        if low >= 10, (1...2).contains(high - low) { return ("\(left)-\(right)", nil) }
        return low >= high ? (left, right) : (right, left)
    }

    /// The number that a text begins with; 0 where it begins with none.
    package static func leading(_ text: some StringProtocol) -> Int {
        var value = 0
        for byte in text.utf8.prefix(9) {
            guard byte.isDigit else { break }
            value = value * 10 + byte.digitValue
        }
        return value
    }
}
