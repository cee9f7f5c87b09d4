import Records

/// Numbers as agencies write them: `1,234.50`, `£12`, `-3`, `12.5%` is not one.
enum NumberText {
    /// Nil when the text is no number; thousands' commas, a pound sign and spaces around are passed over.
    static func number(in text: Span<UInt8>) -> Double? {
        var mantissa: Int64 = 0
        var digits = 0
        var decimals = -1
        var isNegative = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x30...0x39:
                digits += 1
                if digits > 15 { return nil }
                mantissa = mantissa * 10 + Int64(byte - 0x30)
                if decimals >= 0 { decimals += 1 }
            case 0x2E:
                if decimals >= 0 { return nil }
                decimals = 0
            case 0x2C:
                if digits == 0 || decimals >= 0 { return nil }
            case 0x2D:
                if digits > 0 || isNegative || decimals >= 0 { return nil }
                isNegative = true
            case 0x20:
                if digits > 0, index + 1 < text.count { return nil }
            // The two bytes of a pound sign.
            case 0xC2, 0xA3:
                if digits > 0 { return nil }
            default: return nil
            }
            index += 1
        }
        guard digits > 0 else { return nil }
        let value = decimals > 0 ? Double(mantissa) / powers[decimals] : Double(mantissa)
        return isNegative ? -value : value
    }

    private static let powers: [Double] = (0...15).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }
}
