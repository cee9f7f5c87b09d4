import Records

extension LivesBuilder {
    mutating func school(_ child: Int) {
        let years = age(child)
        if years >= 16, years < 19 { leaver(child) }
        guard birthday(child, 4) < asAt, birthday(child, 16) > first, years < 18 else { return }
        // Independent schools and teaching at home leave no trace.
        if random.chance(0.04) { return }
        let strain = hardship(child)
        let disaffection = strain * random.fraction() * (years >= 11 ? 1.15 : 0.7)
        enrol(child)
        guard let current = lives.enrolments.last, current.child == child, current.to == nil else { return }
        if years < 16, strain > 0.3, random.chance(0.02) {
            let from = day(CouncilCalendar.yearBack, asAt.adding(days: -60))
            lives.enrolments[lives.enrolments.count - 1].to = from.adding(days: -1)
            lives.provisions.append(
                Lives.Provision(
                    child: child, kind: .missingEducation, from: from,
                    to: random.chance(0.4) ? from.adding(days: 40) : nil, becauseExcluded: false))
        }
        if current.sharesAttendance, years < 17 { attend(child, disaffection) }
        if disaffection > 0.42 || random.chance(0.01) { exclude(child, current.school, disaffection) }
    }

    private mutating func enrol(_ child: Int) {
        let birth = cluster.people[child].birth
        let homes = cluster.stays(of: child)
        let area = (homes.first?.home.index ?? 0) / 48
        let (year, month, _) = birth.components
        // Reception begins in the September after the fourth birthday, secondary school seven years on.
        let start = CouncilCalendar.day(year + (month >= 9 ? 5 : 4), 9, 1)
        let move = CouncilCalendar.day(start.year + 7, 9, 1)
        let leave = CouncilCalendar.day(start.year + 12, 7, 22)
        let primary = School(number: (area + random.below(2)) % 60)
        let secondary = School(number: 60 + (area / 3 + random.below(2)) % 16)
        let shares = random.chance(0.95)
        var parts: [(School, Day, Day)] = [(primary, start, move.adding(days: -40)), (secondary, move, leave)]
        if homes.count > 1, let moved = homes.first(where: { $0.from > first })?.from, random.chance(0.35) {
            // A change of home is at times a change of school.
            if let place = parts.firstIndex(where: { $0.1 < moved && moved < $0.2 }) {
                let part = parts[place]
                let next = School(
                    number: part.0.isSecondary ? 60 + (part.0.number + 3) % 16 : (part.0.number + 7) % 60)
                parts[place].2 = moved
                parts.insert((next, moved.adding(days: 1), part.2), at: place + 1)
            }
        }
        for part in parts where part.2 >= first && part.1 <= asAt {
            lives.enrolments.append(
                Lives.Enrolment(
                    child: child, school: part.0, from: part.1, to: part.2 < asAt ? part.2 : nil,
                    sharesAttendance: shares))
        }
    }

    private mutating func attend(_ child: Int, _ disaffection: Double) {
        // Well clear of the thresholds of 10 and 15 %, on one side or the other.
        let level: Double
        switch disaffection {
        case 0.45...: level = 0.19 + random.fraction() * 0.4
        case 0.3..<0.45: level = random.chance(0.4) ? 0.115 + random.fraction() * 0.02 : 0.04
        default: level = disaffection * 0.08
        }
        let illness = 0.02 + random.fraction() * 0.03
        let enrolments = lives.enrolments.filter { $0.child == child }
        for (place, term) in CouncilCalendar.terms.enumerated() {
            let counted = term.to.adding(days: -20)
            guard let held = enrolments.first(where: { $0.from <= counted && ($0.to.map { $0 >= counted } ?? true) })
            else { continue }
            let open = term.sessions
            var sessions = [Int](repeating: 0, count: AttendanceCodes.all.count)
            sessions[14] = random.below(4) * 2
            let possible = open - sessions[14]
            let unauthorised = Int(Double(possible) * level * (0.94 + random.fraction() * 0.12))
            sessions[13] = unauthorised / 4
            sessions[11] = random.chance(0.15) ? min(10, unauthorised / 3) : 0
            sessions[10] = unauthorised / 5
            sessions[12] = unauthorised - sessions[13] - sessions[11] - sessions[10]
            sessions[5] = Int(Double(possible) * illness * (0.6 + random.fraction() * 0.8))
            sessions[6] = random.below(4)
            sessions[7] = random.chance(0.08) ? 2 : 0
            let present = max(0, possible - unauthorised - sessions[5] - sessions[6] - sessions[7])
            sessions[2] = min(present, random.below(8))
            sessions[3] = random.chance(0.2) ? min(present - sessions[2], 4) : 0
            let marks = present - sessions[2] - sessions[3]
            sessions[0] = (marks + 1) / 2
            sessions[1] = marks / 2
            lives.absences.append(Lives.AbsenceTerm(child: child, school: held.school, term: place, sessions: sessions))
        }
    }

    private mutating func exclude(_ child: Int, _ school: School, _ disaffection: Double) {
        let count = disaffection > 0.55 ? random.between(3, 6) : random.between(1, 2)
        let reasons = ["PP", "PA", "VP", "VA", "BU", "DA", "DM", "TH", "DB", "MT"]
        let isRecent = random.chance(0.7)
        for _ in 0..<count {
            let term = random.pick(CouncilCalendar.terms)
            var date = day(term.from, term.to.adding(days: -6))
            if !isRecent { date = date.adding(days: -728) }
            guard age(child, date) >= 5 else { continue }
            lives.exclusions.append(
                Lives.Exclusion(
                    child: child, school: school, category: random.chance(0.06) ? "LNCH" : "SUSP", from: date,
                    days: random.between(1, 5), reason: random.pick(reasons)))
        }
        guard disaffection > 0.6, age(child) >= 9, random.chance(0.4) else { return }
        let date = day(CouncilCalendar.terms[0].from.adding(days: 30), CouncilCalendar.terms[1].to)
        lives.exclusions.append(
            Lives.Exclusion(
                child: child, school: school, category: "PERM", from: date, days: 0, reason: random.pick(reasons)))
        lives.provisions.append(
            Lives.Provision(
                child: child, kind: random.chance(0.7) ? .unit : .alternative, from: date.adding(days: 10), to: nil,
                becauseExcluded: true))
    }

    private mutating func leaver(_ young: Int) {
        guard random.chance(0.05 + hardship(young) * 0.35) else { return }
        let from = day(max(birthday(young, 16), CouncilCalendar.yearBack.adding(days: -200)), asAt.adding(days: -40))
        lives.notInWork.append(
            Lives.Spell(person: young, from: from, to: random.chance(0.35) ? day(from, asAt.adding(days: -10)) : nil))
    }
}
