import Identity
import Records

/// Tells of the people near one family why they are not of it, by the rules and the evidence of family formation.
struct FamilyConsidering {
    let people: [Person]
    let evidence: FormationEvidence
    /// Homes in which too many lived for a shared one to be evidence.
    let crowded: Set<PlaceID>
    let rules: FamilyRules
    /// The family's members by position.
    let members: Set<Int>
    /// People whom a worker took out of the family.
    let removed: Set<Int>
    let asAt: Day

    private var homes: Homes { evidence.homes }
    private var ages: Ages { evidence.ages }

    /// In order of person.
    func considered() -> [ConsideredPerson] {
        people.indices.filter { !members.contains($0) }.compactMap(considered)
    }

    /// Nil for somebody who has nothing to do with the family.
    private func considered(_ person: Int) -> ConsideredPerson? {
        let bonds = evidence.ties.ties(of: person).filter { members.contains($0.other(than: person)) }
        let together = time(together: person)
        guard let (reason, words) = why(person, bonds, together) else { return nil }
        let formerly: Set<ConsideredPerson.Reason> = [.formerPartner, .grownChildLeft, .careEnded]
        let wasMember =
            formerly.contains(reason)
            || ((reason == .died || reason == .decided) && bonds.contains { $0.kind <= .partner && isSure($0) })
        return ConsideredPerson(
            person: people[person].id, reason: reason, words: words, isFormer: wasMember,
            period: together.period ?? .unbounded,
            cameOfAge: reason == .grownChildLeft ? cameOfAge(person) : nil)
    }

    private func why(
        _ person: Int, _ bonds: [Tie], _ together: Together
    ) -> (ConsideredPerson.Reason, String)? {
        if removed.contains(person) { return (.decided, "A worker took this person out of the family.") }
        if !bonds.isEmpty, let death = people[person].death {
            return (.died, "Died on \(death).")
        }
        // The closest bond speaks.
        let sure = bonds.filter(isSure).sorted { one, other in
            (one.isOfCouple ? 0 : 1, one.kind, -one.confidence) < (
                other.isOfCouple ? 0 : 1, other.kind, -other.confidence
            )
        }
        if let lodger = sure.first(where: { $0.kind == .unrelated }) {
            return (.lodger, "Not family by what is stated: \(Self.reason(lodger)).")
        }
        if let closest = sure.first { return bound(person, closest) }
        if let weak = bonds.max(by: { $0.confidence < $1.confidence }) {
            let percent = Int((weak.confidence * 100).rounded())
            let least = Int((rules.leastConfidence * 100).rounded())
            return (
                .weakEvidence, "Too little evidence, \(percent) % where \(least) % are needed: \(Self.reason(weak))."
            )
        }
        if together.isAtOneTime, isOfOtherFamily(person) {
            return (.otherFamily, "Of another family of a member: bound to somebody who brings that member up.")
        }
        return together.why(rules)
    }

    /// Whether the person's own kin, or partner, brings a member up: a child's half-brother in the other home.
    private func isOfOtherFamily(_ person: Int) -> Bool {
        evidence.ties.ties(of: person).contains { tie in
            let kin = tie.other(than: person)
            guard tie.kind <= .partner, isSure(tie), !members.contains(kin) else { return false }
            return evidence.ties.ties(of: kin).contains { bond in
                bond.subject == kin && bond.kind <= .carer && members.contains(bond.object) && isSure(bond)
            }
        }
    }

