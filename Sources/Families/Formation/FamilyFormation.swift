public import Identity
public import Records

/// Forms families out of people: from what sources state of their relationships, from roles in households, and from
/// homes shared over time with the names and ages of those who shared them.
///
/// A family is a couple or a lone parent with their dependent children wherever those live, the grown children and the
/// grandparents of their home; so a child of separated parents is in two families. Lodgers, housemates and the
/// occupants of shared places are in none. The rules stand in ``FamilyRules``.
public struct FamilyFormation: Sendable {
    public let rules: FamilyRules
    public let asAt: Day
    /// What each batch speaks for: nobody moves out because an extract ends.
    public let spoken: SpokenPeriods

    public init(settings rules: FamilyRules = FamilyRules(), asAt: Day, spoken: SpokenPeriods = .none) {
        self.rules = rules
        self.asAt = asAt
        self.spoken = spoken
    }

    /// - Parameter about: only families with one of these people are formed. The default, nil, is all.
    /// - Complexity: O(*n* log *n*) in the people, residences and relationships, for families of ordinary size.
    public func form(
        people: [Person], places: [Place], residences: [Residence], relationships: [PersonRelationship],
        prior: PriorFamilies = .none, decisions: FamilyDecisions = .none, about: Set<PersonID>? = nil
    ) -> FamilyResolution {
        let people = people.sorted { $0.id < $1.id }
        var positions: [PersonID: Int] = [:]
        for (position, person) in people.enumerated() { positions[person.id] = position }
        let found = evidence(
            people: people, positions: positions, places: places, residences: residences, relationships: relationships)
        let (ties, homes, ages) = (found.ties, found.homes, found.ages)
        var problems = found.problems
        let nuclei = Nuclei(ties: ties, homes: homes, ages: ages, rules: rules, people: people.count)
        let assembly = FamilyAssembly(
            people: people, ties: ties, homes: homes, ages: ages, rules: rules, nuclei: nuclei)
        let drafts = assembly.drafts().filter { draft in
            about.map { about in draft.members.keys.contains { about.contains(people[$0].id) } } ?? true
        }
        let members = drafts.map { $0.members.keys.sorted().map { people[$0].id } }
        let ids = LastingFamilyIDs(members, prior: decisions.undone(prior))
        let formed = zip(drafts, ids.ids).map { draft, id in family(draft, id: id, people: people, homes: homes) }
        let decided = decisions.applied(
            to: formed, people: { positions[$0] != nil }, homes: { positions[$0].map(homes.current) ?? [] })
        problems += decided.problems
        return FamilyResolution(
            families: decided.families, nextID: ids.nextID,
            problems: problems.sorted { left, right in
                left.people == right.people
                    ? left.kind.rawValue < right.kind.rawValue
                    : left.people.lexicographicallyPrecedes(right.people)
            }, decided: decided.decided)
    }

    /// What binds people and where they live: all that families are then put together from.
    ///
    /// - Parameter people: in order of id, with their positions.
    func evidence(
        people: [Person], positions: [PersonID: Int], places: [Place], residences: [Residence],
        relationships: [PersonRelationship]
    ) -> FormationEvidence {
        let ages = Ages(
            people, knownAsChild: HouseholdTies.knownAsChild(residences, positions: positions, rules: rules), asAt: asAt
        )
        let names = FamilyNameSets(people)
        let dates = ImpossibleDates(residences, people: people, asAt: asAt)
        let residences = spoken.carried(dates.residences, to: asAt)
        let homes = Homes(
            residences, places: places, positions: positions, ages: ages, rules: rules, asAt: asAt)
        let stated = StatedTies(relationships, people: people, positions: positions, ages: ages, rules: rules)
        var problems = stated.problems
        let households = HouseholdTies(residences, people: people, positions: positions, ages: ages, rules: rules)
        problems += households.problems

        problems += dates.problems
        var evidence = RuledOut(stated.evidence + households.evidence).evidence
        var ties = withoutCrowds(&evidence, people, &problems)
        let occupied = homes.occupied
        evidence += SiblingTies(ties, names: names, ages: ages, rules: rules).evidence
        evidence +=
            BirthHomeTies(
                people: people, names: names, ages: ages, homes: homes, occupied: occupied, stated: ties, rules: rules
            ).evidence
        evidence +=
            ContactTies(
                relationships, positions: positions, names: names, ages: ages, stated: ties, rules: rules
            ).evidence
        ties = TieTable(evidence, people: people.count)
        evidence +=
            SharedHomeTies(
                people: people, names: names, ages: ages, homes: homes, occupied: occupied, stated: ties,
                holders: holders(residences, positions: positions), rules: rules
            ).evidence
        evidence += coParents(TieTable(evidence, people: people.count), homes: homes)
        ties = TieTable(evidence, people: people.count)
        evidence += PartnerTies(ties, homes: homes, names: names, ages: ages, rules: rules).evidence
        ties = TieTable(evidence, people: people.count)
        problems += tooManyParents(TieTable(stated.evidence, people: people.count), people: people)
        return FormationEvidence(ages: ages, homes: homes, ties: ties, problems: problems)
    }

