public import Identity
import Records

/// The decisions in force, as they bear on the people that there are now.
///
/// A decision holds on to its family and its person through their lasting ids. Where a person was merged into another,
/// the decision is on the other; where it has nobody or no family to bear on, a problem says so: none is lost in silence.
public struct FamilyDecisions: Hashable, Sendable {
    /// In order of family and person.
    public private(set) var inForce: [FamilyDecision] = []
    private var conflicts: [FamilyProblem] = []
    private var splits: [FamilyProblem] = []

    public static let none = FamilyDecisions([])

    /// - Parameters:
    ///   - decisions: every decision, in any order; of each person and family the highest id is in force.
    ///   - merged: people that were merged, each with the person merged into; chains and cycles are allowed. The default
    ///     is none.
    ///   - split: people of whom others were split after somebody decided on them. The default is none.
    /// - Complexity: O(*n* log *n*) in the decisions.
    public init(
        _ decisions: [FamilyDecision], merged: [PersonID: PersonID] = [:], split: Set<PersonID> = []
    ) {
        struct Pair: Hashable {
            var family: FamilyID
            var person: PersonID
        }
        var latest: [Pair: FamilyDecision] = [:]
        for decision in decisions.sorted(by: { $0.id < $1.id }) {
            latest[Pair(family: decision.family, person: decision.person)] = decision
        }
        var current: [Pair: FamilyDecision] = [:]
        for decision in latest.values.sorted(by: { $0.id < $1.id }) where decision.kind != .withdraw {
            let person = Self.standing(decision.person, merged)
            let pair = Pair(family: decision.family, person: person)
            if let earlier = current[pair], (earlier.kind == .remove) != (decision.kind == .remove) {
                conflicts.append(
                    FamilyProblem(
                        kind: .decisionsConflict, people: [earlier.person, decision.person].sorted(),
                        summary:
                            "Two people of family \(decision.family) were found to be one; a worker kept one in the "
                            + "family and took the other out. The later decision is followed."))
            }
            var carried = decision
            carried.person = person
            current[pair] = carried
            if split.contains(decision.person) {
                splits.append(
                    FamilyProblem(
                        kind: .decisionOnSplitPerson, people: [person],
                        summary:
                            "A worker decided on a member of family \(decision.family) who has since been found to "
                            + "be more than one person. The decision stays with the one who kept the id."))
            }
        }
        inForce = current.values.sorted { ($0.family, $0.person) < ($1.family, $1.person) }
    }

    public var isEmpty: Bool { inForce.isEmpty }

    /// Whom a merged person is now.
    private static func standing(_ person: PersonID, _ merged: [PersonID: PersonID]) -> PersonID {
        var seen: Set<PersonID> = [person]
        var person = person
        while let next = merged[person], seen.insert(next).inserted { person = next }
        return person
    }

    /// What the evidence alone had made of the earlier families, so that a family is known again by its own members and
    /// not by those that were added to it.
    func undone(_ prior: PriorFamilies) -> PriorFamilies {
        var prior = prior
        for decision in inForce where decision.kind == .add {
            prior.members[decision.family]?.remove(decision.person)
        }
        for decision in inForce where decision.kind == .confirm && prior.members[decision.family] == nil {
            prior.members[decision.family, default: []].insert(decision.person)
        }
        return prior
    }

