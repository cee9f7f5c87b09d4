/// A person's field that could not be taken as it stands, though the row was: counted, not quarantined.
public struct FieldProblem: Hashable, Sendable, Codable {
    public enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
        case unreadableDate = "unreadable_date"
        /// A date that stands for "not known".
        case defaultDate = "default_date"
        case futureDate = "future_date"
        /// An age above 120, or an age that is no number.
        case impossibleAge = "impossible_age"
        /// A death before the birth, or a move out before the move in.
        case datesOutOfOrder = "dates_out_of_order"
        /// Kept, as weak evidence.
        case invalidIdentifier = "invalid_identifier"
        /// Kept.
        case temporaryIdentifier = "temporary_identifier"
        case unmappedCode = "unmapped_code"
        /// A free text that no term fits, where the map refuses such.
        case unmatchedText = "unmatched_text"
        case invalidPostcode = "invalid_postcode"
        case invalidPropertyNumber = "invalid_uprn"
        case invalidPhone = "invalid_phone"
        case invalidEmail = "invalid_email"
        /// A name that begins as a spreadsheet's formula does. Kept as text.
        case formula
        /// A name that is a spreadsheet's error, such as `#N/A`: left out.
        case formulaError = "formula_error"
        /// An event of which nobody could be made out, left out.
        case eventWithoutPeople = "event_without_people"
    }

    /// The column's heading, or the kind of event that was left out.
    public let column: String
    public let rule: Rule

    public init(column: String, rule: Rule) {
        self.column = column
        self.rule = rule
    }
}
