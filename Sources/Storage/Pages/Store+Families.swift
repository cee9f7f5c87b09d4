public import Access
public import Families
import GRDB
public import Identity
import Programmes
import Records

extension Store {
    /// A page of the families that the grant reaches. For `.list` or `.search` on the list of families; a name is looked for
    /// only where the grant shows names, otherwise throws `hidden`.
    public func families(_ query: FamilyQuery, under grant: consuming AccessGrant) async throws -> FamilyList {
        let leave = try Leave(grant, for: [.list, .search], of: [.family])
        let search = try Self.search(query, leave)
        let page = max(1, min(query.page, 1_000_000))
        let size = max(1, min(query.pageSize, 500))
        return try await show(leave) { db in
            let scope = ScopedTable.family.condition(leave.filter.scope)
            var conditions = ["s.programme = ?", scope.sql]
            var arguments: StatementArguments = [query.programme ?? Standing.everyProgramme]
            arguments += scope.arguments
            if let answer = query.answer {
                conditions.append("s.eligible = ?")
                arguments += [answer.rank]
            }
            if let criterion = query.criterion {
                conditions.append(
                    """
                    EXISTS (SELECT 1 FROM finding g WHERE g.family = f.id AND g.criterion = ? AND g.answer = 2
                        AND g.programme = coalesce(?, g.programme))
                    """)
                arguments += [criterion, query.programme]
            }
            if let search {
                conditions.append(search.sql)
                arguments += StatementArguments(search.arguments)
            }
            let source = """
                FROM standing s JOIN family f ON f.id = s.family WHERE \(conditions.joined(separator: " AND "))
                """
            let total = try Int.fetchOne(db, sql: "SELECT count(*) \(source)", arguments: arguments) ?? 0
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT f.id, s.eligible, s.met, s.not_known \(source)
                    ORDER BY s.eligible DESC, s.met DESC, s.family LIMIT ? OFFSET ?
                    """, arguments: arguments + [size, (page - 1) * size])
            let found = try Self.rows(rows, query.programme, leave, db)
            let list = FamilyList(
                rows: found, total: total, page: page, pageSize: size,
                mask: found.reduce(.nothing) { $0.union($1.mask) })
            let people = Set(found.flatMap { $0.members.map(\.person) }).sorted()
            return Shown(list, ids: found.map(\.family.description), people: people.map(\.description))
        }
    }

    /// Everything about one family. For `.read` or `.explain` on it.
    ///
    /// - Parameter rules: by which a value survives. The default is ``Identity/SurvivorshipRules/standard``.
    public func family(
        _ id: FamilyID, rules: SurvivorshipRules = .standard, under grant: consuming AccessGrant
    ) async throws -> FamilyView {
        let leave = try Leave(grant, for: [.read, .explain], of: [.family], id: id.description)
        return try await show(leave) { db in
            guard let attributes = try Attributes.family(id, db), leave.filter.admits(attributes),
                let family = try Family.all(db, "WHERE id = ?", [id.rawValue]).first
            else { return Shown(refused: .missing("family"), ids: [id.description]) }
            let viewing = try Viewing(leave, about: attributes, db)
            let ids = family.members.map(\.person)
            let members = try family.members.compactMap { member in
                try Person.one(member.person, db).map {
                    MemberView(member: member, person: try viewing.shown($0, rules: rules, db))
                }
            }
            let (residences, places) = try viewing.homes(of: ids, db)
            let homes = try viewing.places(
                "WHERE id IN (SELECT value FROM json_each(?))", [JSONText.array(family.homes.map(\.description))], db)
            let view = FamilyView(
                family: family, members: members,
                homes: family.homes.compactMap { home in homes.first { $0.id == home } }, places: places,
                residences: residences,
                relationships: try viewing.relationships(
                    """
                    WHERE subject IN (SELECT value FROM json_each(?)) AND object IN (SELECT value FROM json_each(?))
                    """, JSONText.array(ids.map(\.description)), db),
                chronology: try viewing.chronology(of: ids, db),
                findings: try Finding.all(db, "WHERE family = ?", [id.rawValue]), mask: viewing.mask,
                leftOut: viewing.live.leftOut)
            return Shown(view, ids: [id.description], people: ids.map(\.description))
        }
    }

    private static func search(
        _ query: FamilyQuery, _ leave: Leave
    ) throws(StorageError) -> (sql: String, arguments: [String])? {
        guard let text = query.text else { return nil }
        let words = SearchText.words(text)
        if words.isEmpty { return nil }
        if words.count == 1, Int64(words[0]) != nil { return ("f.id = CAST(? AS INTEGER)", words) }
        try leave.mustShowNames()
        let names = SearchText.condition(words)
        return (
            "f.id IN (SELECT family FROM family_member WHERE person IN (SELECT id FROM person WHERE \(names.sql)))",
            names.arguments
        )
    }

    private static func rows(
        _ rows: [Row], _ programme: String?, _ leave: Leave, _ db: Database
    ) throws -> [FamilyRow] {
        let live = try LiveBatches(db, covered: leave.covered)
        return try rows.compactMap { row in
            let id = FamilyID(row[0])
            guard let attributes = try Attributes.family(id, db),
                let family = try Family.all(db, "WHERE id = ?", [id.rawValue]).first
            else { return nil }
            let mask = leave.mask(for: attributes)
            let viewing = Viewing(leave, about: attributes, live: live)
            let members = try family.members.compactMap { member in
                try Person.one(member.person, db).map { stored in
                    let person = try viewing.shown(stored, rules: .standard, db)
                    return MemberLine(
                        person: member.person, role: member.role, name: mask.hides(.name) ? nil : person.name,
                        birth: mask.hides(.dateOfBirth) ? nil : person.birth, isResident: member.isResident)
                }
            }
            let answers = try Row.fetchAll(
                db,
                sql: """
                    SELECT programme, criterion, answer FROM finding WHERE family = ? AND answer > 0 AND criterion <> ?
                        AND programme = coalesce(?, programme) ORDER BY programme, criterion
                    """, arguments: [id.rawValue, Standing.answer, programme])
            func findings(_ answer: Answer) -> [FindingID] {
                answers.filter { $0[2] == answer.rank }.map {
                    FindingID(family: id, programme: $0[0], criterion: $0[1])
                }
            }
            return FamilyRow(
                family: id, members: members, homes: family.homes.count, hasDependentChild: family.hasDependentChild,
                eligible: row[1] == Standing.unanswered ? nil : try Answer(rank: row[1]), criteriaMet: row[2],
                criteriaNotKnown: row[3], met: findings(.met), notKnown: findings(.notKnown), mask: mask)
        }
    }
}
