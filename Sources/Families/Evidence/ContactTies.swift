import Identity
import Records

/// What is likely of somebody whom a source names beside a child without saying what they are: a school's contact whose
/// relationship is "other" or left out.
///
/// One of a parent's age, and not of the age of the child's grandparents, is as often as not a parent where the family name
/// is one; with another name it says a little, which a shared home may bear out.
struct ContactTies {
    private(set) var evidence: [TieEvidence] = []

    init(
        _ relationships: [PersonRelationship], positions: [PersonID: Int], names: FamilyNameSets, ages: Ages,
        stated: TieTable, rules: FamilyRules
    ) {
        for relationship in relationships where relationship.kind == .notKnown {
            guard let contact = positions[relationship.subject], let child = positions[relationship.object],
                contact != child, ages.isUnder(rules.childUnder, child), !stated.areBound(contact, child),
                let years = ages.yearsOlder(contact, than: child), years.lowerBound >= rules.likelyParentYears,
                years.upperBound <= rules.mostParentYears
            else { continue }
            let parents = stated.parents(of: child)
            if parents.count > 1 { continue }
            let isElder = parents.contains { parent in
                ages.yearsOlder(contact, than: parent.subject).map { $0.upperBound >= rules.likelyParentYears } ?? true
            }
            if isElder { continue }
            let sharesName = names.share(contact, child)
            evidence.append(
                TieEvidence(
                    contact, .parent, child,
                    weight: sharesName ? rules.evidence.contactAndName : rules.evidence.contact,
                    period: relationship.period,
                    reason: "named beside the child by \(relationship.source.words), and of a parent's age"))
        }
    }
}
