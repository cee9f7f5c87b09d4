/// Numbers that stand beside a value's code in a record's row and tell most comparisons without the value's text.
///
/// A signature never changes a level: it either decides it exactly (dates, the parts of postcodes) or shows that two
/// values are too unlike to be close (which letters occur in them).
enum ValueSignatures {
    /// How many numbers a field has under a method.
    static func width(_ method: ComparisonMethod, _ kind: FieldKind) -> Int {
        switch method {
        case .date, .identifier, .checkedIdentifier, .phone, .email: 1
        case .place: kind == .postcode ? 3 : kind == .houseNumber ? 0 : 1
        default: 0
        }
    }

    /// The signatures of all codes of a field, ``width(_:_:)`` numbers a code; those of code 0 are zero.
    static func signatures(_ field: EncodedField, _ method: ComparisonMethod) -> [UInt32] {
        let width = width(method, field.field.kind)
        var result = [UInt32](repeating: 0, count: (field.values.count + 1) * width)
        field.values.bytes.withUnsafeBufferPointer { bytes in
            result.withUnsafeMutableBufferPointer { result in
                for code in 1..<(field.values.count + 1) {
                    let value = UnsafeBufferPointer(rebasing: bytes[field.values.range(UInt32(code))])
                    let own = UnsafeMutableBufferPointer(rebasing: result[code * width..<(code + 1) * width])
                    sign(value, method, field.field, own)
                }
            }
        }
        return result
    }

    /// Writes the ``width(_:_:)`` numbers of one value.
    static func sign(
        _ value: UnsafeBufferPointer<UInt8>, _ method: ComparisonMethod, _ field: Field,
        _ result: UnsafeMutableBufferPointer<UInt32>
    ) {
        switch method {
        case .date: result[0] = field.kind == .date || field.kind == .year ? digits(ValueLevels.number(value)) : 0
        case .identifier, .phone: result[0] = characters(value)
        case .checkedIdentifier:
            result[0] = characters(value) & ~passed | (field.check?.passes(value) ?? true ? passed : 0)
        case .email: result[0] = email(value)
        case .place where field.kind == .postcode:
            let postcode = PostalCode(value)
            result[0] = postcode.isBritish ? packed(value.prefix(postcode.sectorLength)) : 0
            result[1] = packed(value.prefix(postcode.districtLength))
            result[2] = characters(value)
        case .place where !result.isEmpty: result[0] = letters(value)
        default: break
        }
    }

    /// Up to six lower-case letters and digits as one number; 0 for any other text.
    private static func packed(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        guard text.count <= 6 else { return 0 }
        var result: UInt64 = 0
        for byte in text {
            switch byte {
            case 0x61...0x7A: result = result * 37 + UInt64(byte - 0x61 + 1)
            case 0x30...0x39: result = result * 37 + UInt64(byte - 0x30 + 27)
            default: return 0
            }
        }
        return UInt32(result)
    }

    /// A packed date with each of its eight decimal digits in four bits.
    static func digits(_ packed: Int64) -> UInt32 {
        var result: UInt32 = 0
        var rest = packed
        for position in 0..<UInt32(8) {
            result |= UInt32(rest % 10) << (4 * position)
            rest /= 10
        }
        return result
    }

