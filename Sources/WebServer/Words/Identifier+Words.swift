import Records

extension IdentifierKind {
    var words: String {
        switch self {
        case .nhsNumber: "NHS number"
        case .upn: "Unique pupil number"
        case .uln: "Unique learner number"
        case .nino: "National Insurance number"
        case .pnc: "PNC number"
        case .cro: "CRO number"
        case .prisonNumber: "Prison number"
        case .crn: "Probation case number"
        case .childID: "Local authority child number"
        case .homeOffice: "Home Office number"
        case .youthJustice: "Youth justice number"
        case .other: "Other document number"
        }
    }
}

extension Identifier.Validity {
    var words: String {
        switch self {
        case .valid: "Valid"
        case .temporary: "Temporary number"
        case .invalid: "Wrong form or check digit"
        }
    }
}

extension Address {
    /// The lines as they came, with the postcode; nil when nothing may be shown.
    var words: String? {
        if isConfidential { return "Confidential" }
        if isNoFixedAbode { return "No fixed abode" }
        guard let postcode, !raw.uppercased().contains(postcode) else { return raw.isEmpty ? postcode : raw }
        return raw.isEmpty ? postcode : "\(raw), \(postcode)"
    }
}
