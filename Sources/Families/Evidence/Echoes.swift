import Identity
import Records

/// Residents of a home who may be another resident of it, met again under an initial or with the names exchanged.
///
/// One source's `N OGUNLEYE` and another's `Ngozi Ogunleye` are left two people where nothing tells that they are one. What
/// the home suggests of the lesser known of the two, it suggests of somebody who may not be there: a second mother, or a
/// grandmother. So nothing is made of it. What a source states of them stands.
struct Echoes {
    private var echoes: Set<Int> = []

    /// - Parameter residents: of one home, in order.
    init(_ residents: [Int], people: [Person], homes: Homes, stated: TieTable) {
        for person in residents where people[person].birth == nil && !Self.isRelated(person, stated) {
            let isEcho = residents.contains { other in
                other != person && Self.mayBe(people[person], people[other])
                    && (people[other].birth != nil || Self.isRelated(other, stated)
                        || people[other].name.given?.utf8.count ?? 0 > people[person].name.given?.utf8.count ?? 0)
                    && (homes.daysTogether(person, other) ?? 0) > 0
            }
            if isEcho { echoes.insert(person) }
        }
    }

    func contains(_ person: Int) -> Bool { echoes.contains(person) }

    /// True when a source states whose parent or child the person is.
    private static func isRelated(_ person: Int, _ stated: TieTable) -> Bool {
        stated.ties(of: person).contains { $0.kind <= .grandparent && $0.isStated }
    }

    private static func mayBe(_ one: Person, _ other: Person) -> Bool {
        if let sex = one.sex, let second = other.sex, sex != second { return false }
        guard let given = one.name.given, let family = one.name.family, let otherGiven = other.name.given,
            let otherFamily = other.name.family
        else { return false }
        if given == otherFamily, family == otherGiven { return true }
        return family == otherFamily && (given.hasPrefix(otherGiven) || otherGiven.hasPrefix(given))
    }
}
