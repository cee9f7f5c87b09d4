import Records

/// Puts people, homes and families together into one cluster.
struct ClusterBuilder {
    var random: SeededRandom
    var stock: HousingStock
    var cluster = Cluster()
    private(set) var nextPerson: Int
    private(set) var nextFamily: Int

    init(random: SeededRandom, stock: HousingStock, nextPerson: Int, nextFamily: Int) {
        self.random = random
        self.stock = stock
        self.nextPerson = nextPerson
        self.nextFamily = nextFamily
    }

    // MARK: People

    mutating func person(
        _ community: Community, isFemale: Bool, birth: Day, given: String? = nil, family: String? = nil
    ) -> Int {
        let given = given ?? Naming.given(community, isFemale: isFemale, birth: birth, &random)
        let family = family ?? Naming.family(community, isFemale: isFemale, &random)
        let middle = Naming.middle(community, isFemale: isFemale, birth: birth, given: given, &random)
        var resident = Resident(
            id: nextPerson, given: given, middle: middle, family: family, birth: birth, isFemale: isFemale,
            community: community, ethnicity: community.ethnicity, phone: Naming.phone(nextPerson, &random),
            email: Naming.email(given, family, nextPerson, &random))
        if let forms = NameVariants.nicknames[given], random.chance(0.35) { resident.knownAs = random.pick(forms) }
        resident.hasUnclearOrder = community.isOftenTransposed && random.chance(0.18)
        nextPerson += 1
        cluster.people.append(resident)
        return cluster.people.count - 1
    }

    /// Someone of an age, in years, on the as-at day.
    mutating func adult(_ community: Community, isFemale: Bool, ages: ClosedRange<Int>, family: String? = nil) -> Int {
        person(community, isFemale: isFemale, birth: birth(ages: ages), family: family)
    }

    mutating func birth(ages: ClosedRange<Int>) -> Day {
        let years = random.between(ages.lowerBound, ages.upperBound)
        return CouncilCalendar.asAt.adding(months: -12 * years).adding(days: -random.below(365))
    }

    /// Two people as a couple: married or not.
    mutating func couple(_ community: Community, ages: ClosedRange<Int>, married: Double) -> (woman: Int, man: Int) {
        let other = random.chance(0.9) ? community : Naming.community(&random)
        let man = adult(other, isFemale: false, ages: ages)
        let years = cluster.people[man].age(on: CouncilCalendar.asAt)
        let low = max(17, years - 6)
        let woman = adult(community, isFemale: true, ages: low...max(low, years + 2))
        if random.chance(married) { marry(woman, man) }
        return (woman, man)
    }

    mutating func marry(_ woman: Int, _ man: Int) {
        cluster.people[woman].isMarried = true
        cluster.people[man].isMarried = true
        let wife = cluster.people[woman]
        let keeps: Double
        switch wife.community {
        case .pakistani, .bangladeshi, .somali, .arabic, .sikh, .chinese: keeps = 0.75
        default: keeps = 0.14
        }
        if random.chance(keeps) { return }
        let husband = cluster.people[man]
        cluster.people[woman].formerFamily = wife.family
        let taken = Naming.sexed(husband.family, husband.community, isFemale: true)
        let joins = random.chance(0.04) && !taken.contains("-") && !wife.family.contains("-")
        cluster.people[woman].family = joins ? wife.family + "-" + taken : taken
        cluster.people[woman].hasTwoNames = random.chance(0.5)
    }

    /// Children born to parents within the ages that the parents allow; twins now and then.
    ///
    /// - Parameter ages: the ages on the as-at day that the children may have; -1 for one not yet born.
    mutating func children(
        _ count: Int, mother: Int?, father: Int?, ages: ClosedRange<Int>, community: Community
    ) -> [Int] {
        var result: [Int] = []
        let parents = [mother, father].compactMap { $0 }
        let youngest = parents.map { cluster.people[$0].age(on: CouncilCalendar.asAt) }.min() ?? 30
        let oldest = max(ages.lowerBound, min(ages.upperBound, youngest - 17))
        var age = oldest - random.below(max(1, (oldest - ages.lowerBound) / 2 + 1))
        let married = mother.map { cluster.people[$0].isMarried } ?? false
        var family: String?
        while result.count < count, age >= ages.lowerBound {
            let birth = birth(ages: age...age)
            let isTwins = random.chance(0.042)
            for twin in 0..<(isTwins ? 2 : 1) {
                let isFemale =
                    twin == 1 && random.chance(0.35)
                    ? cluster.people[result[result.count - 1]].isFemale : random.chance(0.49)
                if family == nil || random.chance(0.06) {
                    family = Naming.family(
                        ofChild: isFemale, mother: mother.map { cluster.people[$0] },
                        father: father.map { cluster.people[$0] }, married: married, &random)
                }
                let child = person(community, isFemale: isFemale, birth: birth, family: family)
                if community == .polish {
                    cluster.people[child].family = Naming.sexed(family ?? "", community, isFemale: isFemale)
                }
                cluster.people[child].isTwin = isTwins
                cluster.people[child].isFirstborn = result.isEmpty
                result.append(child)
            }
            age -= random.chance(0.2) ? 1 : random.between(2, 4)
        }
        nameAfterFather(result, father: father)
        avoidSameNames(result)
        return result
    }

