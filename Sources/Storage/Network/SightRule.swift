import Access
import Families
import GRDB
import Identity
import Records

/// What a grant says of the network's entities, by the few things on which its answer turns: how closely they are held, and
/// whether they belong to a family that the policy names.
struct SightRule {
    private let leave: Leave
    /// The families that the grant's rules name, such as a caseload.
    private let families: [String]

    init(_ leave: Leave) {
        self.leave = leave
        families = Self.families(in: leave.filter.scope).sorted()
    }

    /// Whether what is of no named family and held ordinarily is shown. Everything that is neither restricted nor of a named
    /// family is then shown, and otherwise nothing of it.
    var showsStrangers: Bool { admits(families: [], .ordinary) }

    func admits(_ entity: EntityID, _ db: Database) throws -> Bool {
        guard let attributes = try Attributes.entity(entity, db) else { return false }
        return leave.filter.admits(attributes)
    }

    /// Whether a source that is so closely held may state links to this reader, for all whom the reader sees.
    func admits(source sensitivity: Sensitivity) -> Bool {
        [[], Set(families)].allSatisfy { admits(families: $0, sensitivity) || !admits(families: $0, .ordinary) }
    }

    private func admits(families: Set<String>, _ sensitivity: Sensitivity) -> Bool {
        leave.filter.admits(ResourceAttributes(families: families, sensitivity: sensitivity, sources: []))
    }

    /// Every person, place and event to which the answer for strangers may not apply.
    func exceptions(_ db: Database) throws -> [EntityID] {
        let people = try Set(
            Int64.fetchAll(db, sql: "SELECT id FROM person WHERE sensitivity > 0")
                + Int64.fetchAll(
                    db,
                    sql: "SELECT person FROM family_member WHERE family IN (SELECT value FROM json_each(?))",
                    arguments: [JSONText.array(families.compactMap(Int64.init).map(String.init))]))
        let list = JSONText.array(people.sorted().map(String.init))
        let places = try Set(
            Int64.fetchAll(db, sql: "SELECT id FROM place WHERE sensitivity > 0")
                + Int64.fetchAll(
                    db, sql: "SELECT place FROM residence WHERE person IN (SELECT value FROM json_each(?))",
                    arguments: [list]))
        let events = try Int64.fetchSet(
            db,
            sql: """
                SELECT event FROM participant WHERE record IN (
                    SELECT record FROM person_assignment WHERE person IN (SELECT value FROM json_each(?)))
                UNION SELECT event FROM participant WHERE record IN (
                    SELECT resource FROM restriction WHERE kind = 'record' AND sensitivity > 0)
                UNION SELECT resource FROM restriction WHERE kind = 'event' AND sensitivity > 0
                """, arguments: [list])
        let standing = try Int64.fetchAll(
            db, sql: "SELECT standing FROM repeated_report WHERE report IN (SELECT value FROM json_each(?))",
            arguments: [JSONText.array(events.sorted().map(String.init))])
        return people.map { EntityID(.person, $0) } + places.map { EntityID(.place, $0) }
            + events.union(standing).map { EntityID(.event, $0) }
    }

    /// Events that a decision about the event itself hides.
    func hiddenEvents(_ db: Database) throws -> [EventID] {
        try Int64.fetchAll(
            db,
            sql: "SELECT DISTINCT resource FROM restriction WHERE kind = 'event' AND sensitivity > 0 ORDER BY resource"
        )
        .map { EventID(rawValue: $0) }.filter { event in
            guard let attributes = try Attributes.event(event, db) else { return false }
            return !leave.filter.admits(
                ResourceAttributes(families: attributes.families, sensitivity: attributes.sensitivity, sources: []))
        }
    }

    /// The families that a scope names, wherever in it.
    private static func families(in scope: RowScope) -> Set<String> {
        switch scope {
        case .families(let named): Set(named)
        case .not(let inner): families(in: inner)
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion(families(in: $1)) }
        case .everything, .nothing, .sensitivityAtMost, .agency, .sourcesWithin: []
        }
    }
}
