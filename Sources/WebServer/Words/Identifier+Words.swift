import Records

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
