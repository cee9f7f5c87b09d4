/// Encodings other than UTF-8 that agencies' systems still write.
enum LegacyText {
    /// Characters that windows-1252 lacks lose their accents, as they do in the systems that use it.
    static func appendWindows1252(_ text: [UInt8], to output: inout [UInt8]) {
        if text.allSatisfy({ $0 < 0x80 }) {
            output += text
            return
        }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0..<0x80, 0xA0...0xFF: output.append(UInt8(scalar.value))
            case 0x2019: output.append(0x92)
            case 0x160: output.append(0x8A)
            case 0x161: output.append(0x9A)
            case 0x17D: output.append(0x8E)
            case 0x17E: output.append(0x9E)
            default: output.append(plain[scalar] ?? UInt8(ascii: "?"))
            }
        }
    }

    static func appendUTF16(_ text: [UInt8], to output: inout [UInt8]) {
        for unit in String(decoding: text, as: UTF8.self).utf16 {
            output.append(UInt8(unit & 0xFF))
            output.append(UInt8(unit >> 8))
        }
    }

    /// The text in plain letters, for clerks who do not type accents.
    static func plain(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                result.unicodeScalars.append(scalar)
            } else if let letter = plain[scalar] {
                result.unicodeScalars.append(Unicode.Scalar(letter))
            }
        }
        return result
    }

    private static let plain: [Unicode.Scalar: UInt8] = {
        var result: [Unicode.Scalar: UInt8] = [:]
        let pairs = "ąaćcęełlńnóośsźzżzĄAĆCĘEŁLŃNÓOŚSŹZŻZéeèeáaàaãaâaçcíiîiôoõoúuüuÉEÍIÁAÚUÇCăașsțt"
        let scalars = Array(pairs.unicodeScalars)
        for place in stride(from: 0, to: scalars.count - 1, by: 2) {
            result[scalars[place]] = UInt8(scalars[place + 1].value)
        }
        return result
    }()
}
