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
    private let names: FamilyNameSets
    private let ages: Ages
    private let homes: Homes
    private let stated: TieTable
    private let rules: FamilyRules
    /// The parents that the present home suggests.
    private var suggested: [Int: [Int]] = [:]

    init(
        people: [Person], names: FamilyNameSets, ages: Ages, homes: Homes, occupied: [(place: PlaceID, people: [Int])],
        stated: TieTable, holders: [PlaceID: Set<Int>], rules: FamilyRules
    ) {
        self.people = people
        self.names = names
        self.ages = ages
        self.homes = homes
        self.stated = stated
        self.rules = rules
        for home in occupied where home.people.count <= rules.mostOccupants {
            let echoes = Echoes(home.people, people: people, homes: homes, stated: stated)
            addTies(among: home.people.filter { !echoes.contains($0) }, holders: holders[home.place] ?? [])
        }
    }

    private mutating func addTies(among residents: [Int], holders: Set<Int>) {
        suggested.removeAll(keepingCapacity: true)
        var peers: [(Int, Int)] = []
        for (position, first) in residents.enumerated() {
            for second in residents[..<position] {
                if stated.areBound(first, second) { continue }
                guard let days = homes.daysTogether(first, second), days >= rules.leastDaysTogether else { continue }
                if isElder(first, of: second, holders: holders) || isElder(second, of: first, holders: holders) {
                    let elder = isElder(first, of: second, holders: holders) ? first : second
                    suggest(
                        elder, elder == first ? second : first, weight: rules.evidence.holdsHomeOfParent,
                        "holds the home in which a parent with children lives")
                } else if let years = ages.yearsOlder(first, than: second) {
                    if years.lowerBound >= rules.likelyParentYears, years.upperBound <= rules.mostParentYears {
                        addParent(first, of: second, among: residents)
                    } else if -years.upperBound >= rules.likelyParentYears, -years.lowerBound <= rules.mostParentYears {
                        addParent(second, of: first, among: residents)
                    } else if max(abs(years.lowerBound), abs(years.upperBound)) <= rules.mostCoupleYears {
                        peers.append((first, second))
                    }
                } else if !addGeneration(first, second), !addGeneration(second, first) {
                    peers.append((first, second))
                }
            }
        }
        for (first, second) in peers where !addSibling(first, second) && !addSibling(second, first) {
            addCouple(first, second, among: residents)
        }
    }

    private mutating func suggest(_ parent: Int, _ child: Int, weight: Double, _ reason: String) {
        suggested[child, default: []].append(parent)
        evidence.append(TieEvidence(parent, .parent, child, weight: weight, reason: reason))
    }

    private func parents(of child: Int) -> [Int] {
        stated.parents(of: child).map(\.subject) + (suggested[child] ?? [])
    }

    /// Two of one name and one generation, one of them with a parent in the home: brother and sister, unless one alone
    /// brings up children, as a husband or wife who has taken the name would be there for.
    private mutating func addSibling(_ first: Int, _ second: Int) -> Bool {
        let parents = parents(of: first)
        if parents.isEmpty || ages.isUnder(rules.childUnder, first) { return false }
        if parents.contains(where: { self.parents(of: $0).contains(second) }) { return false }
        let others = self.parents(of: second)
        if others.contains(where: parents.contains) { return true }
        guard others.isEmpty, names.share(first, second) else { return false }
        if raises(first) || raises(second) {
            return people[first].sex == people[second].sex && people[first].sex != nil
        }
        for parent in parents {
            guard names.share(parent, second), homes.currentHome(of: parent, and: second) != nil else { continue }
            if let years = ages.yearsOlder(parent, than: second), years.upperBound < rules.likelyParentYears {
                continue
            }
            suggest(
                parent, second, weight: rules.evidence.sharedNameOnly,
                "one home and one family name with a grown child of the home")
        }
        return true
    }

    private func raises(_ person: Int) -> Bool { !stated.children(of: person).isEmpty }

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
        if !names.share(settled, other) { return false }
        if hasPartner(other, besides: settled) || !stated.children(of: other).isEmpty { return false }
        let dependants = stated.children(of: settled).contains { ages.isUnder(rules.childUnder, $0.object) }
        if !dependants, !hasPartner(settled, besides: other) { return false }
        if ages.isUnder(rules.childUnder, other) || ages.isUnder(rules.childUnder, settled) { return false }
        let years = ages.years(other)
        let weight = rules.evidence.sharedNameOnly
        let words = "one home and one family name"
        if dependants, years ?? 60 >= 45 {
            suggest(other, settled, weight: weight, words)
        } else if years ?? 20 <= 34 {
            suggest(settled, other, weight: weight, words)
        } else {
            return false
        }
        return true
    }

    private mutating func addParent(_ parent: Int, of child: Int, among residents: [Int]) {
        let known = stated.parents(of: child)
        if known.count > 1 { return }
        if isGenerationAbove(parent, child, known: known.map(\.subject), among: residents) { return }
        let sharesName = names.share(parent, child)
        let partnerOfKnown = known.contains { stated.tie($0.subject, .partner, parent) != nil }
        if !sharesName && !partnerOfKnown && !ages.isUnder(rules.childUnder, child) { return }
        suggest(
            parent, child, weight: sharesName ? rules.evidence.sharedHomeAndName : rules.evidence.sharedHome,
            sharesName
                ? "one home, one family name, and the years between parent and child"
                : "one home, and the years between parent and child")
    }

    /// Of the age of a parent to the child's known parent, or to another of the home who may be the child's parent.
    private func isGenerationAbove(_ elder: Int, _ child: Int, known: [Int], among residents: [Int]) -> Bool {
        if known.contains(where: { isParentsAge(elder, of: $0) }) { return true }
        guard known.isEmpty, ages.isUnder(rules.childUnder, child),
            let years = ages.yearsOlder(elder, than: child), years.lowerBound >= rules.likelyParentYears + 22
        else { return false }
        return residents.contains {
            $0 != elder && $0 != child && names.share($0, child) && isParentsAge(elder, of: $0)
                && isParentsAge($0, of: child)
        }
    }

    private func isParentsAge(_ elder: Int, of younger: Int) -> Bool {
        ages.yearsOlder(elder, than: younger).map { $0.lowerBound >= rules.likelyParentYears } ?? false
    }

    private mutating func addCouple(_ first: Int, _ second: Int, among residents: [Int]) {
        if ages.isUnder(rules.childUnder, first) || ages.isUnder(rules.childUnder, second) { return }
        if people[first].sex == people[second].sex, people[first].sex != nil { return }
        if hasPartner(first, besides: second) || hasPartner(second, besides: first) { return }
        let sharesName = names.share(first, second)
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
