import Records

extension ClusterBuilder {
    /// What a cluster is made of, with its share among clusters.
    enum Kind: CaseIterable {
        case single, couple, parents, loneParent, separated, blended, threeGenerations, kinship, grownChildren, shared

        var share: Double {
            switch self {
            case .single: 9
            case .couple: 13
            case .parents: 21
            case .loneParent: 10
            case .separated: 12
            case .blended: 6
            case .threeGenerations: 14
            case .kinship: 2
            case .grownChildren: 6
            case .shared: 11.5
            }
        }
    }

    static let shares = Kind.allCases.map(\.share)

    mutating func build(room: Int) {
        let kind = room < 14 ? .single : Kind.allCases[random.index(weights: Self.shares)]
        switch kind {
        case .single: single()
        case .couple: childless()
        case .parents: parents()
        case .loneParent: loneParent()
        case .separated: separated()
        case .blended: blended()
        case .threeGenerations: threeGenerations()
        case .kinship: kinship()
        case .grownChildren: grownChildren()
        case .shared: sharedHouse()
        }
    }

    private mutating func childCount(_ community: Community) -> Int {
        let large = [.pakistani, .bangladeshi, .somali, .arabic].contains(community)
        return 1 + random.index(weights: large ? [18, 28, 26, 18, 10] : [36, 40, 16, 6, 2])
    }

    private mutating func single() {
        let community = Naming.community(&random)
        let ages = random.chance(0.5) ? 62...93 : 24...62
        let person = adult(community, isFemale: random.chance(0.5), ages: ages)
        let home = household(tenure(), hardship: hardship(0.1))
        join([person], home)
        family(.single, [(person, .adult)], households: [home])
        lodger(home, chance: 0.06)
    }

    private mutating func lodger(_ home: Int, chance: Double) {
        guard random.chance(chance) else { return }
        let lodger = adult(Naming.community(&random), isFemale: random.chance(0.4), ages: 19...45)
        let from = day(within: CouncilCalendar.first, CouncilCalendar.asAt.adding(days: -100))
        let start = max(from, cluster.households[home].spells[0].from)
        join([lodger], home, from: start, to: random.chance(0.4) ? start.adding(days: 300) : nil)
        family(.lodger, [(lodger, .adult)], households: [home])
    }

    private mutating func childless() {
        let isOld = random.chance(0.5)
        let pair = couple(Naming.community(&random), ages: isOld ? 58...88 : 22...40, married: isOld ? 0.9 : 0.4)
        let home = household(tenure(), hardship: hardship())
        join([pair.woman, pair.man], home)
        family(.couple, [(pair.woman, .partner), (pair.man, .partner)], households: [home])
        lodger(home, chance: 0.04)
    }

    private mutating func parents() {
        let community = Naming.community(&random)
        let pair = couple(community, ages: 22...50, married: 0.62)
        var born = children(
            childCount(community), mother: pair.woman, father: pair.man, ages: 0...19, community: community)
        if cluster.people[pair.woman].age(on: CouncilCalendar.asAt) < 42, random.chance(0.07) {
            born.append(unborn(mother: pair.woman))
        }
        let home = household(tenure(), hardship: hardship())
        join([pair.woman, pair.man] + born, home)
        family(.twoParents, [(pair.woman, .mother), (pair.man, .father)] + roles(born), households: [home])
        lodger(home, chance: 0.03)
    }

    private mutating func loneParent() {
        let community = Naming.community(&random)
        let isMother = random.chance(0.87)
        let parent = adult(community, isFemale: isMother, ages: 19...50)
        var born = children(
            childCount(community), mother: isMother ? parent : nil, father: isMother ? nil : parent, ages: 0...19,
            community: community)
        if isMother, random.chance(0.06) { born.append(unborn(mother: parent)) }
        let home = household(random.chance(0.55) ? .social : tenure(), hardship: hardship(0.45))
        join([parent] + born, home)
        family(.loneParent, [(parent, isMother ? .mother : .father)] + roles(born), households: [home])
        lodger(home, chance: 0.03)
    }

