import Records

extension LivesBuilder {
    /// Violence, crime and nuisance, and what the council does about children: a plan follows a referral, which follows an
    /// incident.
    mutating func families() {
        var seen = Set<Int>()
        for (place, family) in cluster.families.enumerated() {
            let strain = family.households.map { cluster.households[$0].hardship }.max() ?? 0
            let children = family.members.filter { $0.role == .child || $0.role == .unbornChild }.map(\.person)
                .filter { !seen.contains($0) }
            seen.formUnion(children)
            if strain > 0.35, random.chance(strain * 0.42) { violence(family, children: children) }
            for child in children where age(child) >= 10 { youthCrime(child, strain) }
            for member in family.members where member.role == .adultChild { youthCrime(member.person, strain) }
            adultCrime(family, strain)
            if !children.isEmpty, strain > 0.3, random.chance(strain * 0.4) { concern(children) }
            if !children.isEmpty, random.chance(0.04 + strain * 0.2) {
                let from = eventDay(since: first)
                lives.earlyHelp.append(
                    Lives.EarlyHelp(
                        family: place, from: from, to: random.chance(0.6) ? min(asAt, from.adding(days: 190)) : nil,
                        reason: random.pick(["NEEDS_MET", "STEPPED_UP", "CONSENT_WITHDRAWN", "MOVED"])))
            }
        }
    }

    private mutating func violence(_ family: Cluster.TrueFamily, children: [Int]) {
        let adults = family.members.filter { $0.role.isParental || $0.role == .partner }.map(\.person)
        guard let victim = adults.first else { return }
        // The perpetrator lives there, or once did.
        let others = adults.dropFirst()
        let former = cluster.people.indices.filter {
            $0 != victim && isAdult($0) && cluster.people[$0].isFemale != cluster.people[victim].isFemale
                && !family.people.contains($0)
        }
        guard let perpetrator = others.first ?? (cluster.isShared ? nil : former.first) else { return }
        let isReversed = random.chance(0.12)
        for _ in 0..<random.between(1, 4) {
            let date = eventDay(since: max(birthday(victim, 18), birthday(perpetrator, 18)))
            let present = children.filter { !cluster.people[$0].isUnborn && cluster.people[$0].birth < date }
            let risk = ["standard", "medium", "high"][random.index(weights: [55, 32, 13])]
            lives.domestic.append(
                Lives.DomesticIncident(
                    victim: isReversed ? perpetrator : victim, perpetrator: isReversed ? victim : perpetrator,
                    children: present, day: date, isCrime: random.chance(0.45), risk: risk))
            guard risk != "standard" || random.chance(0.3) else { continue }
            for child in present.prefix(3) {
                refer(child, on: date.adding(days: random.between(1, 6)), source: "6", factors: ["3A", "3B"])
            }
        }
    }

    private mutating func youthCrime(_ child: Int, _ strain: Double) {
        guard age(child, CouncilCalendar.yearBack) < 18 else { return }
        if random.chance(strain * 0.2) {
            for _ in 0..<random.between(1, 3) {
                let date = eventDay(since: birthday(child, 10)).adding(days: -40)
                guard age(child, date) >= 10 else { continue }
                let outcome = min(asAt.adding(days: -2), date.adding(days: random.between(20, 160)))
                lives.youthOffences.append(
                    Lives.YouthOffence(
                        child: child, day: date, outcomeDay: outcome,
                        group: random.pick(["VATP", "THEFT", "DAMAGE", "DRUGS", "PUBORD", "ROBBERY", "BURG"]),
                        disposal: random.pick(["YC", "YCC", "RO", "YRO", "CR", "CR", "NFA", "DTO"])))
            }
        }
        let isKnown = lives.youthOffences.contains { $0.child == child }
        if !isKnown, random.chance(0.86) { lives.youthCleared.append(child) }
        if age(child) >= 12, random.chance(strain * 0.07) {
            let from = eventDay(since: birthday(child, 11))
            lives.missing.append(Lives.Spell(person: child, from: from, to: from.adding(days: random.below(4))))
            refer(child, on: from.adding(days: 3), source: "6", factors: ["10A", random.pick(["11A", "13A", "24A"])])
        }
    }

    private mutating func adultCrime(_ family: Cluster.TrueFamily, _ strain: Double) {
        for person in family.people where age(person) >= 14 && age(person) < 60 {
            let isMan = !cluster.people[person].isFemale
            if random.chance(strain * (isMan ? 0.16 : 0.05)), age(person) >= 18 { offend(person) }
            if random.chance(strain * (isMan ? 0.14 : 0.06)) { disturb(person) }
        }
    }

