import Identity
import Records

/// What shared homes, family names and ages say of people of whom no source says what they are to one another.
///
/// In a home that is not shared by many, two people who lived there together for long enough are held to be
/// - parent and child, with one family name and the years between them of a parent and a child, where the younger has
///   no two parents stated already;
/// - a couple, when both are adults of about one age with one family name, or the only two such adults of the home.
struct SharedHomeTies {
    private(set) var evidence: [TieEvidence] = []

    private let people: [Person]
    private let names: [Set<String>]
    private let ages: Ages
    private let homes: Homes
    private let stated: TieTable
    private let rules: FamilyRules

    /// More people than this in one home are not compared pair by pair: it is no family's home.
    private static let mostOccupants = 24

    init(people: [Person], ages: Ages, homes: Homes, stated: TieTable, rules: FamilyRules) {
        self.people = people
        self.ages = ages
        self.homes = homes
        self.stated = stated
        self.rules = rules
        names = people.map { person in
            var names: Set<String> = []
            for family in ([person.name] + person.otherNames).compactMap(\.family) {
                for part in family.split(whereSeparator: { $0 == "-" || $0 == " " }) where part.utf8.count > 1 {
                    names.insert(String(part))
                }
            }
            return names
        }
        var occupants: [PlaceID: [Int]] = [:]
        for person in people.indices {
            for stay in homes.stays[person] where !homes.isShared(stay.place) {
                occupants[stay.place, default: []].append(person)
            }
        }
        for (_, residents) in occupants.sorted(by: { $0.key < $1.key })
        where residents.count > 1 && residents.count <= Self.mostOccupants {
            addTies(among: residents)
        }
    }

    private mutating func addTies(among residents: [Int]) {
        for (position, first) in residents.enumerated() {
            for second in residents[..<position] {
                if stated.areBound(first, second) { continue }
                guard let days = homes.daysTogether(first, second), days >= rules.leastDaysTogether else { continue }
                if let years = ages.yearsOlder(first, than: second) {
                    if years.lowerBound >= rules.likelyParentYears, years.upperBound <= rules.mostParentYears {
                        addParent(first, of: second)
                    } else if -years.upperBound >= rules.likelyParentYears, -years.lowerBound <= rules.mostParentYears {
                        addParent(second, of: first)
                    } else if max(abs(years.lowerBound), abs(years.upperBound)) <= rules.mostCoupleYears {
                        addCouple(first, second, among: residents)
                    }
                } else {
                    addCouple(first, second, among: residents)
                }
            }
        }
    }

    private mutating func addParent(_ parent: Int, of child: Int) {
        let known = stated.parents(of: child)
        if known.count > 1 { return }
        let sharesName = !names[parent].isDisjoint(with: names[child])
        let partnerOfKnown = known.contains { stated.tie($0.subject, .partner, parent) != nil }
        if !sharesName && !partnerOfKnown && !ages.isUnder(rules.childUnder, child) { return }
        let weight = sharesName ? rules.evidence.sharedHomeAndName : rules.evidence.sharedHome
        evidence.append(
            TieEvidence(
                parent, .parent, child, weight: weight,
                reason: sharesName
                    ? "one home, one family name, and the years between parent and child"
                    : "one home, and the years between parent and child"))
    }

    private mutating func addCouple(_ first: Int, _ second: Int, among residents: [Int]) {
        if ages.isUnder(rules.childUnder, first) || ages.isUnder(rules.childUnder, second) { return }
        if people[first].sex == people[second].sex, people[first].sex != nil { return }
        if hasPartner(first, besides: second) || hasPartner(second, besides: first) { return }
        if areSiblings(first, second) { return }
        let sharesName = !names[first].isDisjoint(with: names[second])
        let weight = sharesName ? rules.evidence.sharedHomeAndName : rules.evidence.sharedHome
        evidence.append(
            TieEvidence(
                first, .partner, second, weight: weight,
                reason: sharesName ? "one home and one family name, of about one age" : "one home, of about one age"))
    }

    private func hasPartner(_ person: Int, besides other: Int) -> Bool {
        stated.ties(of: person).contains { $0.kind == .partner && $0.other(than: person) != other }
    }

    private func areSiblings(_ first: Int, _ second: Int) -> Bool {
        let parents = Set(stated.parents(of: first).map(\.subject))
        return stated.parents(of: second).contains { parents.contains($0.subject) }
    }
}