    /// - Parameters:
    ///   - families: as the evidence forms them.
    ///   - people: everybody there is.
    ///   - homes: where a person lives now.
    func applied(
        to families: [Family], people: (PersonID) -> Bool, homes: (PersonID) -> [PlaceID]
    ) -> (families: [Family], decided: [DecidedMember], problems: [FamilyProblem]) {
        var result = Dictionary(families.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var decided: [DecidedMember] = []
        var problems = inForce.isEmpty ? [] : conflicts + splits
        var start = 0
        while start < inForce.count {
            var end = start
            while end < inForce.count, inForce[end].family == inForce[start].family { end += 1 }
            let id = inForce[start].family
            var standing: [FamilyDecision] = []
            for decision in inForce[start..<end] {
                if people(decision.person) {
                    standing.append(decision)
                } else {
                    problems.append(.withoutPerson(decision))
                }
            }
            start = end
            guard var family = result[id] ?? newFamily(id, standing, families, &problems) else { continue }
            for decision in standing {
                let formed = result[id]?.member(decision.person)
                decided.append(DecidedMember(family: id, person: decision.person, formed: formed))
                family.members.removeAll { $0.person == decision.person }
                if let member = FamilyMember(decision, formed: formed, family: family, homes: homes) {
                    family.members.append(member)
                }
            }
            if family.homes.isEmpty { family.homes = Self.homes(of: family, homes) }
            family.members.sort { $0.person < $1.person }
            family.hasDependentChild = family.members.contains { $0.role.isDependentChild }
            result[id] = family.members.isEmpty ? nil : family
            if family.members.isEmpty { problems.append(.withoutFamily(id, standing, nowIn: nil)) }
        }
        return (result.values.sorted { $0.id < $1.id }, decided, problems)
    }

    /// A family that the evidence no longer forms stands on two decisions or more that keep people in it; nil, with a
    /// problem, when there are fewer, or all of them are together in another family.
    private func newFamily(
        _ id: FamilyID, _ decisions: [FamilyDecision], _ families: [Family], _ problems: inout [FamilyProblem]
    ) -> Family? {
        let kept = Set(decisions.filter { $0.kind != .remove }.map(\.person))
        let other = kept.isEmpty ? nil : families.first { kept.isSubset(of: $0.members.map(\.person)) }
        if kept.count >= 2, other == nil { return Family(id: id, members: []) }
        if !decisions.isEmpty { problems.append(.withoutFamily(id, decisions, nowIn: other?.id)) }
        return nil
    }

    private static func homes(of family: Family, _ homes: (PersonID) -> [PlaceID]) -> [PlaceID] {
        var count: [PlaceID: Int] = [:]
        for member in family.members { for place in homes(member.person) { count[place, default: 0] += 1 } }
        return Array(count.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key).prefix(2))
    }
}

extension FamilyMember {
    /// The membership that a decision makes of what the evidence gives; nil for one who is taken out. Public so that a
    /// decision takes the same effect at once as it does at the next link.
    ///
    /// - Parameter homes: where a person lives now.
    public init?(
        _ decision: FamilyDecision, formed: FamilyMember?, family: Family, homes: (PersonID) -> [PlaceID]
    ) {
        let act: String
        switch decision.kind {
        case .confirm: act = "confirmed"
        case .add: act = "added"
        case .remove, .withdraw: return nil
        }
        self.init(
            person: decision.person, role: decision.role ?? formed?.role ?? .relative,
            period: decision.period == .unbounded ? formed?.period ?? .unbounded : decision.period, confidence: 1,
            reasons: ["\(act) by a worker on \(decision.on)"] + (formed?.reasons ?? []),
            isResident: formed?.isResident ?? homes(decision.person).contains { family.homes.contains($0) })
    }
}

extension FamilyProblem {
    fileprivate static func withoutPerson(_ decision: FamilyDecision) -> FamilyProblem {
        FamilyProblem(
            kind: .decisionWithoutPerson, people: [decision.person],
            summary: "A worker decided on a member of family \(decision.family) of whom no record is left.")
    }

    fileprivate static func withoutFamily(
        _ family: FamilyID, _ decisions: [FamilyDecision], nowIn other: FamilyID?
    ) -> FamilyProblem {
        let whereabouts = other.map { "; those who were kept in it are now in family \($0)" } ?? ""
        return FamilyProblem(
            kind: .decisionWithoutFamily, people: decisions.map(\.person).sorted(),
            summary: "A worker decided on members of family \(family), which is no longer formed\(whereabouts).")
    }
}
