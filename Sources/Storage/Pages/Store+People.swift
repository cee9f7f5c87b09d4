public import Access
import Families
import GRDB
public import Identity
import Records

extension Store {
    /// People whose names hold every word of a text, in order of id. For `.search` or `.list` on the list of people; throws
    /// `hidden` where the grant hides names.
    public func people(
        matching text: String, limit: Int = 50, under grant: consuming AccessGrant
    ) async throws -> [PersonLine] {
        let leave = try Leave(grant, for: [.search, .list], of: [.person])
        try leave.mustShowNames()
        let words = SearchText.words(text)
        return try await show(leave) { db in
            guard !words.isEmpty else { return Shown([], ids: []) }
            let names = SearchText.condition(words)
            let scope = ScopedTable.person.condition(leave.filter.scope)
            let people = try Person.all(
                db,
                """
                WHERE id IN (SELECT id FROM person p WHERE \(names.sql) AND \(scope.sql) ORDER BY id LIMIT ?)
                """, StatementArguments(names.arguments) + scope.arguments + [max(0, limit)])
            let blocked = try BlockedPeople(db)
            let listed = Set(blocked.together(people.map(\.id)))
            let lines = try people.filter { listed.contains($0.id) }.compactMap { person -> PersonLine? in
                guard let attributes = try Attributes.person(person.id, db) else { return nil }
                let viewing = try Viewing(leave, about: attributes, db)
                let families = try Int64.fetchAll(
                    db, sql: "SELECT family FROM family_member WHERE person = ? ORDER BY family",
                    arguments: [person.id.rawValue])
                return PersonLine(
                    person: try viewing.shown(person, rules: .standard, db), families: families.map { FamilyID($0) },
                    mask: viewing.mask)
            }
            return Shown(lines, ids: lines.map(\.person.id.description))
        }
    }

    /// Everything about one person. For `.read` or `.explain` on the person.
    ///
    /// - Parameter rules: by which a value survives. The default is ``Identity/SurvivorshipRules/standard``.
    public func person(
        _ id: PersonID, rules: SurvivorshipRules = .standard, under grant: consuming AccessGrant
    ) async throws -> PersonView {
        let leave = try Leave(grant, for: [.read, .explain], of: [.person], id: id.description)
        return try await show(leave) { db in
            guard let attributes = try Attributes.person(id, db), leave.filter.admits(attributes),
                let person = try Person.one(id, db)
            else { return Shown(refused: .missing("person"), ids: [id.description]) }
            let viewing = try Viewing(leave, about: attributes, db)
            let records = try viewing.records(of: person, db)
            let seen = Set(records.map(\.record.id))
            let (all, places) = try viewing.homes(of: [id], db)
            let residences = all.filter { seen.contains($0.record) }
            let stays = Stay.all(residences, spoken: try SpokenPeriods(db))
            let view = PersonView(
                person: viewing.shown(person, by: records, rules: rules), records: records, residences: residences,
                places: places,
                relationships: try viewing.relationships(
                    """
                    WHERE subject IN (SELECT value FROM json_each(?)) OR object IN (SELECT value FROM json_each(?))
                    """, JSONText.array([id.description]), db),
                chronology: try viewing.chronology(of: [id], db), families: try Self.memberships(of: id, db),
                history: try PersonHistory.told(of: id, db),
                account: viewing.account(of: records, stays: stays, rules: rules), stays: stays,
                problems: try viewing.problems(of: id, records, db),
                decisions: try Self.decisions(about: id, leave, db), mask: viewing.mask,
                leftOut: viewing.live.leftOut)
            return Shown(view, ids: [id.description])
        }
    }

    private static func memberships(of id: PersonID, _ db: Database) throws -> [FamilyMembership] {
        try Family.all(db, "WHERE id IN (SELECT family FROM family_member WHERE person = ?)", [id.rawValue])
            .compactMap { family in
                family.member(id).map { FamilyMembership(family: family.id, role: $0.role, period: $0.period) }
            }
    }
}