    /// Parents who live apart, with children in both homes; each may have a new partner, with children of theirs.
    private mutating func separated() {
        let community = Naming.community(&random)
        let pair = couple(community, ages: 24...50, married: 0.45)
        let shared = children(
            childCount(community), mother: pair.woman, father: pair.man, ages: 2...17, community: community)
        let strain = hardship(0.35)
        let isRecent = random.chance(0.55)
        let split =
            isRecent
            ? day(within: CouncilCalendar.first.adding(days: 120), CouncilCalendar.asAt.adding(days: -240))
            : CouncilCalendar.first.adding(days: -random.between(100, 1500))
        let mothers = household(tenure(), hardship: strain)
        let fathers = household(random.chance(0.6) ? .privateRent : tenure(), from: split, hardship: strain)
        join([pair.woman] + shared, mothers)
        if isRecent, cluster.households[mothers].spells[0].from < split {
            join([pair.man], mothers, to: split.adding(days: -1))
        }
        join([pair.man], fathers)
        join(shared, fathers, from: split)
        newHousehold(of: pair.woman, role: .mother, children: shared, home: mothers, after: split, chance: 0.35)
        newHousehold(of: pair.man, role: .father, children: shared, home: fathers, after: split, chance: 0.4)
    }

    /// A parent's family after a separation, with a new partner, perhaps with children, perhaps with a child of both.
    private mutating func newHousehold(
        of parent: Int, role: Cluster.Role, children shared: [Int], home: Int, after split: Day, chance: Double
    ) {
        var members: [(person: Int, role: Cluster.Role)] = [(parent, role)]
        var also: [Int: Cluster.Role] = [:]
        if random.chance(chance) {
            let resident = cluster.people[parent]
            let years = resident.age(on: CouncilCalendar.asAt)
            let partner = adult(
                resident.community, isFemale: !resident.isFemale, ages: max(20, years - 6)...max(21, years + 4))
            let earliest = max(split, cluster.households[home].spells[0].from, CouncilCalendar.first).adding(days: 90)
            let from = day(within: earliest, max(earliest, CouncilCalendar.asAt.adding(days: -60)))
            join([partner], home, from: from)
            members.append((partner, .stepParent))
            cluster.households[home].isBlended = true
            if random.chance(0.4) {
                let own = cluster.people[partner].isFemale
                let brought = children(
                    1 + random.below(2), mother: own ? partner : nil, father: own ? nil : partner, ages: 3...16,
                    community: resident.community)
                join(brought, home, from: from)
                members += roles(brought)
                also[partner] = own ? .mother : .father
            }
            if from < CouncilCalendar.asAt.adding(days: -420), random.chance(0.3) {
                let mother = resident.isFemale ? parent : partner
                let joint = children(
                    1, mother: mother, father: resident.isFemale ? partner : parent, ages: 0...0,
                    community: resident.community)
                join(joint, home)
                members += roles(joint)
                also[partner] = cluster.people[partner].isFemale ? .mother : .father
            }
        }
        if !also.isEmpty { also[parent] = .stepParent }
        family(.separated, members + roles(shared), also: also, households: [home])
    }

    /// A couple who each may bring children, with or without one of both.
    private mutating func blended() {
        let community = Naming.community(&random)
        let pair = couple(community, ages: 26...50, married: 0.4)
        let hers = children(1 + random.below(2), mother: pair.woman, father: nil, ages: 5...17, community: community)
        for child in hers where !cluster.people[pair.woman].formerFamily.isEmpty {
            cluster.people[child].family = cluster.people[pair.woman].formerFamily
        }
        let his =
            random.chance(0.35)
            ? children(1 + random.below(2), mother: nil, father: pair.man, ages: 5...17, community: community) : []
        let both =
            random.chance(0.55)
            ? children(1 + random.below(2), mother: pair.woman, father: pair.man, ages: 0...4, community: community)
            : []
        let home = household(tenure(), hardship: hardship(0.25))
        cluster.households[home].isBlended = true
        join([pair.woman, pair.man] + hers + his + both, home)
        family(
            .blended,
            [(pair.woman, .mother), (pair.man, both.isEmpty && his.isEmpty ? .stepParent : .father)]
                + roles(hers + his + both),
            also: [pair.man: .stepParent].merging(his.isEmpty ? [:] : [pair.woman: .stepParent]) { first, _ in first },
            households: [home])
    }

