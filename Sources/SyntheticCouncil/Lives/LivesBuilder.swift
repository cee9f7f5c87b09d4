import Records

/// Lets the lives of a cluster unfold: one thing leads to another.
struct LivesBuilder {
    let cluster: Cluster
    var random: SeededRandom
    /// People of other clusters who may have been disturbed or harmed.
    let outsiders: [Lives.Outsider]
    var lives = Lives()

    let first = CouncilCalendar.first
    let asAt = CouncilCalendar.asAt

    init(cluster: Cluster, random: SeededRandom, outsiders: [Lives.Outsider]) {
        self.cluster = cluster
        self.random = random
        self.outsiders = outsiders
    }

    mutating func unfold() -> Lives {
        work()
        for person in cluster.people.indices where !cluster.people[person].isUnborn { school(person) }
        families()
        occupancies()
        health()
        households()
        casework()
        return lives
    }

    // MARK: Of people

    func age(_ person: Int, _ day: Day? = nil) -> Int { cluster.people[person].age(on: day ?? asAt) }

    func isAdult(_ person: Int) -> Bool { age(person) >= 18 }

    /// Children and adults of the whole cluster.
    func hardship(_ person: Int) -> Double {
        var worst = 0.0
        for membership in cluster.memberships where membership.person == person {
            worst = max(worst, cluster.households[membership.household].hardship)
        }
        return worst
    }

    mutating func day(_ from: Day, _ to: Day) -> Day { from.adding(days: random.below(max(1, from.days(to: to) + 1))) }

    /// Half of what happens is put into the last year, so that criteria are met as well as missed.
    mutating func eventDay(since: Day) -> Day {
        let start = min(max(first, since), asAt.adding(days: -5))
        let recent = max(start, CouncilCalendar.yearBack.adding(days: 5))
        return random.chance(0.5) ? day(recent, asAt.adding(days: -5)) : day(start, asAt.adding(days: -5))
    }

    /// On which a person aged 14 could have done it.
    func birthday(_ person: Int, _ years: Int) -> Day { cluster.people[person].birth.adding(months: 12 * years) }

    mutating func outsider() -> Lives.Outsider? { outsiders.isEmpty ? nil : random.pick(outsiders) }
}
