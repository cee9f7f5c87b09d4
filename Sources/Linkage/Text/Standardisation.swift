/// Text made comparable: lower case, accents taken off, punctuation gone.
///
/// Works on bytes. Latin letters with accents (U+00C0 to U+017F) lose them; combining marks (U+0300 to U+036F) are
/// dropped; other scripts are kept as they are; bytes that are not UTF-8 (a lead byte and as many continuation bytes as
/// it announces) are dropped.
package enum Standardisation {
    /// Words of letters and digits in lower case, separated by single spaces. Apostrophes vanish within a word
    /// (`O'Brien` is `obrien`); every other mark separates.
    package static func words(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var pendingSpace = false
        var iterator = bytes.makeIterator()
        var next = iterator.next()
        func emit(_ byte: UInt8) {
            if pendingSpace, !result.isEmpty { result.append(32) }
            pendingSpace = false
            result.append(byte)
        }
        while let byte = next {
            next = iterator.next()
            switch byte {
            case 0x61...0x7A, 0x30...0x39: emit(byte)
            case 0x41...0x5A: emit(byte | 0x20)
            case 0x27, 0x60: break
            case 0..<0x80: pendingSpace = true
            case 0xC3, 0xC4, 0xC5:
                guard let second = next, second & 0xC0 == 0x80 else { break }
                next = iterator.next()
                let letters = folded(byte, second)
                if letters.isEmpty { pendingSpace = true }
                for letter in letters { emit(letter) }
            case 0xCC, 0xCD:
                guard let second = next, second & 0xC0 == 0x80 else { break }
                next = iterator.next()
                if byte == 0xCD, second >= 0xB0 { emit(byte); result.append(second) }
            case 0xC2:
                guard let second = next, second & 0xC0 == 0x80 else { break }
                next = iterator.next()
                pendingSpace = true
            case 0xE2:
                guard let second = next, second & 0xC0 == 0x80 else { break }
                next = iterator.next()
                guard let third = next, third & 0xC0 == 0x80 else { break }
                next = iterator.next()
                if second == 0x80, third == 0x98 || third == 0x99 { break }
                if second < 0xB0 || second == 0xB8 || second == 0xB9 {
                    pendingSpace = true
                } else {
                    for byte in [byte, second, third] { emit(byte) }
                }
            case 0xC6...0xDF, 0xE0...0xEF, 0xF0...0xF4:
                let length = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
                var sequence = [byte]
                while sequence.count <= length, let follow = next, follow & 0xC0 == 0x80 {
                    sequence.append(follow)
                    next = iterator.next()
                }
                if sequence.count == length + 1 { for byte in sequence { emit(byte) } }
            default: break
            }
        }
        return result
    }

    /// Letters and digits only, in lower case: for identifiers, postcodes and telephone numbers.
    package static func compact(_ bytes: some Collection<UInt8>) -> [UInt8] { words(bytes).filter { $0 != 32 } }

    /// The words of a standardised value.
    static func tokens(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] { bytes.split(separator: 32) }

    /// U+00C0 to U+00FF and U+0100 to U+017F without their accents.
    private static let latin1 = Array("aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuyty".utf8)
    private static let latinA = Array(
        """
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
        lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """.utf8)

    private static func folded(_ first: UInt8, _ second: UInt8) -> [UInt8] {
        if first == 0xC3 {
            switch second {
            case 0x9F: return [0x73, 0x73]
            case 0x86, 0xA6: return [0x61, 0x65]
            case 0x97, 0xB7: return []
            default: return [latin1[Int(second) - 0x80]]
            }
        }
        let index = (Int(first) - 0xC4) * 64 + Int(second) - 0x80
        if index == 0x52 || index == 0x53 { return [0x6F, 0x65] }
        return index < latinA.count ? [latinA[index]] : [0x7A]
    }
}
