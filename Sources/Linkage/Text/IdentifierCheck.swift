/// How an identifier's own characters tell whether it was written down right.
///
/// A value that passes is seldom a slip of the pen, and two that pass and differ are two people's; one that fails is a
/// slip or a stand-in for "not known", and says little either way. Values are read in lower case without spaces and
/// punctuation; a check that has a fixed length fails any other.
public enum IdentifierCheck: String, Codable, Sendable, CaseIterable {
    /// Ten digits; weights 10 to 2 modulo 11 (NHS Data Dictionary).
    case nhsNumber = "nhs_number"
    /// A check letter modulo 23, eleven digits and a digit or, for a temporary number, a letter (Department for
    /// Education, guide to unique pupil numbers).
    case upn
    /// Two letters that are issued as a prefix, six digits, and a letter A to D or none: the National Insurance number
    /// has no check digit (HMRC, National Insurance Manual NIM39110).
    case nino
    /// The last of two digits and more by Luhn's formula (ISO/IEC 7812-1).
    case luhn
    /// The last of two characters and more by ISO/IEC 7064, MOD 11-2: a digit or X, as in an ISNI.
    case iso7064Mod11 = "iso_7064_mod_11_2"
    /// The last two digits by ISO/IEC 7064, MOD 97-10; letters count as 10 to 35.
    case iso7064Mod97 = "iso_7064_mod_97_10"

    public func passes(_ value: String) -> Bool {
        let compact = Standardisation.compact(Array(value.utf8))
        return compact.withUnsafeBufferPointer { passes($0) }
    }

    /// - Parameter value: letters and digits, in lower case.
    func passes(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .nhsNumber: passesNHSNumber(value)
        case .upn: passesUPN(value)
        case .nino: passesNINO(value)
        case .luhn: passesLuhn(value)
        case .iso7064Mod11: passesMod11(value)
        case .iso7064Mod97: passesMod97(value)
        }
    }

    /// The check that most of a column's values pass, if there is one: nine of ten of at least twenty. Of values that are
    /// not of a kind one in ten passes at most, and a NINO's form is rare among others.
    static func recognised(_ values: ValueDictionary) -> IdentifierCheck? {
        let step = max(1, values.count / 2_000)
        let looked = stride(from: 1, through: values.count, by: step).map {
            Standardisation.compact(values.value(UInt32($0)))
        }
        guard looked.count >= 20 else { return nil }
        return allCases.first { check in
            let passing = looked.count { value in value.withUnsafeBufferPointer { check.passes($0) } }
            return passing * 10 >= looked.count * 9
        }
    }

    private func passesNHSNumber(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count == 10, value.allSatisfy(isDigit) else { return false }
        var sum = 0
        for place in 0..<9 { sum += digit(value[place]) * (10 - place) }
        return (11 - sum % 11) % 11 == digit(value[9])
    }

    private func passesUPN(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count == 13, let check = upnLetter(value[0]), value[1..<12].allSatisfy(isDigit) else {
            return false
        }
        var sum = 0
        for place in 1..<12 { sum += digit(value[place]) * (place + 1) }
        guard let last = isDigit(value[12]) ? digit(value[12]) : upnLetter(value[12]) else { return false }
        return (sum + last * 13) % 23 == check
    }

    private func passesNINO(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count == 8 || value.count == 9, value[2..<8].allSatisfy(isDigit) else { return false }
        if value.count == 9, !(0x61...0x64).contains(value[8]) { return false }
        let prefix = UInt16(value[0]) << 8 | UInt16(value[1])
        return isLetter(value[0]) && isLetter(value[1]) && !IdentifierCheck.neverFirst.contains(value[0])
            && !IdentifierCheck.neverSecond.contains(value[1]) && !IdentifierCheck.neverIssued.contains(prefix)
    }

    private static let neverFirst = Array("dfiquv".utf8)
    private static let neverSecond = Array("dfiquvo".utf8)
    private static let neverIssued: [UInt16] = ["bg", "gb", "kn", "nk", "nt", "tn", "zz"].map {
        $0.utf8.reduce(0) { $0 << 8 | UInt16($1) }
    }
    private static let upnLetters = Array("abcdefghjklmnpqrtuvwxyz".utf8)

    private func passesLuhn(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count >= 2, value.allSatisfy(isDigit) else { return false }
        var sum = 0
        for (place, character) in value.reversed().enumerated() {
            let own = digit(character) << (place & 1)
            sum += own > 9 ? own - 9 : own
        }
        return sum % 10 == 0
    }

    private func passesMod11(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count >= 2, value.dropLast().allSatisfy(isDigit), let last = value.last,
            isDigit(last) || last == 0x78
        else { return false }
        var rest = 0
        for character in value.dropLast() { rest = (rest + digit(character)) * 2 % 11 }
        return (rest + (last == 0x78 ? 10 : digit(last))) % 11 == 1
    }

    private func passesMod97(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count >= 3, value.suffix(2).allSatisfy(isDigit) else { return false }
        var rest = 0
        for character in value {
            if isDigit(character) {
                rest = (rest * 10 + digit(character)) % 97
            } else if isLetter(character) {
                rest = (rest * 100 + Int(character) - 0x61 + 10) % 97
            } else {
                return false
            }
        }
        return rest == 1
    }

    private func upnLetter(_ character: UInt8) -> Int? { IdentifierCheck.upnLetters.firstIndex(of: character) }
    private func isDigit(_ character: UInt8) -> Bool { (0x30...0x39).contains(character) }
    private func isLetter(_ character: UInt8) -> Bool { (0x61...0x7A).contains(character) }
    private func digit(_ character: UInt8) -> Int { Int(character) - 0x30 }
}
