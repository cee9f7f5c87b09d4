import Records

/// What a family truly meets, worked out from its lives without the programmes' own code, so that one checks the other.
///
/// *Not known* stands where the sources hold nothing from which it could be told: a child whose school sends no register,
/// a young person on whom the youth justice service was not asked, adults on whom the department was not asked, a child
/// under five whom no health visitor has on record.
struct CriteriaTruth {
    enum Answer: String {
        case met
        case notMet = "not_met"
        case notKnown = "not_known"
    }

    struct Finding {
        var programme: String
        var criterion: String
        var answer: Answer
    }

    let cluster: Cluster
    let lives: Lives
    let family: Cluster.TrueFamily
    let members: [Int]
    let asAt = CouncilCalendar.asAt
    let yearBack = CouncilCalendar.yearBack

    init(cluster: Cluster, lives: Lives, family: Cluster.TrueFamily) {
        self.cluster = cluster
        self.lives = lives
        self.family = family
        members = family.people
    }

    /// Nothing for a family without a dependent child: under 16, or under 19 and at school (in the later programme also
    /// one of 16 to 18 who is in neither work nor learning).
    func findings() -> [Finding] {
        let first = "troubled_families_2012"
        let second = "troubled_families_2015"
        var findings: [Finding] = []
        if hasDependentChild(orNotInWork: false) {
            findings += [
                Finding(programme: first, criterion: "crime", answer: crime(everyTool: false)),
                Finding(programme: first, criterion: "education", answer: education(onlyUnauthorised: true)),
                Finding(programme: first, criterion: "work", answer: outOfWork),
                Finding(programme: first, criterion: "local", answer: local),
            ]
        }
        if hasDependentChild(orNotInWork: true) {
            findings += later.map { Finding(programme: second, criterion: $0.0, answer: $0.1) }
        }
        return findings
    }

    private func hasDependentChild(orNotInWork: Bool) -> Bool {
        members.contains { member in
            if cluster.people[member].isUnborn || age(member) < 16 { return true }
            guard age(member) < 19 else { return false }
            return lives.enrolments.contains { $0.child == member && isOpen($0.from, $0.to) }
                || (orNotInWork && lives.notInWork.contains { $0.person == member && isOpen($0.from, $0.to) })
        }
    }

    private var later: [(String, Answer)] {
        let exploited: Set<String> = ["11A", "12A", "13A", "24A"]
        let minds: Set<String> = ["4A", "4B", "4C"]
        let drink: Set<String> = ["1A", "1B", "1C", "2A", "2B", "2C"]
        return [
            ("crime", any([crime(everyTool: true), parentSupervised, nominated("CRIME")])),
            ("education", any([education(onlyUnauthorised: false), nominated("EDU")])),
            (
                "children_need_help",
                any([
                    isPlanned([.need, .enquiry, .protection]), earlyHelp, missing, factors(exploited), visits(["DEV"]),
                    nominated("HELP"),
                ])
            ),
            ("work", any([outOfWork, youngWithoutWork, inArrears, nominated("WORK")])),
            ("domestic_abuse", any([abuse, visits(["DA"]), nominated("DA")])),
            (
                "health",
                any([
                    treated, factors(minds), factors(drink), visits(["MMH", "VNM", "SUB"]), nominated("HEALTH"),
                ])
            ),
        ]
    }

    /// The council's own filter.
    private var local: Answer {
        any([
            isPlanned([.need, .protection]), repeatedlyReferred, earlyHelp, adultSupervised, missing,
            visits(["DEV", "DA"]), treated, abuse, atRiskOfEviction, homeless, teenageParent,
        ])
    }

    // MARK: Words

    func age(_ person: Int) -> Int { cluster.people[person].age(on: asAt) }

    func any(_ answers: [Answer]) -> Answer {
        answers.contains(.met) ? .met : answers.contains(.notKnown) ? .notKnown : .notMet
    }

    func isRecent(_ day: Day) -> Bool { yearBack <= day && day <= asAt }

    /// Held on a day of the last twelve months.
    func isRecent(_ from: Day, _ to: Day?) -> Bool { from <= asAt && (to ?? asAt) >= yearBack }

    func isOpen(_ from: Day, _ to: Day?) -> Bool { from <= asAt && (to.map { $0 >= asAt } ?? true) }

    func answer(_ isMet: Bool) -> Answer { isMet ? .met : .notMet }
}
