import Identity
import Records

/// Who lived with a child's only known parent when the child was born, and gave it their name, is the other parent.
///
/// Parents who part leave few records that name the one who moved out. What remains is that the two shared a home from
/// the months before the birth to those after it, and that the child bears the name of the one who has gone. Nobody of
/// the parent's own kin is meant: whoever bears the parent's name, too, must be of a partner's age; where several would
/// do, nobody is taken.
struct BirthHomeTies {
    private(set) var evidence: [TieEvidence] = []

    private let people: [Person]
    private let names: FamilyNameSets
    private let ages: Ages
    private let homes: Homes
    private let stated: TieTable
    private let rules: FamilyRules

    /// Both must have lived in the home at some time from this many days before the birth…
    private static let daysBefore = 270
    /// …to this many after it: a register hears of somebody some weeks late.
    private static let daysAfter = 60

    init(
        people: [Person], names: FamilyNameSets, ages: Ages, homes: Homes, occupied: [(place: PlaceID, people: [Int])],
        stated: TieTable, rules: FamilyRules
    ) {
        self.people = people
        self.names = names
        self.ages = ages
        self.homes = homes
        self.stated = stated
        self.rules = rules
        var found: [Int: Set<Int>] = [:]
        for home in occupied where home.people.count <= rules.mostOccupants {
            for parent in home.people {
                for tie in stated.children(of: parent) where tie.confidence >= rules.leastConfidence {
                    found[tie.object, default: []].formUnion(others(with: parent, in: home, at: tie.object))
                }
            }
        }
        for (child, others) in found.sorted(by: { $0.key < $1.key }) {
            guard others.count == 1, let other = others.first else { continue }
            evidence.append(
                TieEvidence(
                    other, .parent, child, weight: rules.evidence.homeAtBirth,
                    reason: "lived with the child's parent at the birth, and the child has the family name"))
        }
    }

    private func others(with parent: Int, in home: (place: PlaceID, people: [Int]), at child: Int) -> [Int] {
        guard ages.isUnder(rules.childUnder, child), let born = people[child].birth?.whole,
            stated.parents(of: child).count == 1, wasHome(home.place, of: parent, about: born)
        else { return [] }
        return home.people.filter { other in
            other != parent && other != child && names.share(other, child)
                && wasHome(home.place, of: other, about: born) && mayBeParent(other, of: child, with: parent)
        }
    }

    private func wasHome(_ place: PlaceID, of person: Int, about day: Day) -> Bool {
        let time = Period(from: day.adding(days: -Self.daysBefore), to: day.adding(days: Self.daysAfter))
        return homes.stays[person].contains { $0.place == place && $0.period.from != nil && $0.period.overlaps(time) }
    }

    private func mayBeParent(_ other: Int, of child: Int, with parent: Int) -> Bool {
        if let sex = people[other].sex, sex == people[parent].sex { return false }
        if stated.areBound(other, child) { return false }
        if stated.areBound(other, parent), stated.tie(other, .partner, parent) == nil,
            stated.tie(other, .formerPartner, parent) == nil
        {
            return false
        }
        if let years = ages.yearsOlder(other, than: child),
            years.lowerBound < rules.likelyParentYears || years.upperBound > rules.mostParentYears
        {
            return false
        }
        guard let apart = ages.yearsOlder(other, than: parent) else { return !names.share(other, parent) }
        return max(abs(apart.lowerBound), abs(apart.upperBound)) <= rules.mostCoupleYears
    }
}
