import Identity
import Records

/// What a couple says of children: the partner of a child's only known parent is the other one, when the child has the
/// partner's family name, or is not born yet or newly born, or when no source states a parent at all.
struct PartnerTies {
    private(set) var evidence: [TieEvidence] = []

    init(_ ties: TieTable, homes: Homes, names: FamilyNameSets, ages: Ages, rules: FamilyRules) {
        for couple in ties.ties where couple.kind == .partner && couple.confidence >= rules.leastConfidence {
            if homes.areApart(couple.subject, couple.object) { continue }
            for (parent, partner) in [(couple.subject, couple.object), (couple.object, couple.subject)] {
                for tie in ties.children(of: parent) where tie.confidence >= rules.leastConfidence {
                    let child = tie.object
                    guard child != partner, ties.parents(of: child).count == 1,
                        ties.tie(partner, .stepParent, child) == nil
                    else { continue }
                    if let years = ages.yearsOlder(partner, than: child), years.upperBound < rules.leastParentYears {
                        continue
                    }
                    let sharesName = names.share(partner, child)
                    guard sharesName || !tie.isStated || ages.isUnborn(child) || ages.isUnder(1, child) else {
                        continue
                    }
                    evidence.append(
                        TieEvidence(
                            partner, .parent, child,
                            weight: sharesName ? rules.evidence.partnerOfParentAndName : rules.evidence.partnerOfParent,
                            reason: sharesName
                                ? "partner of the child's parent, and of the child's family name"
                                : tie.isStated
                                    ? "partner of the parent of a newborn or unborn child"
                                    : "partner of the child's parent, of whom nothing else is stated"))
                }
            }
        }
    }
}
