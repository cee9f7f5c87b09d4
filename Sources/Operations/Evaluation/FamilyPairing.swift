import Families
import Identity

/// Found families beside the true ones that they are most like.
struct FamilyPairing {
    /// Of each found family, the true people in it and the role that they have.
    let found: [[String: FamilyRole]]
    /// The members of each true family whom a record names.
    let truth: [String: [TrueMembership]]
    /// Of each found family, the true family that it is paired with.
    let paired: [String?]
    /// The found families of each true person.
    let ofPerson: [String: [Int]]

    init(families: [Family], standsFor: [PersonID: String], truth all: [TrueMembership], met: Set<String>) {
        var truth: [String: [TrueMembership]] = [:]
        for member in all where met.contains(member.person) { truth[member.family, default: []].append(member) }
        var familiesOfPerson: [String: [String]] = [:]
        for (family, members) in truth where members.count > 1 {
            for member in members { familiesOfPerson[member.person, default: []].append(family) }
        }
        found = families.map { family in
            Dictionary(
                family.members.compactMap { member in standsFor[member.person].map { ($0, member.role) } },
                uniquingKeysWith: { first, _ in first })
        }
        paired = found.map { members in
            var common: [String: Int] = [:]
            for person in members.keys {
                for family in familiesOfPerson[person] ?? [] { common[family, default: 0] += 1 }
            }
            let likest = common.map { family, count in
                (family, Double(count) / Double(members.count + (truth[family]?.count ?? 0) - count))
            }.min { ($1.1, $0.0) < ($0.1, $1.0) }
            return likest.flatMap { $0.1 >= 0.5 ? $0.0 : nil }
        }
        var ofPerson: [String: [Int]] = [:]
        for (index, members) in found.enumerated() {
            for person in members.keys { ofPerson[person, default: []].append(index) }
        }
        self.truth = truth
        self.ofPerson = ofPerson
    }
}