    private mutating func offend(_ person: Int) {
        let groups = ["violence", "theft", "damage", "drug", "public_order", "vehicle", "burglary"]
        for _ in 0..<random.between(1, 3) {
            lives.offences.append(
                Lives.PoliceOffence(
                    suspect: person, victim: random.chance(0.7) ? outsider() : nil,
                    day: eventDay(since: birthday(person, 18)), group: random.pick(groups)))
        }
        guard random.chance(0.6) else { return }
        let order = ["CO", "SSO", "LIC", "CUST"][random.index(weights: [45, 25, 20, 10])]
        let from = eventDay(since: birthday(person, 18))
        let hasEnded = random.chance(0.4)
        lives.probation.append(
            Lives.Supervision(
                person: person, order: order, from: from,
                to: hasEnded ? min(asAt.adding(days: -3), from.adding(days: 300)) : nil,
                release: order == "CUST" ? asAt.adding(days: random.between(40, 300)) : order == "LIC" ? from : nil))
    }

    private mutating func disturb(_ person: Int) {
        let count = random.between(1, 5)
        var last = first
        for _ in 0..<count {
            let date = eventDay(since: birthday(person, 13))
            last = max(last, date)
            lives.nuisances.append(
                Lives.Nuisance(
                    person: person, complainant: outsider(), day: date,
                    qualifier: ["P", "N", "E"][random.index(weights: [25, 65, 10])],
                    type: random.pick(["ROWDY", "NEIGHBOUR", "NOISE", "VEHICLE", "DRINKING", "LITTER", "FIREWORKS"])))
        }
        guard count >= 3, random.chance(0.75) else { return }
        let code = random.pick(["ABC", "WARN", "INJ", "CPN", "NSP", "CBO"])
        let from = min(last.adding(days: 14), asAt.adding(days: -1))
        lives.tools.append(
            Lives.Tool(
                person: person, code: code, from: from,
                to: ["ABC", "INJ", "CBO"].contains(code) ? from.adding(days: 180) : nil,
                isHousing: code == "NSP"))
    }

    /// Neglect, illness at home, and the like.
    private mutating func concern(_ children: [Int]) {
        let factors = random.pick([
            ["16A"], ["17A", "4B"], ["2B", "16A"], ["1B"], ["4B"], ["4A"], ["5A"], ["14A"], ["20"], ["6A"],
            ["15A", "4A"],
        ])
        let date = eventDay(since: first)
        for child in children {
            refer(child, on: date, source: random.pick(["2A", "3A", "3B", "1B", "5D", "9"]), factors: factors)
        }
    }

    mutating func refer(_ child: Int, on day: Day, source: String, factors: [String]) {
        let leadsOn = random.chance(0.6)
        let day = min(day, asAt)
        lives.referrals.append(Lives.Referral(child: child, day: day, source: source, leadsOn: leadsOn))
        guard leadsOn else { return }
        let end = min(asAt, day.adding(days: random.between(20, 63)))
        lives.assessments.append(Lives.Assessment(child: child, from: day, to: end, factors: factors))
        guard random.chance(0.5) else { return }
        let isOver = random.chance(0.5)
        let length = random.between(90, 400)
        if random.chance(0.3) {
            let enquiry = min(asAt, day.adding(days: 12))
            lives.plans.append(
                Lives.Plan(
                    child: child, kind: .enquiry, from: day, to: enquiry, code: random.pick(["CPC", "NFA", "S17"])))
            lives.plans.append(
                Lives.Plan(
                    child: child, kind: .protection, from: enquiry,
                    to: isOver ? min(asAt, enquiry.adding(days: length)) : nil,
                    code: random.pick(["NEG", "EMO", "PHY", "SAB", "MUL"])))
            if !cluster.people[child].isUnborn, isOver, random.chance(0.6) {
                let from = min(asAt.adding(days: -1), enquiry.adding(days: 20))
                lives.care.append(
                    Lives.CareEpisode(
                        child: child, from: from, to: min(asAt, from.adding(days: length)),
                        legalStatus: random.pick(["V2", "C1", "L2"]),
                        placement: random.pick(["U1", "U4", "P1", "K2"])))
            }
        } else {
            lives.plans.append(
                Lives.Plan(
                    child: child, kind: .need, from: end, to: isOver ? min(asAt, end.adding(days: length)) : nil,
                    code: random.pick(["N1", "N2", "N3", "N4", "N5", "N6"])))
        }
    }
}
