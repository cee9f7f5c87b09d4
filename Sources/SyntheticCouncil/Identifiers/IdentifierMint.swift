/// Makes identifiers with right check digits. Each is a function of the person's number, so that no two people share one
/// unless a clerk says so.
enum IdentifierMint {
    /// A one-to-one scattering of 0 ..< `size` for a prime `size`.
    static func scattered(_ number: Int, size: Int, by factor: Int) -> Int { (number * factor + 77_777) % size }

    /// An NHS number, from the range that begins with 4, 6 or 7: modulus 11 (NHS Data Dictionary).
    static func nhsNumber(_ person: Int) -> String {
        var attempt = scattered(person, size: 29_999_999, by: 7_654_321)
        while true {
            let leading = [4, 6, 7][attempt % 3]
            let body = leading * 100_000_000 + (attempt * 3 + leading) % 100_000_000
            if let check = nhsCheck(body) { return String(body * 10 + check) }
            attempt += 30_000_000
        }
    }

    static func nhsCheck(_ body: Int) -> Int? {
        var sum = 0
        var rest = body
        for weight in 2...10 {
            sum += rest % 10 * weight
            rest /= 10
        }
        let check = (11 - sum % 11) % 11
        return check == 10 ? nil : check
    }

    /// A unique pupil number of the invented authority 397's schools: check letter modulus 23.
    static func upn(_ person: Int, school: Int, year: Int) -> String {
        let serial = person % 1000
        let establishment = 2000 + (person / 1000) % 7000
        let body = "397" + padded(establishment, 4) + padded(year % 100, 2) + padded(serial, 3)
        return upnCheck(body) + body
    }

    static func upnCheck(_ body: String) -> String {
        var sum = 0
        for (index, byte) in body.utf8.enumerated() { sum += (index + 2) * Int(byte - 48) }
        return String(Array("ABCDEFGHJKLMNPQRTUVWXYZ")[sum % 23])
    }

    /// A National Insurance number with an allowed prefix and suffix.
    static func nino(_ person: Int) -> String {
        let first = Array("ABCEGHJKLMNPRSTWXYZ")
        let second = Array("ABCEHJKLMPRSWXYZ")
        let scatter = scattered(person, size: 99_999_989, by: 31_415_927)
        var prefix = "\(first[scatter % first.count])\(second[scatter / 19 % second.count])"
        if notIssued.contains(prefix) { prefix = "JX" }
        return prefix + padded(scatterDigits(person), 6) + ["A", "B", "C", "D"][scatter / 7 % 4]
    }

    /// Never issued, or kept for administration (HMRC NIM39110).
    private static let notIssued: Set<String> = [
        "BG", "GB", "KN", "NK", "NT", "TN", "ZZ", "CR", "FY", "MW", "NC", "PP", "PZ", "PY",
    ]

    private static func scatterDigits(_ person: Int) -> Int { scattered(person, size: 999_983, by: 271_829) }

    /// A Police National Computer number: check letter modulus 23.
    static func pnc(_ person: Int, year: Int) -> String {
        let serial = scattered(person, size: 999_983, by: 141_421)
        let letters = Array("ZABCDEFGHJKLMNPQRTUVWXY")
        let check = letters[((year % 100) * 10_000_000 + serial) % 23]
        return "\(year)/\(padded(serial, 7))\(check)"
    }

    /// A probation case reference: a letter and six digits.
    static func crn(_ person: Int) -> String {
        "X" + padded(scattered(person, size: 999_983, by: 618_033), 6)
    }

    static func prisonNumber(_ person: Int) -> String {
        let scatter = scattered(person, size: 6_759_979, by: 161_803)
        let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
        return "A\(padded(scatter % 10_000, 4))\(letters[scatter / 10_000 % 24])\(letters[scatter / 240_000 % 24])"
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
