import Access
import GRDB
import Identity
import Records

/// People, gathered step by step from some: those who share or shared a home with one, and those who are stated to be
/// something to one. Nobody beyond the grant is gathered.
struct Surroundings {
    private(set) var people: Set<PersonID> = []
    private var refused: Set<PersonID> = []
    private let viewing: Viewing
    private let db: Database

    /// A place in which more lived is no home that tells of a family: of its people none is gathered for having lived there.
    static let mostNear = 120
    /// The same for those who only help to tell.
    static let mostAround = 40
    /// The most that are gathered.
    private static let most = 1_500

    init(_ members: [PersonID], _ viewing: Viewing, _ db: Database) throws {
        self.viewing = viewing
        self.db = db
        let blocked = try BlockedPeople(db)
        refused = Set(blocked.all).subtracting(blocked.together(members))
        for member in members where !refused.contains(member) { people.insert(member) }
    }

    mutating func admit(_ person: PersonID) throws {
        guard !people.contains(person), !refused.contains(person), people.count < Self.most else { return }
        guard let attributes = try Attributes.person(person, db), viewing.leave.filter.admits(attributes) else {
            refused.insert(person)
            return
        }
        people.insert(person)
    }

    mutating func grow(from start: [PersonID], places most: Int) throws {
        let ids = JSONText.array(start.map(\.description))
        let related = try PersonRelationship.all(
            db,
            """
            WHERE subject IN (SELECT value FROM json_each(?)) OR object IN (SELECT value FROM json_each(?))
            """, [ids, ids]
        ).filter(isLive)
        for person in Set(related.flatMap { [$0.subject, $0.object] }).sorted() { try admit(person) }
        let homes = try Int64.fetchAll(
            db,
            sql: """
                SELECT place FROM residence WHERE place IN (
                    SELECT place FROM residence WHERE person IN (SELECT value FROM json_each(?)))
                GROUP BY place HAVING count(DISTINCT person) <= ? ORDER BY place
                """, arguments: [ids, most])
        let list = JSONText.array(homes.map(String.init))
        let residents = try Residence.all(db, "WHERE place IN (SELECT value FROM json_each(?))", [list]).filter(isLive)
        for person in Set(residents.map(\.person)).sorted() { try admit(person) }
    }

    /// Those gathered, as covered sources tell of them, with nothing masked: to be worked with, not shown.
    func read(_ rules: SurvivorshipRules) throws -> [Person] {
        try people.sorted().compactMap { id in
            guard let person = try Person.one(id, db) else { return nil }
            if person.sources.allSatisfy({ viewing.leave.covered.contains($0.rawValue) }) { return person }
            let records = try person.records.compactMap { try viewing.live.record($0, db) }
            return BestView(rules: rules).person(id, of: records)
        }
    }

    func residences() throws -> [Residence] {
        try Residence.all(db, "WHERE person IN (SELECT value FROM json_each(?))", [list]).filter(isLive)
    }

    func relationships() throws -> [PersonRelationship] {
        try PersonRelationship.all(
            db,
            """
            WHERE subject IN (SELECT value FROM json_each(?)) AND object IN (SELECT value FROM json_each(?))
            """, [list, list]
        ).filter(isLive)
    }

    func places() throws -> [Place] {
        let wanted = JSONText.array(Set(try residences().map(\.place)).sorted().map(\.description))
        return try Place.all(db, "WHERE id IN (SELECT value FROM json_each(?))", [wanted])
    }

    private var list: String { JSONText.array(people.sorted().map(\.description)) }

    private func isLive(_ residence: Residence) -> Bool { viewing.live[residence.record.origin.batch] != nil }

    private func isLive(_ relationship: PersonRelationship) -> Bool {
        viewing.live[relationship.subjectRecord.origin.batch] != nil
            && viewing.live[relationship.objectRecord.origin.batch] != nil
    }
}
