public import Access
import GRDB
import Identity
import Records

/// The people whose records cannot all be right, for a human to look at.
public struct PersonProblemList: Hashable, Sendable {
    /// In order of person and kind.
    public var problems: [PersonProblem]
    /// True when there are more than were asked for.
    public var isCutShort: Bool
}

extension Store {
    /// People whose records contradict one another, or who hold another's identifier. For `.list` on the list of people.
    /// What the grant hides counts for nothing: a contradiction that rests on it is not told.
    public func personProblems(limit: Int = 500, under grant: consuming AccessGrant) async throws -> PersonProblemList {
        let leave = try Leave(grant, for: [.list], of: [.person])
        return try await show(leave) { db in
            let live = try LiveBatches(db, covered: leave.covered)
            var assignments: [PersonAssignment] = []
            let rows = try Row.fetchCursor(db, sql: "SELECT record, person FROM person_assignment ORDER BY record")
            while let row = try rows.next() {
                let record = RecordID(rawValue: row[0])
                if live[record.origin.batch] == nil { continue }
                assignments.append(PersonAssignment(record: record, person: PersonID(row[1])))
            }
            let selfRelated = try PersonRelationship.all(db, "WHERE subject = object")
            let found = ContradictionSearch().contradictions(
                try live.records(db), assignments: assignments, relationships: selfRelated)
            let sharing = try Int64.fetchAll(
                db, sql: "SELECT first FROM shared_identifier UNION SELECT second FROM shared_identifier")
            var problems: [PersonProblem] = []
            let suspects = Set(found.map(\.person)).union(sharing.map { PersonID($0) }).sorted()
            var isCutShort = false
            for person in suspects {
                if problems.count >= max(0, limit) {
                    isCutShort = true
                    break
                }
                guard let attributes = try Attributes.person(person, db), leave.filter.admits(attributes),
                    let whole = try Person.one(person, db)
                else { continue }
                let viewing = try Viewing(leave, about: attributes, db)
                problems += try viewing.problems(of: person, viewing.records(of: whole, db), db)
                let itself = found.filter { $0.person == person && $0.kind == .selfRelated }
                for one in itself where one.records.allSatisfy({ live[$0.origin.batch] != nil }) {
                    problems.append(
                        PersonProblem(
                            person: person, kind: .selfRelated, identifier: nil, other: nil, records: one.records))
                }
            }
            let list = PersonProblemList(problems: Array(problems.prefix(max(0, limit))), isCutShort: isCutShort)
            return Shown(list, ids: Set(list.problems.map(\.person)).sorted().map(\.description))
        }
    }
}
