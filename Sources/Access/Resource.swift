/// The thing that a request is about: one thing, or the list of a kind.
public struct Resource: Sendable, Hashable {
    public var kind: ResourceKind
    /// The id of the one thing; nil when the whole list of the kind is asked for.
    public var id: String?
    public var attributes: ResourceAttributes

    /// One thing. A family belongs to itself, and a source is its own source, unless the attributes say otherwise.
    public init(_ kind: ResourceKind, id: String, attributes: ResourceAttributes = ResourceAttributes()) {
        self.kind = kind
        self.id = id
        self.attributes = attributes
        if kind == .family, attributes.families == nil { self.attributes.families = [id] }
        if kind == .source, attributes.sources == nil { self.attributes.sources = [id] }
    }

    private init(listOf kind: ResourceKind) {
        self.kind = kind
        self.id = nil
        self.attributes = ResourceAttributes()
    }

    /// The list of everything of a kind. The grant's filter says which rows may be shown.
    public static func list(of kind: ResourceKind) -> Resource { Resource(listOf: kind) }

    /// The workspace as a whole: counts, statuses, pipeline steps.
    public static let workspace = Resource(.workspace, id: "workspace")

    public var isList: Bool { id == nil }
}
