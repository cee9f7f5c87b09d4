import Identity
import Records

/// What the roles within one household of one source say: the tenant and the partner, the tenant and the child.
struct HouseholdTies {
    private(set) var evidence: [TieEvidence] = []
    private(set) var problems: [FamilyProblem] = []

    private struct Member {
        var person: Int
        var role: HouseholdRole
        var residence: Residence
    }

    init(_ residences: [Residence], people: [Person], positions: [PersonID: Int], ages: Ages, rules: FamilyRules) {
        struct Key: Hashable {
            var source: SourceID
            var household: String
        }
        var order: [Key: Int] = [:]
        var households: [[Member]] = []
        for residence in residences {
            guard let household = residence.household, let role = rules.householdRole(residence.householdRole),
                let person = positions[residence.person]
            else { continue }
            let key = Key(source: residence.source, household: household)
            let member = Member(person: person, role: role, residence: residence)
            if let position = order[key] {
                let known =
                    households[position].count <= 2 * rules.mostInHousehold
                    ? households[position].firstIndex { $0.person == person && $0.role == role } : nil
                if let known {
                    let period = households[position][known].residence.period
                    households[position][known].residence.period = period.joined(residence.period)
                    households[position][known].residence.record = min(
                        households[position][known].residence.record, residence.record)
                } else {
                    households[position].append(member)
                }
            } else {
                order[key] = households.count
                households.append([member])
            }
        }
        for members in households {
            if members.count > rules.mostInHousehold, Set(members.map(\.person)).count > rules.mostInHousehold {
                problems.append(
                    FamilyProblem(
                        kind: .crowdedHousehold,
                        people: Set(members.map { people[$0.person].id }).sorted().prefix(20).map { $0 },
                        summary: "A source lists \(members.count) in one household, more than any family has.",
                        evidence: members.map(\.residence.record).sorted().prefix(20).map { $0 }))
                continue
            }
            if !members.contains(where: { $0.role == .head }) {
                addTowardsChildren(members, ages: ages, rules: rules)
                continue
            }
            for (position, member) in members.enumerated() {
                for other in members[..<position]
                where other.person != member.person && other.residence.period.overlaps(member.residence.period) {
                    add(other, member, people: people, ages: ages, rules: rules)
                    add(member, other, people: people, ages: ages, rules: rules)
                }
            }
        }
    }

    /// Those whom records know as a child of a household only: a grown person leaves other traces.
    static func knownAsChild(_ residences: [Residence], positions: [PersonID: Int], rules: FamilyRules) -> [Bool] {
        var isKnown = [Bool](repeating: false, count: positions.count)
        var isGrown = isKnown
        for residence in residences {
            guard let person = positions[residence.person] else { continue }
            if let role = rules.householdRole(residence.householdRole) {
                let isChild = role == .child || role == .stepChild || role == .grandchild
                if isChild { isKnown[person] = true } else { isGrown[person] = true }
            } else if !rules.addressAtStart.contains(residence.source.rawValue), residence.period.to == nil {
                isGrown[person] = true
            }
        }
        return zip(isKnown, isGrown).map { $0 && !$1 }
    }

    /// What the first's role towards the second's says, where the second is the head or the head's partner.
    private mutating func add(
        _ first: Member, _ second: Member, people: [Person], ages: Ages, rules: FamilyRules
    ) {
        let a = first.person
        let b = second.person
        let weight = rules.evidence.householdRole
        switch (first.role, second.role) {
        case (.partner, .head):
            // Two heads and partners a generation apart are a parent and a grown child who hold a tenancy together.
            let years = ages.yearsOlder(a, than: b).map { max(abs($0.lowerBound), abs($0.upperBound)) } ?? 0
            append(a, .partner, b, weight: years > 25 ? 0.3 : weight, first, "partner of the tenant or applicant")
        case (.head, .head) where a < b:
            // Two who hold a home together: jointly liable, joint tenants. Two of one sex, one name and no known age are
            // as often mother and daughter.
            if !ages.isKnown(a) || !ages.isKnown(b), people[a].sex != nil, people[a].sex == people[b].sex,
                people[a].name.family == people[b].name.family
            {
                break
            }
            let years = ages.yearsOlder(a, than: b).map { max(abs($0.lowerBound), abs($0.upperBound)) } ?? 0
            if years <= rules.likelyParentYears {
                append(a, .partner, b, weight: rules.evidence.jointHolders, first, "hold the home together")
            }
        case (.child, .head):
            appendParent(b, a, weight: weight, first, ages: ages, rules: rules, "child of the tenant or applicant")
        case (.child, .partner):
            appendParent(b, a, weight: 0.6, first, ages: ages, rules: rules, "child in the household of the couple")
        case (.stepChild, .head):
            append(b, .stepParent, a, weight: weight, first, "step-child of the tenant or applicant")
        case (.parent, .head):
            appendParent(a, b, weight: weight, first, ages: ages, rules: rules, "parent of the tenant or applicant")
        case (.grandparent, .head), (.head, .grandchild):
            append(a, .grandparent, b, weight: weight, first, "grandparent and grandchild in one household")
        case (.sibling, .head): append(a, .sibling, b, weight: weight, first, "brother or sister of the tenant")
        case (.relative, .head): append(a, .relative, b, weight: weight, first, "relative of the tenant")
        case (.unrelated, _): append(a, .unrelated, b, weight: weight, first, "lodger or friend, not family")
        default: break
        }
    }

    /// In a list without a head, as a family service keeps, roles are towards the children of the list.
    private mutating func addTowardsChildren(_ members: [Member], ages: Ages, rules: FamilyRules) {
        let weight = rules.evidence.householdRole
        for child in members where child.role == .child || child.role == .stepChild {
            for member in members where member.person != child.person {
                switch member.role {
                case .parent:
                    let words = "parent or carer of a child of the family"
                    appendParent(member.person, child.person, weight: weight, member, ages: ages, rules: rules, words)
                case .stepParent:
                    append(member.person, .stepParent, child.person, weight: weight, member, "step-parent of a child")
                case .carer: append(member.person, .carer, child.person, weight: weight, member, "carer of a child")
                case .grandparent:
                    append(member.person, .grandparent, child.person, weight: weight, member, "grandparent of a child")
                default: break
                }
            }
        }
    }

    private mutating func appendParent(
        _ parent: Int, _ child: Int, weight: Double, _ member: Member, ages: Ages, rules: FamilyRules, _ words: String
    ) {
        if let years = ages.yearsOlder(parent, than: child), years.upperBound < rules.leastParentYears { return }
        append(parent, .parent, child, weight: weight, member, words)
    }

    private mutating func append(
        _ subject: Int, _ kind: TieKind, _ object: Int, weight: Double, _ member: Member, _ words: String
    ) {
        evidence.append(
            TieEvidence(
                subject, kind, object, weight: weight, period: member.residence.period,
                reason: "role in \(member.residence.source.words): \(words)", records: [member.residence.record],
                isStated: kind == .stepParent || kind == .carer || kind == .grandparent))
    }
}