    private func holders(_ residences: [Residence], positions: [PersonID: Int]) -> [PlaceID: Set<Int>] {
        var holders: [PlaceID: Set<Int>] = [:]
        for residence in residences where rules.householdRole(residence.householdRole) == .head {
            if let person = positions[residence.person] { holders[residence.place, default: []].insert(person) }
        }
        return holders
    }

    /// Two who bring up one child, one of them its parent, and share a home now are a couple.
    private func coParents(_ ties: TieTable, homes: Homes) -> [TieEvidence] {
        var evidence: [TieEvidence] = []
        for tie in ties.ties where tie.kind == .parent && tie.confidence >= rules.leastConfidence {
            for other in ties.ties(of: tie.object)
            where other.object == tie.object && other.confidence >= rules.leastConfidence {
                guard other.kind == .stepParent || (other.kind == .parent && other.subject > tie.subject),
                    other.subject != tie.subject, homes.areTogether(tie.subject, other.subject)
                else { continue }
                evidence.append(
                    TieEvidence(
                        tie.subject, .partner, other.subject, weight: rules.evidence.sharedChild,
                        reason: "bring up one child and share a home"))
            }
        }
        return evidence
    }

    /// Takes those out who are tied to more people than any family has, and reports them.
    private func withoutCrowds(
        _ evidence: inout [TieEvidence], _ people: [Person], _ problems: inout [FamilyProblem]
    ) -> TieTable {
        let ties = TieTable(evidence, people: people.count)
        let isCrowded = people.indices.map { ties.count(of: $0) > rules.mostRelatives }
        guard isCrowded.contains(true) else { return ties }
        for person in people.indices where isCrowded[person] {
            problems.append(
                FamilyProblem(
                    kind: .tooManyRelatives, people: [people[person].id],
                    summary: "Tied to \(ties.count(of: person)) people, more than any family has.",
                    evidence: Array(ties.ties(of: person).lazy.prefix(40).flatMap(\.records).sorted().prefix(20))))
        }
        evidence.removeAll { isCrowded[$0.subject] || isCrowded[$0.object] }
        return TieTable(evidence, people: people.count)
    }

    private func tooManyParents(_ ties: TieTable, people: [Person]) -> [FamilyProblem] {
        people.indices.compactMap { child in
            let parents = ties.parents(of: child).filter { !$0.records.isEmpty }
            if parents.count < 3 { return nil }
            return FamilyProblem(
                kind: .tooManyParents, people: [people[child].id] + parents.map { people[$0.subject].id },
                summary: "\(parents.count) people are stated to be the mother or father of one child.",
                evidence: parents.flatMap(\.records).sorted())
        }
    }

    private func family(_ draft: FamilyAssembly.Draft, id: FamilyID, people: [Person], homes: Homes) -> Family {
        var count: [PlaceID: Int] = [:]
        for head in draft.heads { for place in homes.current(head) { count[place, default: 0] += 100 } }
        for person in draft.members.keys { for place in homes.current(person) { count[place, default: 0] += 1 } }
        let headHomes = Set(draft.heads.flatMap { homes.current($0).prefix(1) })
        let ranked = count.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let places = headHomes.isEmpty ? Array(ranked.prefix(2)) : ranked.filter { headHomes.contains($0) }
        let members = draft.members.sorted { $0.key < $1.key }.map { person, membership in
            FamilyMember(
                person: people[person].id, role: membership.role, period: membership.period,
                confidence: membership.confidence, reasons: membership.reasons,
                isResident: homes.current(person).contains { places.contains($0) })
        }
        return Family(
            id: id, members: members, homes: places,
            hasDependentChild: members.contains { $0.role.isDependentChild })
    }
}
