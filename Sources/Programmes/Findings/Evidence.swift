public import Identity
public import Records

/// One event that counts towards a criterion; its id leads to the row that reports it.
public struct Evidence: Hashable, Sendable, Codable {
    public var event: EventID
    public var person: PersonID
    /// In plain words without names: "9 of 372 sessions unauthorised, 2025-autumn".
    public var summary: String
    /// The attribute that the indicator adds up; nil where it counts events.
    public var amount: Double?

    public init(event: EventID, person: PersonID, summary: String, amount: Double? = nil) {
        self.event = event
        self.person = person
        self.summary = summary
        self.amount = amount
    }
}
