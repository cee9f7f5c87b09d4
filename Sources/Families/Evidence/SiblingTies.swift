import Identity
import Records

/// What is known of one child said of another: brothers and sisters mostly have both parents in common.
///
/// A child of whom one parent is stated has the other parent of a brother or sister for a parent, too, when the family
/// name is one and the years between the two allow it.
struct SiblingTies {
    private(set) var evidence: [TieEvidence] = []

    init(_ ties: TieTable, names: FamilyNameSets, ages: Ages, rules: FamilyRules) {
        for child in 0..<names.count {
            let known = ties.parents(of: child)
            guard known.count == 1, known[0].confidence >= rules.leastConfidence, !ages.isUnborn(child) else {
                continue
            }
            var counts: [Int: Int] = [:]
            for sibling in ties.children(of: known[0].subject) where sibling.object != child {
                guard let apart = ages.yearsOlder(sibling.object, than: child),
                    max(abs(apart.lowerBound), abs(apart.upperBound)) <= rules.mostSiblingYears
                else { continue }
                for parent in ties.parents(of: sibling.object) where parent.subject != known[0].subject {
                    guard parent.confidence >= rules.leastConfidence, parent.subject != child else { continue }
                    if !names.share(child, parent.subject), !names.share(child, sibling.object) { continue }
                    counts[parent.subject, default: 0] += 1
                }
            }
            guard let other = counts.min(by: { ($1.value, $0.key) < ($0.value, $1.key) })?.key else { continue }
            if ties.tie(other, .stepParent, child) != nil || ties.tie(other, .carer, child) != nil { continue }
            if let years = ages.yearsOlder(other, than: child), years.upperBound < rules.leastParentYears { continue }
            evidence.append(
                TieEvidence(
                    other, .parent, child, weight: rules.evidence.parentOfSibling,
                    reason: "parent of a brother or sister of one family name"))
        }
    }
}
