import Records

/// People whose lives touch, with the homes and families that they share: all that must be held in memory at once.
struct Cluster {
    var people: [Resident] = []
    var households: [Household] = []
    var memberships: [Membership] = []
    var families: [TrueFamily] = []
    /// A house in multiple occupation, whose people share nothing but the roof.
    var isShared = false

    /// People who keep one home together, and the homes that they have kept.
    struct Household {
        var spells: [Spell]
        var tenure: Tenure
        /// 0 to 1: how much has gone wrong for them.
        var hardship: Double
        var isThreeGenerations = false
        var isBlended = false

        func home(on day: Day) -> Dwelling? {
            spells.last { $0.from <= day && ($0.to.map { day <= $0 } ?? true) }?.home
        }
    }

    struct Spell {
        var home: Dwelling
        var from: Day
        var to: Day?
    }

    enum Tenure { case owner, privateRent, social, shared }

    struct Membership {
        var person: Int
        var household: Int
        var from: Day
        var to: Day?
    }

    /// One stretch of one person's life at one home.
    struct Stay {
        var home: Dwelling
        var household: Int
        var from: Day
        var to: Day?

        func contains(_ day: Day) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }
    }

    /// A family as it is on the council's as-at day.
    struct TrueFamily {
        var number: Int
        var kind: FamilyKind
        var members: [(person: Int, role: Role)]
        /// What a member is to some of the children besides: a step-parent of one who is the mother of another.
        var also: [Int: Role] = [:]
        var households: [Int]

        var people: [Int] { members.map(\.person) }
    }

    /// How the people of a family came to be one, or to be alone.
    enum FamilyKind: String {
        case single, couple, lodger
        case twoParents = "two_parents"
        case loneParent = "lone_parent"
        /// One of the two families of parents who live apart.
        case separated
        case blended
        case threeGenerations = "three_generations"
        case kinship
        /// Parents with grown children at home.
        case grownChildren = "grown_children"
        /// Someone in a house in multiple occupation.
        case sharedHouse = "shared_house"
        /// A student or grown child who has left, or a relative who lives apart from the family.
        case apart
    }

    enum Role: String {
        case mother, father, partner, child, grandparent, carer, relative, adult
        case stepParent = "step_parent"
        case adultChild = "adult_child"
        case unbornChild = "unborn_child"

        var isParental: Bool { [.mother, .father, .stepParent, .carer].contains(self) }
    }

    /// The homes of one person, the first-joined household's first.
    func stays(of person: Int) -> [Stay] {
        var result: [Stay] = []
        for membership in memberships where membership.person == person {
            for spell in households[membership.household].spells {
                let from = max(spell.from, membership.from)
                let ends = [spell.to, membership.to].compactMap { $0 }
                let to = ends.min()
                if let to, to < from { continue }
                result.append(Stay(home: spell.home, household: membership.household, from: from, to: to))
            }
        }
        return result
    }

    func household(of person: Int, on day: Day) -> Int? {
        memberships.first { $0.person == person && $0.from <= day && ($0.to.map { day <= $0 } ?? true) }?.household
    }

    /// Members of a household on a day, in the order in which they joined.
    func members(of household: Int, on day: Day) -> [Int] {
        memberships.filter {
            $0.household == household && $0.from <= day && ($0.to.map { day <= $0 } ?? true)
                && (people[$0.person].isUnborn || people[$0.person].birth <= day)
        }.map(\.person)
    }

    /// The main home on a day; failing that, the latest before it, or the first.
    func home(of person: Int, on day: Day) -> Dwelling? {
        let stays = stays(of: person)
        if let now = stays.first(where: { $0.contains(day) }) { return now.home }
        return (stays.last { $0.from <= day } ?? stays.first)?.home
    }

    func families(of person: Int) -> [Int] {
        families.indices.filter { families[$0].members.contains { $0.person == person } }
    }

    /// The parents and carers of a child, those of its first family first.
    func parents(of child: Int) -> [(person: Int, role: Role)] {
        var result: [(person: Int, role: Role)] = []
        for family in families where family.members.contains(where: { $0.person == child }) {
            for member in family.members
            where member.role.isParental && !result.contains(where: { $0.person == member.person }) {
                result.append(member)
            }
        }
        return result
    }
}
