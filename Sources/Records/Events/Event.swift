/// Something that happened or held over a period, with people in roles: an absence term, an offence, a claim, a plan.
public struct Event: Hashable, Sendable, Codable {
    public var id: EventID
    public var source: SourceID
    public var kind: EventKind
    public var start: Day
    /// Nil for something that happened on one day, or that still holds: see ``isOpen``.
    public var end: Day?
    /// True for something that held over a period with no end stated.
    public var isOpen: Bool
    public var participants: [Participant]
    /// Attribute values by name, as the kind's row in the data dictionary lists them.
    public var attributes: [String: AttributeValue]
    public var address: Address?
    /// What the source definition says makes it one event, so that two reports of it are counted once.
    public var identity: String?

    public init(
        id: EventID, source: SourceID, kind: EventKind, start: Day, end: Day? = nil, isOpen: Bool = false,
        participants: [Participant] = [], attributes: [String: AttributeValue] = [:], address: Address? = nil,
        identity: String? = nil
    ) {
        self.id = id
        self.source = source
        self.kind = kind
        self.start = start
        self.end = end
        self.isOpen = isOpen
        self.participants = participants
        self.attributes = attributes
        self.address = address
        self.identity = identity
    }

    /// The days on which it held: one day unless it has an end or is open.
    public var period: Period { Period(from: start, to: isOpen ? nil : end ?? start) }
}

/// A person's part in an event.
public struct Participant: Hashable, Sendable, Codable {
    public var record: RecordID
    /// `subject`, `offender`, `victim`, `perpetrator`, `tenant`, …: as the kind's row in the data dictionary lists them.
    public var role: String

    public init(record: RecordID, role: String) {
        self.record = record
        self.role = role
    }
}
