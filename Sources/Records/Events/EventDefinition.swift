/// What the data dictionary says of one kind of event: who takes part, what is recorded, how long it lasts.
public struct EventDefinition: Hashable, Sendable {
    /// How an event of the kind stands in time.
    public enum Span: String, Sendable, CaseIterable {
        /// It happens on a day.
        case day
        /// It holds from a day to a day.
        case period
        /// It holds from a day, and may hold still.
        case open
    }

    public let kind: EventKind
    public let title: String
    public let roles: [String]
    public let attributes: [AttributeDefinition]
    public let span: Span

    public init(
        _ kind: EventKind, _ title: String, roles: [String], span: Span, _ attributes: [AttributeDefinition] = []
    ) {
        self.kind = kind
        self.title = title
        self.roles = roles
        self.attributes = attributes
        self.span = span
    }

    public func attribute(named name: String) -> AttributeDefinition? { attributes.first { $0.name == name } }
}
