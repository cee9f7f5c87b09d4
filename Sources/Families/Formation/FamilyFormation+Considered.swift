public import Identity
import Records

extension FamilyFormation {
    /// Who is near a family and not of it, and why, worked out anew from what formation itself goes by.
    ///
    /// - Parameters:
    ///   - family: as it stands.
    ///   - people: its members, those who share or shared a home with one or are stated to be something to one, and those
    ///     who are that to these: a bond may turn on them. More people change nothing.
    ///   - removed: people whom a worker took out of it.
    /// - Returns: in order of person; those of ``people`` who have nothing to do with a member are not told of.
    public func considered(
        for family: Family, people: [Person], places: [Place], residences: [Residence],
        relationships: [PersonRelationship], removed: Set<PersonID> = []
    ) -> [ConsideredPerson] {
        let people = people.sorted { $0.id < $1.id }
        var positions: [PersonID: Int] = [:]
        for (position, person) in people.enumerated() { positions[person.id] = position }
        let evidence = evidence(
            people: people, positions: positions, places: places, residences: residences, relationships: relationships)
        return FamilyConsidering(
            people: people, evidence: evidence, crowded: evidence.homes.crowded(beyond: rules.mostOccupants),
            rules: rules, members: Set(family.members.compactMap { positions[$0.person] }),
            removed: Set(removed.compactMap { positions[$0] }), asAt: asAt
        ).considered()
    }
}

extension Homes {
    /// Places in which more people than this lived at times that hang together.
    func crowded(beyond most: Int) -> Set<PlaceID> { Set(occupied.filter { $0.people.count > most }.map(\.place)) }
}
