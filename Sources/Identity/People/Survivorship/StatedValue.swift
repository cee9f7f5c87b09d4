public import Records

/// One value of an attribute, and who states it.
public struct StatedValue: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case name(PersonName)
        case date(PartialDate)
        case day(Day)
        case sex(Sex)
        case text(String)
        case identifier(Identifier)
        case place(PlaceID)
    }

    public var value: Value
    /// In order of id.
    public var sources: [SourceID]
    /// In order of id.
    public var records: [RecordID]
    /// The first and the last day for which any record states it; nil at an end that no record dates.
    public var stated: Period

    public init(value: Value, sources: [SourceID], records: [RecordID], stated: Period) {
        self.value = value
        self.sources = sources
        self.records = records
        self.stated = stated
    }
}

/// What is known of one attribute of a person: the value that survives, why, and every other one.
public struct AttributeAccount: Hashable, Sendable {
    /// Why a value comes first.
    public enum Reason: Hashable, Sendable {
        /// No record states another.
        case only
        /// The first criterion of the rule that tells it from the next.
        case criterion(SurvivorshipCriterion)
        /// The rule holds it equal to the next; a later record states it.
        case laterRecord
    }

    public enum Subject: Hashable, Sendable {
        case attribute(PersonAttribute)
        /// Names that records state besides their own: former, known as.
        case otherNames
        case middleName
        case expectedDelivery
    }

    public var subject: Subject
    /// The surviving value first, then in the rule's order. Never empty.
    public var values: [StatedValue]
    public var reason: Reason
    /// The order of criteria that was followed.
    public var order: [SurvivorshipCriterion]
    /// Of the values those that cannot all be right: two valid identifiers of a kind of which a person has one.
    public var conflict: [StatedValue]

    public init(
        subject: Subject, values: [StatedValue], reason: Reason, order: [SurvivorshipCriterion],
        conflict: [StatedValue] = []
    ) {
        self.subject = subject
        self.values = values
        self.reason = reason
        self.order = order
        self.conflict = conflict
    }
}
