public import Identity
import Records

extension FamilyFormation {
    /// The people who must be taken along when families are formed anew for those who changed.
    ///
    /// Formation is local. What binds two people rests on what sources state of them, on the households that list them, on
    /// the homes in which their times overlap, and on what binds the others there; families are made of bonds. So no
    /// family reaches beyond the people who hang together by these three, and by being of one earlier family, however
    /// many steps apart. For such a closed set,
    /// ``form(people:places:residences:relationships:prior:)`` of the set alone, with its own residences and relationships
    /// and the earlier families of its members, gives the very families that it gives for everybody, but for the numbers
    /// of families that are new.
    ///
    /// - Parameters: the same as of everybody's formation; residences and relationships both as they were before the change
    ///   and as they are after it, so that those whom a person left are formed anew, too.
    /// - Returns: the changed and all who hang together with them.
    /// - Complexity: O(*n* log *n*) in the residences and relationships.
    public func closure(
        of changed: Set<PersonID>, people: [Person], places: [Place], residences: [Residence],
        relationships: [PersonRelationship], prior: PriorFamilies = .none
    ) -> Set<PersonID> {
        let people = people.sorted { $0.id < $1.id }
        var positions: [PersonID: Int] = [:]
        for (position, person) in people.enumerated() { positions[person.id] = position }
        let residences = spoken.carried(residences, to: asAt)
        var sets = DisjointSets(people.count)
        func join(_ first: PersonID, _ second: PersonID) {
            if let first = positions[first], let second = positions[second] { sets.join(first, second) }
        }
        for relationship in relationships { join(relationship.subject, relationship.object) }
        struct Key: Hashable {
            var source: SourceID
            var household: String
        }
        var households: [Key: PersonID] = [:]
        for residence in residences {
            guard let household = residence.household else { continue }
            let key = Key(source: residence.source, household: household)
            if let first = households[key] { join(first, residence.person) } else { households[key] = residence.person }
        }
        for members in prior.members.values {
            if let first = members.min() { for member in members { join(first, member) } }
        }
        let ages = Ages(
            people, knownAsChild: HouseholdTies.knownAsChild(residences, positions: positions, rules: rules), asAt: asAt
        )
        let homes = Homes(residences, places: places, positions: positions, ages: ages, rules: rules, asAt: asAt)
        for home in homes.occupied where home.people.count <= rules.mostOccupants {
            for person in home.people { sets.join(home.people[0], person) }
        }
        let roots = Set(changed.compactMap { positions[$0] }.map { sets.root($0) })
        return changed.union(people.indices.filter { roots.contains(sets.root($0)) }.map { people[$0].id })
    }
}
