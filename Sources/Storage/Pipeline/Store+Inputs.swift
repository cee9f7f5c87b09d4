public import Access
import Families
import Foundation
import GRDB
import Identity
public import Records

extension Store {
    /// Everything that linking works from. For `.link` on the workspace. The audit entry names the
    /// batches and counts the records.
    ///
    /// - Parameter events: the default is all.
    public func linkageInput(
        events: LinkageEvents = .all, under grant: consuming AccessGrant
    ) async throws -> LinkageInput {
        let leave = try Leave(grant, for: [.link], of: [.workspace])
        try leave.isForPipeline()
        return try await show(leave) { db in
            let live = try LiveBatches(db, covered: leave.covered)
            let records = try live.records(db)
            let carried = try CarriedJudgements(db, live: live, records: records)
            let input = LinkageInput(
                records: records, relationships: try live.relationships(db),
                events: try live.events(db, events), batches: live.batches.map(\.id),
                priorPeople: PriorPeople(
                    assignments: try PersonDecision.restoring(Self.assignments(db), db),
                    nextID: try LastingID.person.next(db)),
                priorPlaces: PriorPlaces(places: try Place.all(db), nextID: try LastingID.place.next(db)),
                priorFamilies: PriorFamilies(
                    members: try Self.familyMembers(db), nextID: try LastingID.family.next(db)),
                judgements: carried.inForce, blocks: try LinkBlocks.inForce(db) { records },
                judgementsLost: carried.lost, decisions: try CarriedFamilyDecisions(db),
                organisationPlaces: try Self.organisationPlaces(db),
                state: try LinkState(live: live, records: records.count, db), leftOut: live.leftOut)
            return Shown(input, ids: live.batches.map { "batch:\($0.id)" }, count: input.records.count)
        }
    }

    /// Every event of the batches that ``linkageInput(events:under:)`` read, in order of id; none of a batch that is not
    /// live any more. For `.link` on the workspace. The audit entry names the batches and counts the events.
    public func linkageEvents(
        of batches: [BatchID], under grant: consuming AccessGrant
    ) async throws -> [Event] {
        let leave = try Leave(grant, for: [.link], of: [.workspace])
        try leave.isForPipeline()
        return try await show(leave) { db in
            let live = try LiveBatches(db, covered: leave.covered).kept(Set(batches))
            let events = try live.events(db)
            return Shown(events, ids: live.batches.map { "batch:\($0.id)" }, count: events.count)
        }
    }

    /// Everything that assessing works from. For `.assess` on the workspace. The audit entry names
    /// the batches and counts the people.
    public func assessmentInput(under grant: consuming AccessGrant) async throws -> AssessmentInput {
        let leave = try Leave(grant, for: [.assess], of: [.workspace])
        try leave.isForPipeline()
        return try await show(leave) { db in
            let live = try LiveBatches(db, covered: leave.covered)
            let people = try Person.all(db)
            let input = AssessmentInput(
                families: try Family.all(db),
                people: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) }),
                assignments: try Self.assignments(db), events: try live.events(db),
                repeated: try Self.repeatedReports(db), seen: try Self.seen(live, db),
                sources: try Self.sources(db), leftOut: live.leftOut)
            return Shown(input, ids: live.batches.map { "batch:\($0.id)" }, count: people.count)
        }
    }

    private static func assignments(_ db: Database) throws -> [RecordID: PersonID] {
        var people: [RecordID: PersonID] = [:]
        people.reserveCapacity(try Int.fetchOne(db, sql: "SELECT count(*) FROM person_assignment") ?? 0)
        let rows = try Row.fetchCursor(db, sql: "SELECT record, person FROM person_assignment")
        while let row = try rows.next() { people[RecordID(rawValue: row[0])] = PersonID(row[1]) }
        return people
    }

    private static func repeatedReports(_ db: Database) throws -> [EventID: EventID] {
        var standing: [EventID: EventID] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT report, standing FROM repeated_report")
        while let row = try rows.next() { standing[EventID(rawValue: row[0])] = EventID(rawValue: row[1]) }
        return standing
    }

    private static func familyMembers(_ db: Database) throws -> [FamilyID: Set<PersonID>] {
        var members: [FamilyID: Set<PersonID>] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT family, person FROM family_member")
        while let row = try rows.next() { members[FamilyID(row[0]), default: []].insert(PersonID(row[1])) }
        return members
    }

    static func organisationPlaces(_ db: Database) throws -> [OrganisationID: PlaceID] {
        var places: [OrganisationID: PlaceID] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT id, place FROM organisation")
        while let row = try rows.next() { places[OrganisationID(row[0])] = PlaceID(row[1]) }
        return places
    }

    private static func seen(_ live: LiveBatches, _ db: Database) throws -> [SeenIn] {
        var seen: [SeenIn] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT DISTINCT person, record >> 36 AS batch FROM person_assignment ORDER BY person, batch")
        while let row = try rows.next() {
            guard let batch = live[BatchID(row[1])] else { continue }
            let one = SeenIn(person: PersonID(row[0]), source: batch.source, period: batch.period)
            if !seen.suffix(64).contains(one) { seen.append(one) }
        }
        return seen
    }
}

/// The ids that are given to people, places and families, each once.
enum LastingID: String {
    case person, place, family

    func next(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT next FROM lasting_id WHERE kind = ?", arguments: [rawValue]) ?? 1
    }

    /// Ids only ever go up, whatever a run says.
    func advance(to next: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO lasting_id VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET next = max(next, excluded.next)
                """, arguments: [rawValue, next])
    }
}
