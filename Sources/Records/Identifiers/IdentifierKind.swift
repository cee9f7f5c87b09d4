/// The identifiers that British public services give to people.
public enum IdentifierKind: String, Codable, Sendable, CaseIterable {
    case nhsNumber = "nhs_number"
    case upn
    case uln
    case nino
    case pnc
    case cro
    case prisonNumber = "prison_number"
    /// Probation's case reference number.
    case crn
    /// A driving licence, passport or other document number, compared as text.
    case other
}