    /// A set of characters in 32 bits; some share a bit.
    static func characters(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 {
        value.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }

    /// The set of letters in 26 bits, with the length up to 63 above it.
    static func letters(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var result = UInt32(min(value.count, 63)) << 26
        for byte in value where (0x61...0x7A).contains(byte) { result |= 1 << UInt32(byte - 0x61) }
        return result
    }

    /// The bit of a checked identifier's signature that says whether it passes.
    static let passed: UInt32 = 1 << 31

    /// What a signature can show two unequal values of a method to be.
    enum Farness {
        case date, edits, checkedEdits, email
    }

    static func farness(_ method: ComparisonMethod) -> Farness? {
        switch method {
        case .date: .date
        case .identifier, .phone: .edits
        case .checkedIdentifier: .checkedEdits
        case .email: .email
        default: nil
        }
    }

    /// The levels left to unequal values whose signatures are far apart.
    static func farLevels(_ method: ComparisonMethod) -> [Int] {
        switch method {
        case .date: [9, 10, 11]
        case .identifier, .phone: [3]
        case .checkedIdentifier: [4, 5]
        case .email: [5, 6]
        default: []
        }
    }

    /// Whether the signatures of two unequal values leave ``farLevels(_:)`` only.
    @inline(__always)
    static func areFar(_ farness: Farness?, _ a: UInt32, _ b: UInt32) -> Bool {
        switch farness {
        case .date: areFarDates(a ^ b)
        case .edits: areEditsApart(a, b)
        case .checkedEdits: areEditsApart(a & ~passed, b & ~passed)
        case .email: areFarEmails(a, b)
        case nil: false
        }
    }

    /// As ``areFar(_:_:_:)`` for four pairs at once; email addresses, which take long, are not looked at.
    @inline(__always)
    static func areFar(_ farness: Farness?, _ a: SIMD4<UInt32>, _ b: SIMD4<UInt32>) -> SIMDMask<SIMD4<Int32>> {
        let zero = SIMD4<UInt32>(repeating: 0)
        switch farness {
        case .date:
            let differing = a ^ b
            return ((differing & 0xFFFF_0000) .!= zero) .& ((differing & 0xFFFF) .!= zero)
                .& ((differing & ~0xF_F000) .!= zero)
        case .edits, .checkedEdits:
            let known = SIMD4<UInt32>(repeating: farness == .checkedEdits ? ~passed : .max)
            let left = a & ~b & known
            let right = b & ~a & known
            return ((left & (left &- 1)) .!= zero) .| ((right & (right &- 1)) .!= zero)
        default: return SIMDMask(repeating: false)
        }
    }

    /// Whether two dates, by the digits in which they differ, share neither the year nor day and month, and do not
    /// differ by a swap of the digits between the two.
    @inline(__always)
    private static func areFarDates(_ differing: UInt32) -> Bool {
        differing & 0xFFFF_0000 != 0 && differing & 0xFFFF != 0 && differing & ~0xF_F000 != 0
    }

    /// An email address: its length up to 63 in six bits, 13 bits of a hash of the local part, and its characters in
    /// 13 classes.
    static func email(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let local = UnsafeBufferPointer(rebasing: value.prefix { $0 != 0x40 })
        let hash = UInt32(truncatingIfNeeded: hashBytes(local) >> 51)
        return UInt32(min(value.count, 63)) << 26 | hash << 13 | value.reduce(0) { $0 | 1 << UInt32($1 % 13) }
    }

    /// Whether two addresses have different local parts, are more than two edits apart, and have a Jaro-Winkler
    /// similarity below 0.9, as ``areFarTexts(_:_:)`` reasons.
    @inline(__always)
    private static func areFarEmails(_ a: UInt32, _ b: UInt32) -> Bool {
        if (a ^ b) & 0x3FF_E000 == 0 { return false }
        let lengthA = Int(a >> 26)
        let lengthB = Int(b >> 26)
        if lengthA == 63 || lengthB == 63 { return false }
        let missingA = (a & ~b & 0x1FFF).nonzeroBitCount
        let missingB = (b & ~a & 0x1FFF).nonzeroBitCount
        if missingA <= 2, missingB <= 2, abs(lengthA - lengthB) <= 2 { return false }
        let matching = min(lengthA - missingA, lengthB - missingB)
        return matching * (lengthA + lengthB) * 100 < 149 * lengthA * lengthB
    }

    /// Whether two sets of characters show more than one edit: each edit brings in and takes out one at most.
    @inline(__always)
    static func areEditsApart(_ a: UInt32, _ b: UInt32) -> Bool {
        let left = a & ~b
        let right = b & ~a
        return left & (left &- 1) != 0 || right & (right &- 1) != 0
    }

    /// Whether letters and lengths show that two texts have neither a Jaro-Winkler similarity of 0.92 nor a distance
    /// of one edit. With m matching letters the similarity is at most 0.4 + 0.6 · (m/|a| + m/|b| + 1) / 3, and a letter
    /// that does not occur in the other text does not match.
    @inline(__always)
    static func areFarTexts(_ a: UInt32, _ b: UInt32) -> Bool {
        let lengthA = Int(a >> 26)
        let lengthB = Int(b >> 26)
        if lengthA == 63 || lengthB == 63 { return false }
        let mask: UInt32 = 1 << 26 - 1
        let missingA = (a & ~b & mask).nonzeroBitCount
        let missingB = (b & ~a & mask).nonzeroBitCount
        if missingA <= 1, missingB <= 1, abs(lengthA - lengthB) <= 1 { return false }
        let matching = min(lengthA - missingA, lengthB - missingB)
        return matching * (lengthA + lengthB) * 100 < 159 * lengthA * lengthB
    }
}
