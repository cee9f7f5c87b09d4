import Identity
import Records

/// The adults around whom a family is formed: a couple, or one who is a parent or carer alone.
struct Nucleus {
    /// One or two, in order.
    var heads: [Int]
    /// What binds the two.
    var tie: Tie?
}

/// Finds the couples and lone parents.
struct Nuclei {
    private(set) var nuclei: [Nucleus] = []
    /// The position of each person's nucleus, for those who head one.
    private(set) var ofHead: [Int?]

    init(ties: TieTable, homes: Homes, ages: Ages, rules: FamilyRules, people: Int) {
        ofHead = Array(repeating: nil, count: people)
        for couple in Self.couples(ties: ties, homes: homes, ages: ages, rules: rules) {
            if ofHead[couple.subject] != nil || ofHead[couple.object] != nil { continue }
            ofHead[couple.subject] = nuclei.count
            ofHead[couple.object] = nuclei.count
            nuclei.append(Nucleus(heads: [couple.subject, couple.object], tie: couple))
        }
        for person in 0..<people where ofHead[person] == nil {
            let raises = ties.ties(of: person).contains { tie in
                tie.subject == person && tie.confidence >= rules.leastConfidence
                    && (tie.kind == .parent || tie.kind == .stepParent || tie.kind == .carer)
            }
            if !raises { continue }
            ofHead[person] = nuclei.count
            nuclei.append(Nucleus(heads: [person], tie: nil))
        }
    }

    /// The bonds of couples who are together as far as is known, the surest first.
    private static func couples(ties: TieTable, homes: Homes, ages: Ages, rules: FamilyRules) -> [Tie] {
        var couples: [(tie: Tie, together: Bool)] = []
        for tie in ties.ties where tie.kind == .partner && tie.confidence >= rules.leastConfidence {
            if ties.tie(tie.subject, .formerPartner, tie.object) != nil { continue }
            if ages.isUnder(14, tie.subject) || ages.isUnder(14, tie.object) { continue }
            let together = homes.areTogether(tie.subject, tie.object)
            // Each has a home, and not the same: they have parted.
            if homes.areApart(tie.subject, tie.object) { continue }
            couples.append((tie, together))
        }
        return couples.sorted { left, right in
            let a = left.tie.confidence * (left.together ? 1 : 0.9)
            let b = right.tie.confidence * (right.together ? 1 : 0.9)
            if a != b { return a > b }
            return (left.tie.subject, left.tie.object) < (right.tie.subject, right.tie.object)
        }.map(\.tie)
    }
}
