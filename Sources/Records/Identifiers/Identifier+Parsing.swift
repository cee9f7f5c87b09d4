extension Identifier {
    /// Reads one identifier as an agency wrote it: spaces, case and separators are put right, and the check digit is
    /// worked out.
    ///
    /// Nil when the text says that there is none (empty, `N/K`, `0000000000`, a UPN's `UN1`). A wrong form or check
    /// digit gives an `.invalid` identifier, not nil.
    public static func parse(kind: IdentifierKind, text: String) -> Identifier? {
        let compact = IdentifierText.compact(Self.withoutDecimal(text))
        if IdentifierText.isFiller(compact) { return nil }
        if compact.count <= 13, IdentifierText.notGiven.contains(IdentifierText.text(compact)) { return nil }
        return switch kind {
        case .nhsNumber: NHSNumber.parse(compact)
        case .upn: UniquePupilNumber.parse(compact)
        case .uln: UniqueLearnerNumber.parse(compact)
        case .nino: NationalInsuranceNumber.parse(compact)
        case .pnc: PNCNumber.parse(text: text)
        case .cro: CRONumber.parse(text: text)
        case .prisonNumber: PrisonNumber.parse(compact)
        case .crn: ProbationNumber.parse(compact)
        case .childID, .homeOffice, .youthJustice: CaseNumber.parse(kind, compact)
        case .other: Identifier(kind: .other, value: IdentifierText.text(compact), validity: .valid)
        }
    }

    /// Without the `.0` that a spreadsheet puts after a number.
    private static func withoutDecimal(_ text: String) -> String {
        guard text.hasSuffix(".0"), text.utf8.count > 5, text.utf8.dropLast(2).allSatisfy(\.isDigit) else {
            return text
        }
        return String(text.dropLast(2))
    }

    /// What two records' identifiers are compared on: the value, without a National Insurance number's suffix, which
    /// many systems leave out.
    public var comparisonValue: String {
        kind == .nino && value.utf8.count == 9 ? String(value.dropLast()) : value
    }
}