    private mutating func nameAfterFather(_ children: [Int], father: Int?) {
        guard let father, let son = children.first(where: { !cluster.people[$0].isFemale }), random.chance(0.14)
        else { return }
        cluster.people[son].given = cluster.people[father].given
        cluster.people[son].family = cluster.people[father].family
        cluster.people[son].hasFathersName = true
    }

    private mutating func avoidSameNames(_ children: [Int]) {
        for (place, child) in children.enumerated() {
            let earlier = children[..<place].map { cluster.people[$0].given }
            for _ in 0..<8 where earlier.contains(cluster.people[child].given) {
                let person = cluster.people[child]
                cluster.people[child].given = Naming.given(
                    person.community, isFemale: person.isFemale, birth: person.birth, &random)
            }
        }
    }

    /// A child expected in the coming months.
    mutating func unborn(mother: Int) -> Int {
        let due = CouncilCalendar.asAt.adding(days: random.between(10, 190))
        let child = person(
            cluster.people[mother].community, isFemale: random.chance(0.5), birth: due,
            family: cluster.people[mother].family)
        cluster.people[child].isUnborn = true
        cluster.people[child].given = ""
        cluster.people[child].middle = ""
        cluster.people[child].knownAs = ""
        return child
    }

    // MARK: Homes

    mutating func tenure() -> Cluster.Tenure {
        switch random.fraction() {
        case ..<0.42: .owner
        case ..<0.73: .privateRent
        default: .social
        }
    }

    /// A household with its homes from a day to the end of the history.
    mutating func household(
        _ tenure: Cluster.Tenure, from start: Day? = nil, hardship: Double, settled: Bool = false
    ) -> Int {
        let isNewcomer = start == nil && random.chance(0.08)
        let first =
            start
            ?? (isNewcomer
                ? day(within: CouncilCalendar.first, CouncilCalendar.asAt.adding(days: -200))
                : CouncilCalendar.first.adding(days: -random.between(30, 4200)))
        let rate: Double
        switch tenure {
        case .owner: rate = 0.3
        case .privateRent, .shared: rate = 1.45
        case .social: rate = 0.55
        }
        var moves: [Day] = []
        let inWindow = max(first, CouncilCalendar.first)
        let years = Double(inWindow.days(to: CouncilCalendar.asAt)) / 1826
        var expected = settled ? 0 : rate * years
        while expected > 0 {
            if random.chance(min(1, expected) * 0.72) {
                moves.append(day(within: inWindow.adding(days: 40), CouncilCalendar.asAt.adding(days: -20)))
            }
            expected -= 0.72
        }
        moves.sort()
        var spells: [Cluster.Spell] = []
        var from = first
        for move in moves where move > from.adding(days: 60) {
            let home = stock.home(from: max(from, CouncilCalendar.first), &random)
            spells.append(Cluster.Spell(home: home, from: from, to: move.adding(days: -1)))
            stock.leave(home, on: move, &random)
            from = move
        }
        spells.append(
            Cluster.Spell(home: stock.home(from: max(from, CouncilCalendar.first), &random), from: from, to: nil))
        cluster.households.append(Cluster.Household(spells: spells, tenure: tenure, hardship: hardship))
        return cluster.households.count - 1
    }

    mutating func day(within from: Day, _ to: Day) -> Day {
        from.adding(days: random.below(max(1, from.days(to: to))))
    }

    /// Puts people into a household from its first day, or from their birth.
    mutating func join(_ people: [Int], _ household: Int, from: Day? = nil, to: Day? = nil) {
        let start = from ?? cluster.households[household].spells[0].from
        for person in people {
            let resident = cluster.people[person]
            let arrival = resident.isUnborn ? start : max(start, resident.birth)
            cluster.memberships.append(
                Cluster.Membership(person: person, household: household, from: arrival, to: to))
        }
    }

    mutating func family(
        _ kind: Cluster.FamilyKind, _ members: [(person: Int, role: Cluster.Role)], also: [Int: Cluster.Role] = [:],
        households: [Int]
    ) {
        cluster.families.append(
            Cluster.TrueFamily(number: nextFamily, kind: kind, members: members, also: also, households: households))
        nextFamily += 1
    }

    /// `child`, or `adult_child` from 18 on, or `unborn_child`.
    func roles(_ children: [Int]) -> [(person: Int, role: Cluster.Role)] {
        children.map {
            let resident = cluster.people[$0]
            let role: Cluster.Role =
                resident.isUnborn ? .unbornChild : resident.age(on: CouncilCalendar.asAt) >= 18 ? .adultChild : .child
            return ($0, role)
        }
    }

    /// 0 to 1, low for most.
    mutating func hardship(_ raised: Double = 0) -> Double {
        let base = random.fraction()
        return min(1, base * base * 0.95 + raised * random.fraction())
    }
}
