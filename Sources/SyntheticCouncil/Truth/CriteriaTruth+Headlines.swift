import Records

extension CriteriaTruth {
    // MARK: Crime

    /// A proven offence of someone under 18 with its outcome in the year, or a measure against antisocial behaviour.
    ///
    /// - Parameter everyTool: whether warnings and community protection notices count.
    func crime(everyTool: Bool) -> Answer {
        let isProven = lives.youthOffences.contains {
            members.contains($0.child) && $0.isProven && isRecent($0.outcomeDay)
                && (10..<18).contains(cluster.people[$0.child].age(on: $0.day))
        }
        let isMeasured = lives.tools.contains {
            members.contains($0.person) && isRecent($0.from)
                && (everyTool || $0.isHousing || !["WARN", "CPN"].contains($0.code))
        }
        if isProven || isMeasured { return .met }
        let isUnasked = members.contains { member in
            age(member) >= 10 && cluster.people[member].age(on: yearBack) < 18
                && !lives.youthCleared.contains(member) && !lives.youthOffences.contains { $0.child == member }
        }
        return isUnasked ? .notKnown : .notMet
    }

    /// A parent or carer on licence, under an order, or in custody within a year of release.
    var parentSupervised: Answer {
        let parents = family.members.filter { $0.role.isParental }.map(\.person)
        return answer(lives.probation.contains { parents.contains($0.person) && isOpen($0.from, $0.to) })
    }

    // MARK: Education

    func education(onlyUnauthorised: Bool) -> Answer {
        let isExcluded = members.contains { member in
            let recent = lives.exclusions.filter { $0.child == member && CouncilCalendar.term(of: $0.from) != nil }
            let suspensions = recent.filter { $0.category == "SUSP" }
            if recent.contains(where: { $0.category == "PERM" }) || suspensions.count >= 3 { return true }
            if onlyUnauthorised { return false }
            let days = suspensions.reduce(0) { $0 + $1.days }
            let young = suspensions.filter { cluster.people[member].age(on: $0.from) < 11 }.reduce(0) { $0 + $1.days }
            return days >= 10 || young >= 5
        }
        let isElsewhere = lives.provisions.contains {
            members.contains($0.child) && isOpen($0.from, $0.to)
                && ($0.becauseExcluded || ($0.kind == .missingEducation && (5..<16).contains(age($0.child))))
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

    // MARK: Work and money

    var outOfWork: Answer {
        let adults = members.filter { age($0) >= 18 }
        let isClaiming = lives.claims.contains { claim in
            claim.outOfWork && isOpen(claim.from, claim.to)
                && (adults.contains(claim.person) || claim.partner.map { adults.contains($0) } ?? false)
        }
        if isClaiming { return .met }
        let isUnasked = adults.contains { adult in
            !lives.claims.contains { $0.person == adult || $0.partner == adult } && !lives.claimCleared.contains(adult)
        }
        return isUnasked ? .notKnown : .notMet
    }

    var youngWithoutWork: Answer {
        answer(
            lives.notInWork.contains {
                members.contains($0.person) && isOpen($0.from, $0.to) && (16..<19).contains(age($0.person))
            })
    }

    /// Arrears of rent or council tax of £500 or more on a home that is still held.
    var inArrears: Answer {
        answer(
            current.contains { occupancy in
                (occupancy.rentArrears >= 500 && occupancy.tenant.map { members.contains($0) } ?? false)
                    || (occupancy.taxArrears >= 500 && occupancy.liable.contains { members.contains($0) })
            })
    }

    /// Arrears of rent and a notice.
    var atRiskOfEviction: Answer {
        answer(
            current.contains { occupancy in
                occupancy.rentArrears > 0 && !occupancy.notice.isEmpty
                    && occupancy.tenant.map { members.contains($0) } ?? false
            })
    }

    private var current: [Lives.Occupancy] {
        lives.occupancies.filter { cluster.households[$0.household].spells[$0.spell].to == nil }
    }

    // MARK: Help, abuse, health

    func isPlanned(_ kinds: Set<Lives.Plan.Kind>) -> Answer {
        answer(
            lives.plans.contains { members.contains($0.child) && kinds.contains($0.kind) && isRecent($0.from, $0.to) })
    }

    var earlyHelp: Answer {
        answer(
            lives.earlyHelp.contains { episode in
                isRecent(episode.from, episode.to)
                    && cluster.families[episode.family].members.contains { member in
                        member.role == .child && members.contains(member.person)
                            && cluster.people[member.person].birth <= episode.from
                    }
            })
    }

    var missing: Answer {
        answer(
            lives.missing.contains {
                members.contains($0.person) && isRecent($0.from, $0.to) && age($0.person) < 18
            })
    }

    var abuse: Answer {
        let isReported = lives.domestic.contains { incident in
            isRecent(incident.day)
                && ([incident.victim, incident.perpetrator] + incident.children.prefix(3)).contains {
                    members.contains($0)
                }
        }
        return any([answer(isReported), factors(["3A", "3B", "3C"])])
    }

    var treated: Answer {
        answer(lives.treatments.contains { members.contains($0.person) && isOpen($0.from, $0.to) })
    }

    var homeless: Answer {
        answer(
            lives.homelessness.contains { application in
                isRecent(application.day)
                    && ([application.applicant] + application.members.prefix(3)).contains { members.contains($0) }
            })
    }

    var repeatedlyReferred: Answer {
        answer(
            members.contains { member in
                age(member) < 18 && lives.referrals.count { $0.child == member && isRecent($0.day) } >= 2
            })
    }

    var adultSupervised: Answer {
        answer(
            lives.probation.contains {
                members.contains($0.person) && age($0.person) >= 18 && isOpen($0.from, $0.to)
            })
    }

    var teenageParent: Answer {
        answer(family.members.contains { [.mother, .father].contains($0.role) && age($0.person) < 20 })
    }

    func factors(_ codes: Set<String>) -> Answer {
        answer(
            lives.assessments.contains {
                members.contains($0.child) && isRecent($0.from, $0.to) && !codes.isDisjoint(with: $0.factors)
            })
    }

    /// Put forward by a worker in the year for a reason.
    func nominated(_ reason: String) -> Answer {
        answer(
            lives.casework.contains { work in
                isRecent(work.nominated) && work.reasons.contains(reason)
                    && work.people.contains {
                        members.contains($0) && !cluster.people[$0].isUnborn
                            && cluster.people[$0].birth <= work.nominated
                    }
            })
    }

    /// A concern about a child under five in the last year; not known when such a child has no contact on record.
    func visits(_ codes: Set<String>) -> Answer {
        let isSeen = lives.visits.contains {
            members.contains($0.child) && isRecent($0.day) && cluster.people[$0.child].birth <= $0.day
                && !codes.isDisjoint(with: $0.concerns)
        }
        if isSeen { return .met }
        let isUnseen = members.contains { member in
            !cluster.people[member].isUnborn && cluster.people[member].age(on: yearBack) < 5
                && !lives.visits.contains { $0.child == member }
        }
        return isUnseen ? .notKnown : .notMet
    }
}
