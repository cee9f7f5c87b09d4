import Families
import GRDB
import Identity

/// Follows bonds between people as they are stored.
struct BondWalk {
    /// Everybody who was met.
    private(set) var reached: Set<PersonID>
    private var newest: Set<PersonID>
    private var toVisit: Set<PlaceID>
    private var visited: Set<PlaceID>

    /// - Parameters:
    ///   - places: homes to be visited first, though nobody is stored to live there.
    ///   - shared: places that tie nobody.
    init(people: Set<PersonID>, places: Set<PlaceID>, shared: Set<PlaceID>) {
        reached = people
        newest = people
        toVisit = places.subtracting(shared)
        visited = shared
    }

    mutating func add(_ people: Set<PersonID>) {
        newest.formUnion(people.subtracting(reached))
        reached.formUnion(people)
    }

    /// The families of some people, with their members.
    static func families(of people: Set<PersonID>, _ db: Database) throws -> [FamilyID: Set<PersonID>] {
        var families: [FamilyID: Set<PersonID>] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT family, person FROM family_member WHERE family IN (
                    SELECT m.family FROM json_each(?) p CROSS JOIN family_member m ON m.person = p.value)
                """, arguments: [list(people)])
        while let row = try rows.next() { families[FamilyID(row[0]), default: []].insert(PersonID(row[1])) }
        return families
    }

    /// Everybody whom a home or a relationship ties to those met last.
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

    static func list(_ people: Set<PersonID>) -> String { JSONText.array(people.sorted().map(\.description)) }
}
