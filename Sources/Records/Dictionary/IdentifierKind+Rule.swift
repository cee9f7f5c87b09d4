extension IdentifierKind {
    /// How an identifier is told to be right, in words, and where the rule comes from.
    public struct Rule: Hashable, Sendable {
        public let title: String
        public let rule: String
        public let source: String
        /// A regular expression for the canonical form of what is valid or temporary.
        public let pattern: String
        /// Valid, and nobody's.
        public let example: String
    }

    public var rule: Rule {
        switch self {
        case .nhsNumber:
            Rule(
                title: "NHS number",
                rule: "ten digits, the last a modulus-11 check digit; all digits alike is none; 999… is for tests",
                source: "NHS Data Dictionary", pattern: "^[0-9]{10}$", example: "9434765919")
        case .upn:
            Rule(
                title: "Unique pupil number",
                rule: "a check letter (modulus 23, no I, O, S), authority, school, year, serial; a letter at the end "
                    + "makes it temporary; UN1 to UN7 is none",
                source: "UPN guide; CIN census rules 1510 to 1560",
                pattern: "^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$", example: "B801200005001")
        case .uln:
            Rule(
                title: "Unique learner number",
                rule: "ten digits, the first not nought, whose weighted sum leaves ten modulo eleven", source: "HESA",
                pattern: "^[1-9][0-9]{9}$", example: "9276308686")
        case .nino:
            Rule(
                title: "National Insurance number",
                rule: "two letters (some never issued), six digits, A to D or nothing; TN with a date of birth, the "
                    + "prefixes of administration and 11A11111 are temporary",
                source: "HMRC NIM39110", pattern: "^([A-Z]{2}[0-9]{6}[A-DMF]?|[0-9]{2}[A-Z][0-9]{5})$",
                example: "AB123456C")
        case .pnc:
            Rule(
                title: "Police National Computer number", rule: "year, serial of seven, check letter modulus 23",
                source: "Ministry of Justice person record service", pattern: "^[0-9]{4}/[0-9]{7}[A-Z]$",
                example: "2003/0062845E")
        case .cro:
            Rule(
                title: "Criminal Records Office number",
                rule: "serial and year, or SF, year and serial; check letter modulus 23",
                source: "Ministry of Justice person record service",
                pattern: "^([0-9]{6}/[0-9]{2}|SF[0-9]{2}/[0-9]{1,6})[A-Z]$", example: "265416/21G")
        case .prisonNumber:
            Rule(
                title: "Prison number", rule: "a letter, four digits, two letters", source: "HM Prison and Probation",
                pattern: "^[A-Z][0-9]{4}[A-Z]{2}$", example: "A1234BC")
        case .crn:
            Rule(
                title: "Probation case reference number", rule: "a letter and six digits",
                source: "HM Prison and Probation", pattern: "^[A-Z][0-9]{6}$", example: "X123456")
        case .childID: Self.caseNumber("Local authority child number", "LCS0012345")
        case .homeOffice: Self.caseNumber("Home Office number", "A1234567")
        case .youthJustice: Self.caseNumber("Youth justice number", "YOT20210042")
        case .other:
            Rule(
                title: "Other document number", rule: "letters and digits, compared as text", source: "none",
                pattern: "^[0-9A-Z]+$", example: "AB123")
        }
    }

    private static func caseNumber(_ title: String, _ example: String) -> Rule {
        Rule(
            title: title, rule: "letters and digits, at least one of them a digit, twenty at most",
            source: "Standard safeguarding data model, LA child id", pattern: "^(?=.*[0-9])[0-9A-Z]{1,20}$",
            example: example)
    }
}
