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

    /// Nothing for a family without a dependent child: under 16, or under 19 and at school.
    func findings() -> [Finding] {
        let hasDependentChild = members.contains { member in
            let resident = cluster.people[member]
            let isEnrolled = lives.enrolments.contains { $0.child == member && ($0.to.map { $0 >= asAt } ?? true) }
            return resident.isUnborn || age(member) < 16 || (age(member) < 19 && isEnrolled)
        }
        guard hasDependentChild else { return [] }
        let first = "troubled_families_2012"
        let second = "troubled_families_2015"
        return [
            Finding(programme: first, criterion: "crime", answer: crimeOfTheYoung),
            Finding(programme: first, criterion: "education", answer: education(onlyUnauthorised: true)),
            Finding(programme: first, criterion: "work", answer: outOfWork),
            Finding(programme: first, criterion: "local", answer: local),
            Finding(programme: second, criterion: "crime", answer: any([crimeOfTheYoung, supervised])),
            Finding(programme: second, criterion: "education", answer: education(onlyUnauthorised: false)),
            Finding(programme: second, criterion: "children_need_help", answer: help),
            Finding(programme: second, criterion: "work", answer: any([outOfWork, youngWithoutWork])),
            Finding(programme: second, criterion: "domestic_abuse", answer: abuse),
            Finding(programme: second, criterion: "health", answer: health),
        ]
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

    private func answer(_ isMet: Bool) -> Answer { isMet ? .met : .notMet }

    // MARK: Crime

    private var crimeOfTheYoung: Answer {
        let isProven = lives.youthOffences.contains {
            members.contains($0.child) && $0.isProven && isRecent($0.outcomeDay)
                && cluster.people[$0.child].age(on: $0.day) < 18
        }
        let isMeasured = lives.tools.contains { members.contains($0.person) && isRecent($0.from) }
        if isProven || isMeasured { return .met }
        let isUnasked = members.contains { member in
            (10..<18).contains(age(member)) && !lives.youthCleared.contains(member)
                && !lives.youthOffences.contains { $0.child == member }
        }
        return isUnasked ? .notKnown : .notMet
    }

    /// An adult in custody within a year of release, on licence, or under a community or suspended order.
    private var supervised: Answer {
        answer(lives.probation.contains { members.contains($0.person) && isOpen($0.from, $0.to) })
    }

    // MARK: Education

    private func education(onlyUnauthorised: Bool) -> Answer {
        let isExcluded = members.contains { member in
            let recent = lives.exclusions.filter { $0.child == member && CouncilCalendar.term(of: $0.from) != nil }
            return recent.contains { $0.category == "PERM" } || recent.count { $0.category == "SUSP" } >= 3
        }
        let isElsewhere = lives.provisions.contains {
            members.contains($0.child) && isOpen($0.from, $0.to) && ($0.becauseExcluded || $0.kind == .missingEducation)
        }
        if isExcluded || isElsewhere { return .met }
        var isUnknown = false
        for member in members where (5..<16).contains(age(member)) {
            let terms = lives.absences.filter { $0.child == member }
            let possible = terms.reduce(0) { $0 + $1.possible }
            let missed = terms.reduce(0) { $0 + (onlyUnauthorised ? $1.unauthorised : $1.absent) }
            if possible > 0, Double(missed) >= Double(possible) * (onlyUnauthorised ? 0.15 : 0.1) { return .met }
            if terms.count < CouncilCalendar.terms.count { isUnknown = true }
        }
        return isUnknown ? .notKnown : .notMet
    }

    // MARK: Work

    private var outOfWork: Answer {
        let adults = members.filter { age($0) >= 18 }
        let claims = lives.claims.filter { claim in
            adults.contains(claim.person) || claim.partner.map { adults.contains($0) } ?? false
        }
        if claims.contains(where: { $0.outOfWork && isOpen($0.from, $0.to) }) { return .met }
        let isUnasked = adults.contains { adult in
            !lives.claims.contains { $0.person == adult || $0.partner == adult } && !lives.claimCleared.contains(adult)
        }
        return isUnasked ? .notKnown : .notMet
    }

    private var youngWithoutWork: Answer {
        answer(lives.notInWork.contains { members.contains($0.person) && isOpen($0.from, $0.to) })
    }

    // MARK: Help, abuse, health

    private var help: Answer {
        let isPlanned = lives.plans.contains { members.contains($0.child) && isRecent($0.from, $0.to) }
        let isHelped = lives.earlyHelp.contains {
            cluster.families[$0.family].number == family.number && isRecent($0.from, $0.to)
        }
        let isMissing = lives.missing.contains { members.contains($0.person) && isRecent($0.from) }
        return any([answer(isPlanned || isHelped || isMissing), visits { $0.contains("DEV") }])
    }

    private var abuse: Answer {
        let isReported = lives.domestic.contains {
            (members.contains($0.victim) || members.contains($0.perpetrator)) && isRecent($0.day)
        }
        let isAssessed = factors(["3A", "3B", "3C"])
        return any([answer(isReported || isAssessed), visits { $0.contains("DA") }])
    }

    private var health: Answer {
        let isTreated = lives.treatments.contains { members.contains($0.person) && isOpen($0.from, $0.to) }
        let isAssessed = factors(["1A", "1B", "1C", "2A", "2B", "2C", "4A", "4B", "4C"])
        return any([
            answer(isTreated || isAssessed), visits { $0.contains { ["MMH", "SUB", "VNM"].contains($0) } },
        ])
    }

    /// The council's own filter: a plan or early help in the year, an order, treatment, abuse, homelessness, a concern of
    /// the health visitor's.
    private var local: Answer {
        let isHomeless = lives.homelessness.contains {
            (members.contains($0.applicant) || $0.members.contains { members.contains($0) }) && isRecent($0.day)
        }
        let isTreated = lives.treatments.contains { members.contains($0.person) && isOpen($0.from, $0.to) }
        return any([help, supervised, abuse, answer(isHomeless || isTreated)])
    }

    private func factors(_ codes: Set<String>) -> Bool {
        lives.assessments.contains {
            members.contains($0.child) && isRecent($0.to) && !codes.isDisjoint(with: $0.factors)
        }
    }

    /// A concern in the last year; not known when a child under five has no contact on record.
    private func visits(_ isConcern: ([String]) -> Bool) -> Answer {
        let isSeen = lives.visits.contains {
            (members.contains($0.child) || $0.mother.map { members.contains($0) } ?? false) && isRecent($0.day)
                && isConcern($0.concerns)
        }
        if isSeen { return .met }
        let isUnseen = members.contains { member in
            !cluster.people[member].isUnborn && age(member) < 5 && !lives.visits.contains { $0.child == member }
        }
        return isUnseen ? .notKnown : .notMet
    }
}