    private func bound(_ person: Int, _ tie: Tie) -> (ConsideredPerson.Reason, String) {
        let other = tie.other(than: person)
        let isElder = tie.subject == person
        let reason = Self.reason(tie)
        switch tie.kind {
        case .partner, .formerPartner:
            return homes.areApart(person, other) || tie.kind == .formerPartner
                ? (.formerPartner, "Was a member’s partner; they live apart now (\(reason)).")
                : (.otherFamily, "Bound to a member, who heads a family with somebody else (\(reason)).")
        case .parent where isElder:
            return ages.isUnder(rules.childUnder, other)
                ? (.otherFamily, "A parent of a member, counted in the child’s other family (\(reason)).")
                : (.parentOfGrownChild, "A parent of a member who is grown and heads a home (\(reason)).")
        case .parent:
            if ages.isUnder(rules.childUnder, person) {
                return (.otherFamily, "A member’s child, counted in another family (\(reason)).")
            }
            return homes.currentHome(of: person, and: other) == nil
                ? (.grownChildLeft, "A member’s child, grown, who is not known to live here now (\(reason)).")
                : (.otherFamily, "A member’s child, grown, counted in another family (\(reason)).")
        case .stepParent, .carer:
            if homes.currentHome(of: person, and: other) != nil {
                return (.otherFamily, "Brings up a member, or is brought up by one, in another family (\(reason)).")
            }
            return (.careEnded, "Brought up by, or brings up, a member; shares no home now (\(reason)).")
        case .grandparent:
            return (.grandparentElsewhere, "A grandparent or grandchild of a member, in another home (\(reason)).")
        case .sibling: return (.relative, "A member’s brother or sister, not parent, child or partner (\(reason)).")
        case .relative: return (.relative, "A relative of a member, not parent, child or partner (\(reason)).")
        case .unrelated: return (.lodger, "Not family by what is stated: \(reason).")
        }
    }

    private func isSure(_ tie: Tie) -> Bool { tie.confidence >= rules.leastConfidence }

    private static func reason(_ tie: Tie) -> String { tie.reasons.first ?? "no reason is kept" }

    private func cameOfAge(_ person: Int) -> Day? {
        people[person].birth?.whole?.adding(months: 12 * rules.childUnder)
    }

    // MARK: - Shared homes

    /// What homes a person had in common with members.
    private struct Together {
        var isShared = false
        var isCrowded = false
        var isApart = false
        var days: Int?
        var period: Period?

        /// Whether there was a home of the person and of a member at one time.
        var isAtOneTime: Bool { days != nil }

        func why(_ rules: FamilyRules) -> (ConsideredPerson.Reason, String)? {
            if let days, days >= rules.leastDaysTogether {
                return (.nothingBinds, "Shared a home; neither names nor ages nor anything stated makes them a family.")
            }
            if let days {
                return (
                    .tooShort,
                    "Shared a home for \(days) \(days == 1 ? "day" : "days"); without a statement "
                        + "\(rules.leastDaysTogether) are needed."
                )
            }
            if isCrowded {
                return (
                    .crowdedHome,
                    "More than \(rules.mostOccupants) people have lived in the home that they share: it is no evidence."
                )
            }
            if isShared {
                return (
                    .sharedByMany,
                    "Lived in a home that many share: a house in multiple occupation, a hostel or the like."
                )
            }
            return isApart ? (.noOverlap, "Lived at the same address at another time: the dates do not overlap.") : nil
        }
    }

    private func time(together person: Int) -> Together {
        var together = Together()
        for member in members.sorted() {
            for stay in homes.stays[person] {
                for other in homes.stays[member] where other.place == stay.place {
                    if homes.isShared(stay.place) {
                        together.isShared = true
                    } else if crowded.contains(stay.place) {
                        together.isCrowded = true
                    } else if stay.period.overlaps(other.period) {
                        let from = [stay.period.from, other.period.from].compactMap(\.self).max()
                        let to = [stay.period.to, other.period.to].compactMap(\.self).min()
                        let days = (from ?? asAt.adding(days: -3650)).days(to: min(to ?? asAt, asAt))
                        together.days = max(together.days ?? 0, days)
                        let period = Period(from: from, to: to)
                        together.period = together.period.map { $0.joined(period) } ?? period
                    } else {
                        together.isApart = true
                    }
                }
            }
        }
        return together
    }
}

extension Tie {
    fileprivate var isOfCouple: Bool { kind == .partner || kind == .formerPartner }
}