    private mutating func threeGenerations() {
        let community = Naming.community(&random)
        let elders = couple(community, ages: 52...78, married: 0.85)
        let isAlone = random.chance(0.4)
        let elder = random.chance(0.75) ? elders.woman : elders.man
        let daughterLives = random.chance(0.5)
        let years = cluster.people[elder].age(on: CouncilCalendar.asAt)
        let ages = max(19, years - 36)...max(20, min(48, years - 19))
        let line = cluster.people[elders.man].family
        let middle = adult(
            community, isFemale: daughterLives, ages: ages,
            family: Naming.sexed(line, community, isFemale: daughterLives))
        var parents: [(person: Int, role: Cluster.Role)] = [(middle, daughterLives ? .mother : .father)]
        if random.chance(0.6) {
            let age = cluster.people[middle].age(on: CouncilCalendar.asAt)
            let partner = adult(community, isFemale: !daughterLives, ages: max(18, age - 4)...max(19, age + 3))
            parents.append((partner, daughterLives ? .father : .mother))
            if random.chance(0.6) {
                marry(daughterLives ? middle : partner, daughterLives ? partner : middle)
            }
        }
        let mother = parents.first { $0.role == .mother }?.person
        let father = parents.first { $0.role == .father }?.person
        let born = children(
            max(1, childCount(community) - 1), mother: mother, father: father, ages: 0...18, community: community)
        let home = household(tenure(), hardship: hardship(0.15))
        cluster.households[home].isThreeGenerations = true
        let grandparents = isAlone ? [elder] : [elders.woman, elders.man]
        join(grandparents, home)
        join(parents.map(\.person) + born, home)
        family(.threeGenerations, parents + roles(born) + grandparents.map { ($0, .grandparent) }, households: [home])
        if isAlone {
            // The other grandparent lives apart.
            let other = elder == elders.woman ? elders.man : elders.woman
            let apart = household(tenure(), hardship: hardship())
            join([other], apart)
            family(.apart, [(other, .adult)], households: [apart])
        }
    }

    /// Grandparents or an aunt who bring up children of a parent who lives apart.
    private mutating func kinship() {
        let community = Naming.community(&random)
        let carer = adult(community, isFemale: true, ages: random.chance(0.75) ? 48...70 : 27...45)
        let years = cluster.people[carer].age(on: CouncilCalendar.asAt)
        let parent = adult(
            community, isFemale: true, ages: max(20, years - 32)...max(21, years - 20),
            family: cluster.people[carer].family)
        let born = children(1 + random.below(3), mother: parent, father: nil, ages: 1...16, community: community)
        let home = household(tenure(), hardship: hardship(0.4))
        let apart = household(.privateRent, hardship: 0.7)
        let from = day(within: CouncilCalendar.first.adding(days: 60), CouncilCalendar.asAt.adding(days: -400))
        join([carer], home)
        join([parent], apart)
        let start = max(from, cluster.households[home].spells[0].from)
        join(born, apart, to: start.adding(days: -1))
        join(born, home, from: start)
        family(.kinship, [(carer, .carer)] + roles(born), households: [home])
        family(.apart, [(parent, .adult)], households: [apart])
    }

    private mutating func grownChildren() {
        let community = Naming.community(&random)
        let pair = couple(community, ages: 44...66, married: 0.85)
        let born = children(
            1 + random.below(3), mother: pair.woman, father: pair.man, ages: 16...30, community: community)
        let home = household(tenure(), hardship: hardship())
        join([pair.woman, pair.man], home)
        var staying: [Int] = []
        for child in born {
            let isGrown = cluster.people[child].age(on: CouncilCalendar.asAt) >= 19
            guard isGrown, random.chance(0.4) else {
                join([child], home)
                staying.append(child)
                continue
            }
            // A student, or one who has found a room.
            let left = day(within: CouncilCalendar.first, CouncilCalendar.asAt.adding(days: -120))
            join([child], home, to: left.adding(days: -1))
            let room = household(.privateRent, from: left, hardship: hardship())
            join([child], room)
            family(.apart, [(child, .adult)], households: [room])
        }
        family(.grownChildren, [(pair.woman, .mother), (pair.man, .father)] + roles(staying), households: [home])
    }

    /// A house in multiple occupation: single people, here and there a couple, who come and go.
    private mutating func sharedHouse() {
        cluster.isShared = true
        let home = stock.fresh()
        let areStudents = random.chance(0.45)
        for _ in 0..<random.between(3, 5) {
            let community = Naming.community(&random)
            let person = adult(community, isFemale: random.chance(0.42), ages: areStudents ? 18...23 : 21...58)
            let from = day(
                within: CouncilCalendar.first.adding(days: -500), CouncilCalendar.asAt.adding(days: -60))
            var spells = [Cluster.Spell(home: home, from: from, to: nil)]
            if from > CouncilCalendar.first.adding(days: 200), random.chance(0.5) {
                let before = stock.sharedHouse(&random) ?? stock.home(from: CouncilCalendar.first, &random)
                let start = CouncilCalendar.first.adding(days: -random.below(300))
                spells = [Cluster.Spell(home: before, from: start, to: from.adding(days: -1))] + spells
            }
            cluster.households.append(
                Cluster.Household(spells: spells, tenure: .shared, hardship: hardship(areStudents ? 0.05 : 0.4)))
            let room = cluster.households.count - 1
            join([person], room)
            family(.sharedHouse, [(person, .adult)], households: [room])
        }
        stock.remember(sharedHouse: home, &random)
    }
}
