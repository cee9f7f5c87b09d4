public import Records

/// Which person a record is of.
public struct PersonAssignment: Hashable, Sendable, Codable {
    public var record: RecordID
    public var person: PersonID

    public init(record: RecordID, person: PersonID) {
        self.record = record
        self.person = person
    }
}
