import Records

extension [PersonRecord] {
    /// The person of each record, by its position; nil where none is assigned.
    ///
    /// - Complexity: O(*n*) when both are in order of record, as they are read and resolved.
    func people(_ assignments: [PersonAssignment]) -> [PersonID?] {
        guard isInOrder, zip(assignments, assignments.dropFirst()).allSatisfy({ $0.record < $1.record }) else {
            let people = Dictionary(assignments.map { ($0.record, $0.person) }, uniquingKeysWith: Swift.min)
            return map { people[$0.id] }
        }
        var next = 0
        return map { record in
            while next < assignments.count, assignments[next].record < record.id { next += 1 }
            return next < assignments.count && assignments[next].record == record.id ? assignments[next].person : nil
        }
    }

    /// Whether each record's id is greater than that of the one before.
    fileprivate var isInOrder: Bool { zip(self, dropFirst()).allSatisfy { $0.id < $1.id } }
}

/// The records of each person, by position: people in order of id, and of each the records in order of id.
struct RecordsOfPeople: Sequence, IteratorProtocol {
    private var sorted: [(person: PersonID, index: Int32)] = []
    private var start = 0

    /// - Parameter records: in any order; those without an assignment are left out.
    /// - Complexity: O(*n* log *n*).
    init(_ records: [PersonRecord], assignments: [PersonAssignment]) {
        sorted.reserveCapacity(records.count)
        for (index, person) in records.people(assignments).enumerated() {
            if let person { sorted.append((person, Int32(index))) }
        }
        if records.isInOrder {
            sorted.sort { ($0.person, $0.index) < ($1.person, $1.index) }
        } else {
            sorted.sort { ($0.person, records[Int($0.index)].id) < ($1.person, records[Int($1.index)].id) }
        }
    }

    mutating func next() -> (person: PersonID, records: [Int])? {
        if start >= sorted.count { return nil }
        let person = sorted[start].person
        var positions: [Int] = []
        while start < sorted.count, sorted[start].person == person {
            positions.append(Int(sorted[start].index))
            start += 1
        }
        return (person, positions)
    }
}
