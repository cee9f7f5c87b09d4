public import Access
public import Families
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
            var found = FamilyNeighbourhood()
            let own = try BondWalk.families(of: people, db)
            found.core = own.values.reduce(into: people) { $0.formUnion($1) }
            found.families = try BondWalk.families(of: found.core, db)
            found.decisions = try CarriedFamilyDecisions(db, on: found.families, and: found.core)
            var walk = BondWalk(people: found.core, places: places, shared: shared)
            for _ in 0..<steps { try walk.step(db) }
            walk.add(found.families.values.reduce(into: []) { $0.formUnion($1) })
            walk.add(Set(found.decisions.decisions.map(\.person)).union(found.decisions.merged.values))
            let live = try LiveBatches(db, covered: leave.covered)
            let ids = BondWalk.list(walk.reached)
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

    /// Where others than some people are known to have lived, of some places. For `.link` on the workspace.
    public func residences(
        at places: Set<PlaceID>, besides people: Set<PersonID>, under grant: consuming AccessGrant
    ) async throws -> [Residence] {
        let leave = try Leave(grant, for: [.link], of: [.workspace])
        try leave.isForPipeline()
        return try await show(leave) { db in
            let list = JSONText.array(places.sorted().map(\.description))
            let found = try Residence.all(db, "WHERE place IN (SELECT value FROM json_each(?))", [list])
                .filter { !people.contains($0.person) }
            return Shown(found, ids: ["workspace"], count: Set(found.map(\.person)).count)
        }
    }

    /// The families with somebody of these people. For `.link` on the workspace.
    public func families(of people: Set<PersonID>, under grant: consuming AccessGrant) async throws -> [Family] {
        let leave = try Leave(grant, for: [.link], of: [.workspace])
        try leave.isForPipeline()
        return try await show(leave) { db in
            let found = try Family.all(
                db,
                """
                WHERE f.id IN (SELECT m.family FROM json_each(?) p CROSS JOIN family_member m ON m.person = p.value)
                """, [BondWalk.list(people)])
            return Shown(found, ids: ["workspace"], count: found.count)
        }
    }
}

extension CarriedFamilyDecisions {
    /// Those on members of some families, and those on some people and a family that is no more.
    fileprivate init(
        _ db: Database, on families: [FamilyID: Set<PersonID>], and people: Set<PersonID>
    ) throws {
        try self.init(db)
        let standing = Set(
            try Int64.fetchAll(
                db, sql: "SELECT DISTINCT family FROM family_decision WHERE family IN (SELECT id FROM family)"
            ).map { FamilyID($0) })
        let lost = Set(decisions.filter { people.contains($0.person) && !standing.contains($0.family) }.map(\.family))
        decisions.removeAll { families[$0.family] == nil && !lost.contains($0.family) }
    }
}
