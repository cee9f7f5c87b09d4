public import Records

/// What an earlier resolution left, so that ids last: who each record was, and the next id that has never been used.
public struct PriorPeople: Hashable, Sendable {
    public var assignments: [RecordID: PersonID]
    public var nextID: Int64

    public init(assignments: [RecordID: PersonID] = [:], nextID: Int64 = 1) {
        self.assignments = assignments
        self.nextID = nextID
    }

    /// No earlier resolution.
    public static let none = PriorPeople()
}
