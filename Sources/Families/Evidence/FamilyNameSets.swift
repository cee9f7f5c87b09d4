import Identity
import Records

/// The family names that each person goes or went by, part by part of double-barrelled ones.
struct FamilyNameSets {
    private let names: [[String]]

    init(_ people: [Person]) {
        names = people.map { person in
            var names: [String] = []
            func add(_ family: String?) {
                guard let family else { return }
                for part in family.split(whereSeparator: { $0 == "-" || $0 == " " }) where part.utf8.count > 1 {
                    let name = String(part)
                    if !names.contains(name) { names.append(name) }
                }
            }
            add(person.name.family)
            for other in person.otherNames { add(other.family) }
            return names
        }
    }

    var count: Int { names.count }

    /// True when the two have a family name in common.
    func share(_ first: Int, _ second: Int) -> Bool {
        let others = names[second]
        return names[first].contains { others.contains($0) }
    }
}
