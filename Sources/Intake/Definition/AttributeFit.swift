import Records

/// Whether a value expression can give what the data dictionary says of an attribute.
enum AttributeFit {
    /// What is wrong, and what to do; nil when it fits.
    static func problem(of value: ValueExpression, in attribute: AttributeDefinition) -> String? {
        let made: AttributeType? =
            if let type = value.type {
                type
            } else if value.trueWhen != nil {
                .flag
            } else if value.split != nil {
                .codes
            } else if case .sum = value.origin {
                .number
            } else {
                nil
            }
        if let made, made != attribute.type {
            return "'\(attribute.name)' is a \(attribute.type.rawValue), and this makes a \(made.rawValue)"
        }
        if case .constant(let text) = value.origin, AttributeReading.value(of: text, as: attribute) == nil {
            let advice = attribute.codes.map { NearestWord.advice(for: text, among: $0.codes) }
            return "'\(text)' is not a value of '\(attribute.name)'; \(advice ?? "it is a \(attribute.type.rawValue)")"
        }
        return nil
    }
}
