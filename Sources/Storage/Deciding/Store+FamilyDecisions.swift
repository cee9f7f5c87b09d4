public import Access
public import Families
import GRDB
import Identity
import Records

extension Store {
    /// Keeps a worker's decision on who belongs to a family, and lets it take effect at once, in one transaction; the audit
    /// entry, which names the person, is written before. For `.review` on the family.
    ///
    /// Throws `invalid` when the decision says nothing: to confirm or take out one who is no member, to add one who is a
    /// member, to withdraw where nothing is decided; when it gives no reason, or would leave nobody in the family. Throws
    /// `notFound` where the grant reaches the family or the person not.
    public func decide(_ decision: FamilyDecision, under grant: consuming AccessGrant) async throws {
        let leave = try Leave(grant, for: [.review], of: [.family], id: decision.family.description)
        try Self.check(decision)
        try await journal.append(
            AuditDraft(
                leave, ids: [decision.family.description], people: [decision.person.description], count: 1))
        try await write { db in
            guard let attributes = try Attributes.family(decision.family, db), leave.filter.admits(attributes),
                let family = try Family.all(db, "WHERE id = ?", [decision.family.rawValue]).first
            else { throw StorageError.missing("family") }
            try MemberDeciding(decision, family: family, leave: leave, db: db).run()
        }
    }

    /// The members of a family and every decision on them. For `.read` or `.review` on the family.
    public func familyDecisions(
        of id: FamilyID, under grant: consuming AccessGrant
    ) async throws -> FamilyDecisionsView {
        let leave = try Leave(grant, for: [.read, .review], of: [.family], id: id.description)
        return try await show(leave) { db in
            guard let attributes = try Attributes.family(id, db), leave.filter.admits(attributes),
                let family = try Family.all(db, "WHERE id = ?", [id.rawValue]).first
            else { return Shown(refused: .missing("family"), ids: [id.description]) }
            let viewing = try Viewing(leave, about: attributes, db)
            let members = try family.members.compactMap { member in
                try Person.one(member.person, db).map {
                    MemberView(member: member, person: try viewing.shown($0, rules: .standard, db))
                }
            }
            let decisions = try Row.fetchAll(
                db, sql: "\(FamilyDecision.selection) FROM family_decision WHERE family = ? ORDER BY id DESC",
                arguments: [id.rawValue]
            ).map(FamilyDecision.init(row:))
            var people = Dictionary(
                members.map { ($0.person.id, $0.person) }, uniquingKeysWith: { first, _ in first })
            for person in Set(decisions.map(\.person)) where people[person] == nil {
                guard let theirs = try Attributes.person(person, db), leave.filter.admits(theirs) else { continue }
                people[person] = try Person.one(person, db).map { try viewing.shown($0, rules: .standard, db) }
            }
            let view = FamilyDecisionsView(
                family: family, members: members, decisions: decisions, people: people, mask: viewing.mask)
            return Shown(view, ids: [id.description], people: people.keys.sorted().map(\.description))
        }
    }

    /// Every decision on the families that the grant reaches, newest first. For `.review` on the list of families.
    public func familyDecisions(
        limit: Int = 200, under grant: consuming AccessGrant
    ) async throws -> [FamilyDecision] {
        let leave = try Leave(grant, for: [.review], of: [.family])
        return try await show(leave) { db in
            let scope = ScopedTable.family.condition(leave.filter.scope)
            let decisions = try Row.fetchAll(
                db,
                sql: """
                    \(FamilyDecision.selection) FROM family_decision
                    WHERE family IN (SELECT f.id FROM family f WHERE \(scope.sql)) ORDER BY id DESC LIMIT ?
                    """, arguments: scope.arguments + [max(0, limit)]
            ).map(FamilyDecision.init(row:))
            return Shown(
                decisions, ids: Set(decisions.map(\.family)).sorted().map(\.description),
                people: Set(decisions.map(\.person)).sorted().map(\.description))
        }
    }

    private static func check(_ decision: FamilyDecision) throws(StorageError) {
        guard decision.reason.contains(where: { !$0.isWhitespace }) else {
            throw StorageError(.invalid, "Say why: a decision without a reason cannot be checked. Name nobody.")
        }
        if decision.kind == .add, decision.role == nil {
            throw StorageError(.invalid, "Say what the person is in the family: a role is needed to add somebody.")
        }
        if let from = decision.period.from, let to = decision.period.to, to < from {
            throw StorageError(.invalid, "The last day is before the first. Nothing was done.")
        }
    }
}
