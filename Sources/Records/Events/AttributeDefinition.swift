/// One attribute of a kind of event, with its type and, where it has one, its list of codes.
public struct AttributeDefinition: Hashable, Sendable {
    public let name: String
    public let type: AttributeType
    /// Values that are allowed; nil allows any.
    public let codes: CodeList?
    /// The list that a source's values should be mapped to where it can; other text is kept as it came.
    public let suggested: CodeList?
    /// The least and greatest number; nil allows any.
    public let range: ClosedRange<Double>?

    public init(
        _ name: String, _ type: AttributeType, codes: CodeList? = nil, suggested: CodeList? = nil,
        range: ClosedRange<Double>? = nil
    ) {
        self.name = name
        self.type = type
        self.codes = codes
        self.suggested = suggested
        self.range = range
    }
}

/// The type of an ``AttributeValue``.
public enum AttributeType: String, Codable, Sendable, CaseIterable {
    case number, text, flag, day, codes
}
