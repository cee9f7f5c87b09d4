import Identity
import Records

/// What shared homes, family names and ages say of people of whom no source says what they are to one another.
///
/// In a home that is not shared by many, two people who lived there together for long enough are held to be
/// - parent and child, with one family name and the years between them of a parent and a child, where the younger has
///   no two parents stated already;
/// - a couple, when both are adults of about one age with one family name, or the only two such adults of the home;
/// - parent and grown child, when no age is known, one is of a couple or a parent in the home, and the family name is one:
///   the elder generation where the other has dependent children, the younger where not;
/// - grandparent's generation, who hold the home in which a parent of dependent children lives who does not.
struct SharedHomeTies {
    private(set) var evidence: [TieEvidence] = []

    private let people: [Person]
    private let names: [Set<String>]
    private let ages: Ages
    private let homes: Homes
    private let stated: TieTable
    private let rules: FamilyRules
    /// Who holds each home: tenants, those liable.
    private let holders: [PlaceID: Set<Int>]

    /// More people than this in one home are not compared pair by pair: it is no family's home.
    private static let mostOccupants = 24

    init(
        people: [Person], ages: Ages, homes: Homes, stated: TieTable, holders: [PlaceID: Set<Int>], rules: FamilyRules
    ) {
        self.holders = holders
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
        for (place, residents) in occupants.sorted(by: { $0.key < $1.key })
        where residents.count > 1 && residents.count <= Self.mostOccupants {
            addTies(among: residents, holders: holders[place] ?? [])
        }
    }

    private mutating func addTies(among residents: [Int], holders: Set<Int>) {
        for (position, first) in residents.enumerated() {
            for second in residents[..<position] {
                if stated.areBound(first, second) { continue }
                guard let days = homes.daysTogether(first, second), days >= rules.leastDaysTogether else { continue }
                if isElder(first, of: second, holders: holders) || isElder(second, of: first, holders: holders) {
                    let elder = isElder(first, of: second, holders: holders) ? first : second
                    let reason = "holds the home in which a parent with children lives"
                    let weight = rules.evidence.holdsHomeOfParent
                    evidence.append(
                        TieEvidence(elder, .parent, elder == first ? second : first, weight: weight, reason: reason))
                } else if let years = ages.yearsOlder(first, than: second) {
                    if years.lowerBound >= rules.likelyParentYears, years.upperBound <= rules.mostParentYears {
                        addParent(first, of: second)
                    } else if -years.upperBound >= rules.likelyParentYears, -years.lowerBound <= rules.mostParentYears {
                        addParent(second, of: first)
                    } else if max(abs(years.lowerBound), abs(years.upperBound)) <= rules.mostCoupleYears {
                        addCouple(first, second, among: residents)
                    }
                } else if !addGeneration(first, second), !addGeneration(second, first) {
                    addCouple(first, second, among: residents)
                }
            }
        }
    }

    /// One of a couple, or alone and of the age, who hold a home where somebody brings up children without holding it.
    private func isElder(_ holder: Int, of parent: Int, holders: Set<Int>) -> Bool {
        guard holders.contains(holder), !holders.contains(parent) else { return false }
        let dependants = stated.children(of: parent).filter { ages.isUnder(rules.childUnder, $0.object) }
        if dependants.isEmpty || dependants.contains(where: { stated.areBound(holder, $0.object) }) { return false }
        if !stated.children(of: holder).allSatisfy({ !ages.isUnder(rules.childUnder, $0.object) }) { return false }
        if let years = ages.yearsOlder(holder, than: parent) {
            return years.lowerBound >= rules.likelyParentYears && years.upperBound <= rules.mostParentYears
        }
        if let years = ages.years(holder), years < 40 { return false }
        return hasPartner(holder, besides: parent) || hasPartner(parent, besides: holder)
    }

    /// The other has the name of someone who is settled in the home with a partner or a child, and no bond is stated.
    private mutating func addGeneration(_ settled: Int, _ other: Int) -> Bool {
        if names[settled].isDisjoint(with: names[other]) { return false }
        if hasPartner(other, besides: settled) || !stated.children(of: other).isEmpty { return false }
        let dependants = stated.children(of: settled).contains { ages.isUnder(rules.childUnder, $0.object) }
        if !dependants, !hasPartner(settled, besides: other) { return false }
        if ages.isUnder(rules.childUnder, other) || ages.isUnder(rules.childUnder, settled) { return false }
        let years = ages.years(other)
        let weight = rules.evidence.sharedNameOnly
        let words = "one home and one family name"
        if dependants, years ?? 60 >= 45 {
            evidence.append(TieEvidence(other, .parent, settled, weight: weight, reason: words))
        } else if years ?? 20 <= 34 {
            evidence.append(TieEvidence(settled, .parent, other, weight: weight, reason: words))
        } else {
            return false
        }
        return true
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
        let areAlone = !sharesName && areOnlyAdults(first, second, among: residents)
        let weight =
            sharesName
            ? rules.evidence.sharedHomeAndName : areAlone ? rules.evidence.onlyAdults : rules.evidence.sharedHome
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

    /// A man and a woman, and no other adult of the home at their time.
    private func areOnlyAdults(_ first: Int, _ second: Int, among residents: [Int]) -> Bool {
        if people[first].sex == nil || people[second].sex == nil { return false }
        return !residents.contains { other in
            other != first && other != second && !ages.isUnder(rules.childUnder, other)
                && stated.parents(of: other).isEmpty
                && (homes.daysTogether(first, other) ?? 0) >= rules.leastDaysTogether
        }
    }
}
