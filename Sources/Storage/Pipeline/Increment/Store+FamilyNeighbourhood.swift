public import Access
import Families
import GRDB
public import Identity
import Records

extension Store {
    /// Some people, those in families with them, and everyone whom bonds tie to these within some steps: a home that is
    /// not shared by many, or a stated relationship. For `.link` on the workspace; the audit entry counts the people.
    ///
    /// - Parameters:
    ///   - places: homes whose occupants are tied to the people, too, though it is not stored yet.
    ///   - shared: places that tie nobody.
    ///   - steps: how many bonds to follow.
    public func familyNeighbourhood(
        of people: Set<PersonID>, at places: Set<PlaceID>, shared: Set<PlaceID>, steps: Int,
        under grant: consuming AccessGrant
    ) async throws -> FamilyNeighbourhood {
        let leave = try Leave(grant, for: [.link], of: [.workspace])
        try leave.isForPipeline()
        return try await show(leave) { db in
            var walk = BondWalk(people: people, places: places, shared: shared)
            try walk.addFamilies(db)
            var found = FamilyNeighbourhood()
            found.core = walk.reached
            found.families = walk.families
            for _ in 0..<steps { try walk.step(db) }
            let live = try LiveBatches(db, covered: leave.covered)
            let ids = JSONText.array(walk.reached.sorted().map(\.description))
            found.people = try Person.all(db, "WHERE id IN (SELECT value FROM json_each(?))", [ids])
            found.residences = try Residence.all(db, "WHERE person IN (SELECT value FROM json_each(?))", [ids])
                .filter { live[$0.record.origin.batch] != nil }
            found.relationships = try PersonRelationship.all(
                db, "WHERE subject IN (SELECT value FROM json_each(?))", [ids]
            ).filter {
                walk.reached.contains($0.object) && live[$0.subjectRecord.origin.batch] != nil
                    && live[$0.objectRecord.origin.batch] != nil
            }
            return Shown(found, ids: ["workspace"], count: found.people.count)
        }
    }
}

/// Follows bonds between people as they are stored.
private struct BondWalk {
    private(set) var reached: Set<PersonID>
    private(set) var families: [FamilyID: Set<PersonID>] = [:]
    private var newest: Set<PersonID>
    private var toVisit: Set<PlaceID>
    private var visited: Set<PlaceID>

    init(people: Set<PersonID>, places: Set<PlaceID>, shared: Set<PlaceID>) {
        reached = people
        newest = people
        toVisit = places.subtracting(shared)
        visited = shared
    }

    /// Takes in the families of the people.
    mutating func addFamilies(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT family, person FROM family_member WHERE family IN (
                    SELECT m.family FROM json_each(?) p CROSS JOIN family_member m ON m.person = p.value)
                """, arguments: [Self.list(reached)])
        while let row = try rows.next() { families[FamilyID(row[0]), default: []].insert(PersonID(row[1])) }
        add(families.values.reduce(into: []) { $0.formUnion($1) })
    }

    mutating func step(_ db: Database) throws {
        let ids = Self.list(newest)
        let homes = try Int64.fetchAll(
            db,
            sql: "SELECT DISTINCT r.place FROM json_each(?) p CROSS JOIN residence r ON r.person = p.value",
            arguments: [ids])
        toVisit.formUnion(homes.map { PlaceID($0) })
        toVisit.subtract(visited)
        visited.formUnion(toVisit)
        let found = try Int64.fetchAll(
            db,
            sql: """
                SELECT r.person FROM json_each(?) p CROSS JOIN residence r ON r.place = p.value
                UNION SELECT s.object FROM json_each(?) p CROSS JOIN person_relationship s ON s.subject = p.value
                UNION SELECT s.subject FROM json_each(?) p CROSS JOIN person_relationship s ON s.object = p.value
                """, arguments: [JSONText.array(toVisit.sorted().map(\.description)), ids, ids])
        toVisit = []
        newest = []
        add(Set(found.map { PersonID($0) }))
    }

    private mutating func add(_ people: Set<PersonID>) {
        newest.formUnion(people.subtracting(reached))
        reached.formUnion(people)
    }

    private static func list(_ people: Set<PersonID>) -> String {
        JSONText.array(people.sorted().map(\.description))
    }
}
