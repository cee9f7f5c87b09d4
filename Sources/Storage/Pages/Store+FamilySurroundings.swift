public import Access
public import Families
import GRDB
public import Identity
import Records

extension Store {
    /// The people near a family, for `.read` or `.explain` on it.
    ///
    /// Everything is of batches that an agreement covers for the grant's purpose. Somebody whom the grant does not reach is
    /// not read at all, and so can neither be told of nor be told by what is said of others. Of people whom a block keeps
    /// apart, those who are kept apart from a member are not read either.
    ///
    /// - Parameter rules: by which a value survives. The default is ``Identity/SurvivorshipRules/standard``.
    public func surroundings(
        of id: FamilyID, rules: SurvivorshipRules = .standard, under grant: consuming AccessGrant
    ) async throws -> FamilySurroundings {
        let leave = try Leave(grant, for: [.read, .explain], of: [.family], id: id.description)
        return try await show(leave) { db in
            guard let attributes = try Attributes.family(id, db), leave.filter.admits(attributes),
                let family = try Family.all(db, "WHERE id = ?", [id.rawValue]).first
            else { return Shown(refused: .missing("family"), ids: [id.description]) }
            let viewing = try Viewing(leave, about: attributes, db)
            let removed = try Self.removed(from: id, db)
            let members = family.members.map(\.person)
            var near = try Surroundings(members, viewing, db)
            for person in removed { try near.admit(person) }
            try near.grow(from: members, places: Surroundings.mostNear)
            let first = near.people
            try near.grow(from: first.sorted(), places: Surroundings.mostAround)
            let told = first.subtracting(members)
            let view = FamilySurroundings(
                people: try near.read(rules), places: try near.places(), residences: try near.residences(),
                relationships: try near.relationships(), removed: removed.intersection(near.people),
                shown: try told.reduce(into: [:]) { shown, person in
                    guard let attributes = try Attributes.person(person, db),
                        let stored = try Person.one(person, db)
                    else { return }
                    shown[person] = try Viewing(leave, about: attributes, live: viewing.live).shown(
                        stored, rules: rules, db)
                })
            return Shown(
                view, ids: [id.description], people: near.people.sorted().map(\.description), count: told.count)
        }
    }

    /// Those on whom the decision in force is that they are no members.
    private static func removed(from family: FamilyID, _ db: Database) throws -> Set<PersonID> {
        let decided = try Int64.fetchSet(
            db, sql: "SELECT DISTINCT person FROM family_decision WHERE family = ?", arguments: [family.rawValue])
        return Set(
            try decided.map { PersonID($0) }.filter { try FamilyDecision.inForce(family, $0, db)?.kind == .remove })
    }
}
