public import Records

/// What a person's records say against one another: a reason to review whether they are one person.
public struct PersonContradiction: Hashable, Sendable, Codable {
    public enum Kind: String, Codable, Sendable {
        /// Two valid identifiers of a kind of which a person has one.
        case identifiers
        /// Two whole dates of birth, each stated by two sources or more, more than a typing error apart.
        case birth
        /// Both sexes, each stated by two sources or more.
        case sex
        /// Stated to be related to himself or herself.
        case selfRelated = "self_related"
    }

    public var person: PersonID
    public var kind: Kind
    /// The records that contradict one another, in order.
    public var records: [RecordID]

    public init(person: PersonID, kind: Kind, records: [RecordID]) {
        self.person = person
        self.kind = kind
        self.records = records
    }
}
