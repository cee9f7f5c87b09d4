package import Records

/// How many of a column's values are numbers of one kind, by form and check digits.
package enum IdentifierEvidence {
    /// The share of the values that are valid or temporary numbers of the kind, 0 to 1.
    package static func share(of kind: IdentifierKind, in values: [String]) -> Double {
        guard !values.isEmpty else { return 0 }
        let good = values.count { Identifier.parse(kind: kind, text: $0).map { $0.validity != .invalid } ?? false }
        return Double(good) / Double(values.count)
    }

    /// The kind that a column's values are by themselves, whatever its heading says; nil when none is sure.
    ///
    /// Nine in ten must pass, of at least twenty: of numbers that are not of the kind, one in eleven passes an NHS
    /// number's check by chance and one in twenty-three a police number's. Numbers without check digits need their
    /// heading, but for a National Insurance number, whose form says enough.
    package static func kind(of values: [String]) -> IdentifierKind? {
        guard values.count >= 20, Set(values).count * 4 >= values.count else { return nil }
        let shares = [IdentifierKind.nhsNumber, .upn, .uln, .nino, .pnc].map { ($0, share(of: $0, in: values)) }
        guard let best = shares.max(by: { $0.1 < $1.1 }), best.1 >= 0.9 else { return nil }
        // Two letters and six digits are any system's reference; the suffix makes them a National Insurance number.
        if best.0 == .nino, values.count(where: { $0.last?.isLetter ?? false }) * 10 < values.count * 9 { return nil }
        return best.0
    }

    /// Whether a heading's word for the kind is borne out by what stands below it.
    package static func bearsOut(_ kind: IdentifierKind, _ values: [String]) -> Bool {
        if values.isEmpty { return true }
        // A wrong digit here and there is the agency's; a column of something else is not.
        return share(of: kind, in: values) >= (kind == .crn || kind == .prisonNumber ? 0.5 : 0.4)
    }
}
