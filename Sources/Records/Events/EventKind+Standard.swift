extension EventKind {
    /// The data dictionary: every standard kind of event, in the order in which the dictionary lists them.
    public static let definitions: [EventDefinition] =
        EventDefinition.education + EventDefinition.socialCare + EventDefinition.justice + EventDefinition.living
        + EventDefinition.programmes

    private static let byKind = Dictionary(
        definitions.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })

    /// What the data dictionary says of this kind; nil for one that a council has declared for itself.
    public var definition: EventDefinition? { Self.byKind[self] }
}

extension EventKind: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}
