import Records

extension LivesBuilder {
    /// Benefits follow from unemployment, illness and care; the department answers for those whom the council asked about.
    mutating func work() {
        var settled = Set<Int>()
        for family in cluster.families {
            let adults = family.people.filter { isAdult($0) && age($0) < 67 }
            let hasChildren = family.members.contains { $0.role == .child || $0.role == .unbornChild }
            let isAsked = random.chance(0.87)
            for adult in adults where !settled.contains(adult) {
                settled.insert(adult)
                let strain = hardship(adult)
                let isPartnered =
                    family.members.first { $0.person == adult }.map { $0.role.isParental || $0.role == .partner }
                    ?? false
                let partner =
                    isPartnered && random.chance(0.88)
                    ? family.members.first {
                        $0.person != adult && ($0.role.isParental || $0.role == .partner)
                            && !settled.contains($0.person)
                    }?.person : nil
                let children = family.members.count { $0.role == .child }
                if random.chance(0.05 + strain * 0.75) {
                    outOfWork(adult, partner: partner, children: children)
                    if let partner { settled.insert(partner) }
                } else if random.chance(hasChildren ? 0.3 : 0.12) {
                    let from = day(first, asAt.adding(days: -90))
                    lives.claims.append(
                        Lives.Claim(
                            person: adult, partner: partner, children: children, benefit: "UC",
                            regime: "WORKING_ENOUGH",
                            outOfWork: false, from: from, to: random.chance(0.3) ? from.adding(days: 80) : nil))
                    if let partner { settled.insert(partner) }
                } else if hasChildren, isAsked, isPartnered {
                    lives.claimCleared.append(adult)
                }
            }
        }
    }

    private mutating func outOfWork(_ adult: Int, partner: Int?, children: Int) {
        let kinds = [
            ("JSA", ""), ("ESA", "SUPPORT"), ("IS", ""), ("CA", ""), ("UC", "ALL_WORK"), ("UC", "NO_WORK_REQ"),
            ("UC", "WORK_PREP"),
        ]
        let kind = kinds[random.index(weights: [8, 18, 8, 8, 30, 16, 12])]
        let from = day(first.adding(days: -200), asAt.adding(days: -60))
        let hasEnded = random.chance(0.3)
        let ended = hasEnded ? day(from.adding(days: 30), asAt.adding(days: -10)) : nil
        lives.claims.append(
            Lives.Claim(
                person: adult, partner: partner, children: children, benefit: kind.0, regime: kind.1, outOfWork: true,
                from: from, to: ended))
        if random.chance(0.4) {
            lives.claims.append(
                Lives.Claim(
                    person: adult, partner: nil, children: children, benefit: "HB", regime: "", outOfWork: false,
                    from: from, to: ended))
        }
    }
}
