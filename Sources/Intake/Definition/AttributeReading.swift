import Records

/// Reads attribute values from standard text: what a code map gives, or a constant of the definition.
enum AttributeReading {
    /// Nil when the text is not of the attribute's type, not in its code list or out of its range.
    static func value(of text: String, as attribute: AttributeDefinition) -> AttributeValue? {
        switch attribute.type {
        case .text:
            guard let codes = attribute.codes else { return .text(text) }
            return codes.code(for: text).map { .text($0) }
        case .codes:
            guard let codes = attribute.codes else { return .codes([text]) }
            return codes.code(for: text).map { .codes([$0]) }
        case .number:
            guard let number = NumberText.number(in: text.utf8.span) else { return nil }
            if let range = attribute.range, !range.contains(number) { return nil }
            return .number(number)
        case .flag: return flags[text.lowercased()].map { .flag($0) }
        case .day: return Day(iso: text).map { .day($0) }
        }
    }

    private static let flags: [String: Bool] = [
        "true": true, "yes": true, "y": true, "1": true, "t": true, "false": false, "no": false, "n": false,
        "0": false, "f": false,
    ]
}
