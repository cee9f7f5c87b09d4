public import Records

/// One kind of link that a council declares: what it is called both ways, what it is made from, how strongly it binds.
public struct LinkDefinition: Hashable, Sendable {
    /// `lives_at`: names the kind in filters, exports and errors.
    public var kind: String
    /// From the first entity to the second: "lives at".
    public var label: String
    /// From the second to the first: "home of". The same words make a link that reads alike both ways.
    public var inverse: String
    public var basis: LinkBasis
    public var strength: LinkStrength

    public init(
        _ kind: String, _ label: String, inverse: String, from basis: LinkBasis, strength: LinkStrength = .constant(1)
    ) {
        self.kind = kind
        self.label = label
        self.inverse = inverse
        self.basis = basis
        self.strength = strength
    }

    public var isSymmetric: Bool { label == inverse }
}

/// What a kind of link is made from.
public enum LinkBasis: Hashable, Sendable {
    /// Person → place, for every home that a record states.
    case residences
    /// Person → person, where a source states one of these of the first to the second, or its inverse the other way.
    case relationships([RelationshipKind])
    /// Member → member of one family, by their roles.
    case families(of: [FamilyRole], with: [FamilyRole])
    /// Person → the agency whose record names the person. The default sources, nil, are all.
    case records(sources: [SourceID]?)
    /// Participants of events in one of the roles → what the event leads to.
    case events([EventKind], roles: [String], to: EventTarget)
}

/// To what an event links its participants.
public enum EventTarget: Hashable, Sendable {
    case event
    /// The event's own address where it states one; otherwise the home that the same record states.
    case place
    /// The event's other participants in one of the roles.
    case participants([String])
    case organisation(EntityNaming)
    case programme(EntityNaming)
}

/// Where the name of an organisation or a programme comes from.
public enum EntityNaming: Hashable, Sendable {
    case attribute(String)
    /// The agency of the event's source.
    case agency
    case fixed(String)
}

/// How strongly a link binds, above 0 and at most 1.
public enum LinkStrength: Hashable, Sendable {
    case constant(Double)
    /// `most` while it holds, half as much with every `halvesAfter` days since it last held, and never less than `least`.
    case recency(most: Double, least: Double, halvesAfter: Int)
    /// `first` when stated once, and `more` for each further statement, up to `most`.
    case statements(first: Double, more: Double, most: Double)
}
