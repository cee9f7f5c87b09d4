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
    /// The local authority's own number for a child in its care system: of use within that authority only.
    case childID = "la_child_id"
    /// The Home Office's registration number of a person under immigration control.
    case homeOffice = "home_office_number"
    /// The number of the youth offending team's case system.
    case youthJustice = "yot_number"
    /// A driving licence, passport or other document number, compared as text.
    case other
}
