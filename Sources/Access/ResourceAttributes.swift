/// What the rules ask about a resource or a row of a list. Nil means *not known*, which is never the same as none: a
/// forbidding rule that needs an unknown attribute forbids, and a permitting one permits nothing.
public struct ResourceAttributes: Sendable, Hashable {
    /// Ids of the families that the resource belongs to; empty when it belongs to none.
    public var families: Set<String>?
    public var sensitivity: Sensitivity?
    /// The agency that owns the resource.
    public var agency: String?
    /// The sources that the resource is drawn from.
    public var sources: Set<String>?

    public init(
        families: Set<String>? = nil, sensitivity: Sensitivity? = nil, agency: String? = nil,
        sources: Set<String>? = nil
    ) {
        self.families = families
        self.sensitivity = sensitivity
        self.agency = agency
        self.sources = sources
    }
}
