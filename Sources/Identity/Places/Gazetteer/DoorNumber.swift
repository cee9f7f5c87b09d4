import Records

/// A house number or range in numbers, for comparing.
struct DoorNumber: Equatable, Sendable {
    /// 0 where there is none.
    var first: Int32 = 0
    /// The other end of a range; 0 where there is none.
    var last: Int32 = 0
    /// The letter after the number; 0 where there is none.
    var letter: UInt8 = 0

    /// Reads `12`, `12A`, `12-14`; a text that is no number has none.
    init(_ text: String) {
        var value: Int32 = 0
        var isSecond = false
        for byte in text.utf8.prefix(16) {
            switch byte {
            case 0x30...0x39 where value < 100_000: value = value * 10 + Int32(byte - 0x30)
            case 0x2D where !isSecond:
                first = value
                value = 0
                isSecond = true
            case 0x41...0x5A where !isSecond && letter == 0: letter = byte
            case 0x61...0x7A where !isSecond && letter == 0: letter = byte & 0xDF
            default: break
            }
        }
        if isSecond { last = value } else { first = value }
        if last != 0, last <= first { last = 0 }
        if first == 0 { letter = 0 }
    }

    var isNone: Bool { first == 0 }

    /// Whether a number lies in the range, on its side of the street.
    func spans(_ number: Int32) -> Bool { last > 0 && number > first && number <= last && (number - first) % 2 == 0 }
}
