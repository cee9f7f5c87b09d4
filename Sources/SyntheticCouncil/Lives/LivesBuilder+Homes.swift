import Records

extension LivesBuilder {
    /// Visits to the young, and treatment.
    mutating func health() {
        for child in cluster.people.indices {
            let resident = cluster.people[child]
            guard resident.birth > CouncilCalendar.day(2020, 3, 1), random.chance(0.9) else { continue }
            visit(child)
        }
        for person in cluster.people.indices where age(person) >= 16 && age(person) < 65 {
            guard random.chance(hardship(person) * 0.1) else { continue }
            let from = eventDay(since: birthday(person, 16))
            lives.treatments.append(
                Lives.Treatment(
                    person: person, substance: random.pick(["ALC", "OPI", "CRK", "CAN", "OTH"]), from: from,
                    to: random.chance(0.4) ? min(asAt, from.adding(days: 150)) : nil))
        }
    }

    private mutating func visit(_ child: Int) {
        let birth = cluster.people[child].birth
        let parents = cluster.parents(of: child)
        let mother = parents.first { cluster.people[$0.person].isFemale }?.person
        let strain = hardship(child)
        let types: [(String, Int)] = [("ANTE", -60), ("NBV", 12), ("6WK", 44), ("1YR", 340), ("2YR", 760)]
        var isFirst = true
        for (type, offset) in types {
            let date = birth.adding(days: offset + random.below(14))
            guard date >= first, date <= asAt, !(cluster.people[child].isUnborn && offset > 0) else { continue }
            guard isFirst || random.chance(0.7) else { continue }
            isFirst = false
            var concerns: [String] = []
            for (code, chance) in [
                ("MMH", 0.16), ("DEV", 0.1), ("SUB", 0.05), ("DA", 0.07), ("VNM", 0.06), ("IMM", 0.05),
            ]
            where random.chance(chance * (0.2 + strain * 1.6)) { concerns.append(code) }
            lives.visits.append(
                Lives.Visit(
                    child: child, mother: mother, day: date, type: type,
                    outcome: ["SEEN", "DNA", "DECL"][random.index(weights: [88, 8, 2 + strain * 4])], concerns: concerns
                ))
        }
    }

    /// Losing a home.
    mutating func households() {
        for (place, household) in cluster.households.enumerated()
        where household.tenure != .owner && household.hardship > 0.45 {
            guard random.chance(household.hardship * 0.22) else { continue }
            let date = eventDay(since: max(first, household.spells[0].from))
            let members = cluster.members(of: place, on: date).filter { cluster.people[$0].birth <= date }
            guard let applicant = members.first(where: { age($0, date) >= 18 }) else { continue }
            lives.homelessness.append(
                Lives.Homelessness(
                    applicant: applicant, members: members.filter { $0 != applicant }, day: date,
                    reason: random.pick(["AST_END", "FAMILY", "DA", "ARREARS", "NON_VIOLENT"]),
                    inArrears: random.chance(0.4), outcome: random.pick(["PREV", "RELF", "MAIN", "NFA"])))
        }
    }

    /// Families with several problems are put forward, some are worked with, some are done.
    mutating func casework() {
        for (place, family) in cluster.families.enumerated() {
            let members = Set(family.people)
            guard family.members.contains(where: { $0.role == .child }) else { continue }
            var reasons: [String] = []
            if lives.youthOffences.contains(where: { members.contains($0.child) && $0.isProven })
                || lives.tools.contains(where: { members.contains($0.person) })
            {
                reasons.append("CRIME")
            }
            if lives.exclusions.count(where: { members.contains($0.child) }) >= 3 { reasons.append("EDU") }
            if lives.plans.contains(where: { members.contains($0.child) }) { reasons.append("HELP") }
            if lives.claims.contains(where: { members.contains($0.person) && $0.outOfWork }) { reasons.append("WORK") }
            if lives.domestic.contains(where: { members.contains($0.victim) || members.contains($0.perpetrator) }) {
                reasons.append("DA")
            }
            if lives.treatments.contains(where: { members.contains($0.person) }) { reasons.append("HEALTH") }
            guard reasons.count >= 2, random.chance(0.5) else { continue }
            let nominated = day(CouncilCalendar.day(2024, 9, 1), asAt.adding(days: -30))
            let isEngaged = random.chance(0.75)
            let started = isEngaged ? min(asAt, nominated.adding(days: random.between(7, 40))) : nil
            let closed = started.flatMap {
                random.chance(0.35) && $0.adding(days: 200) < asAt ? $0.adding(days: 200) : nil
            }
            var interventions: [(name: String, level: Int, from: Day, to: Day?)] = []
            if let started {
                let names = ["KEYWORK", "PARENTING", "FFT", "DEBT_ADVICE", "MST", "MENTORING", "DA_SUPPORT"]
                for _ in 0..<random.between(1, 3) {
                    let from = min(asAt, started.adding(days: random.between(5, 60)))
                    interventions.append((random.pick(names), random.between(1, 3), from, closed))
                }
            }
            lives.casework.append(
                Lives.Casework(
                    family: place, people: family.people, nominated: nominated, reasons: reasons, started: started,
                    closed: closed, closure: random.pick(["OUTCOMES_MET", "DISENGAGED", "MOVED", "OTHER"]),
                    worker: random.below(24), interventions: interventions))
        }
    }

    /// Tenants, those liable for council tax, and their arrears.
    mutating func occupancies() {
        for (place, household) in cluster.households.enumerated() {
            for (order, spell) in household.spells.enumerated() {
                let end = spell.to ?? asAt
                guard end >= first else { continue }
                let early = min(max(spell.from, first).adding(days: 20), end)
                let adults = cluster.members(of: place, on: early).filter { age($0, early) >= 19 }
                let isLiable = household.tenure != .shared || random.chance(0.35)
                let strain = household.hardship
                let isTenancy = household.tenure == .social
                lives.occupancies.append(
                    Lives.Occupancy(
                        household: place, spell: order, tenant: isTenancy ? adults.first : nil,
                        rentArrears: isTenancy && random.chance(strain * 0.5) ? random.between(60, 1900) : 0,
                        notice: isTenancy && strain > 0.55 && random.chance(0.2) ? "NOSP" : "",
                        liable: isLiable ? Array(adults.prefix(random.chance(0.75) ? 2 : 1)) : [],
                        taxArrears: random.chance(strain * 0.3) ? random.between(80, 2400) : 0))
            }
        }
    }
}
