/// What became of one kind of case that is easily got wrong.
public struct FamilyCaseEvaluation: Sendable, Encodable {
    public enum Case: String, Sendable, Encodable, CaseIterable {
        /// Children of parents who live apart are in a family of each, and in one each.
        case childOfTwoHomes = "child_of_two_homes"
        /// Parents of one child who live apart are in no family together.
        case parentsApart = "parents_apart"
        /// Lodgers are in no family.
        case lodger
        /// The people of a house in multiple occupation are in no family.
        case sharedHouse = "shared_house"
        /// Those who left home, and relatives who live apart, are in no family.
        case apart
        /// People who live alone are in no family.
        case single
        /// A grown child at home is in a family with a parent.
        case adultChild = "adult_child"
        /// An unborn child is in a family with its mother.
        case unborn
        /// A grandparent of the home is in a family with a grandchild.
        case grandparent
        /// A carer who is no parent is in a family with the child.
        case carer
    }

    public let `case`: Case
    public let people: Int
    public let right: Int
    public var share: Double { people > 0 ? Double(right) / Double(people) : 1 }

    private enum CodingKeys: String, CodingKey { case `case`, people, right, share }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(`case`, forKey: .case)
        try container.encode(people, forKey: .people)
        try container.encode(right, forKey: .right)
        try container.encode(share, forKey: .share)
    }

    static func all(_ pairing: FamilyPairing) -> [FamilyCaseEvaluation] {
        var people: [Case: Int] = [:]
        var right: [Case: Int] = [:]
        func count(_ kind: Case, _ isRight: Bool) {
            people[kind, default: 0] += 1
            if isRight { right[kind, default: 0] += 1 }
        }
        func together(_ one: String, _ other: String) -> Bool {
            !Set(pairing.ofPerson[one] ?? []).isDisjoint(with: pairing.ofPerson[other] ?? [])
        }
        for members in pairing.truth.values {
            for member in members {
                let others = members.filter { $0.person != member.person }
                let isAlone = !(pairing.ofPerson[member.person] ?? []).contains { pairing.found[$0].count > 1 }
                switch (member.kind, member.role) {
                case ("lodger", _): count(.lodger, isAlone)
                case ("shared_house", _): count(.sharedHouse, isAlone)
                case ("apart", _): count(.apart, isAlone)
                case ("single", _): count(.single, isAlone)
                case (_, "adult_child"):
                    count(.adultChild, others.contains { $0.isParental && together($0.person, member.person) })
                case (_, "unborn_child"):
                    count(.unborn, others.contains { $0.role == "mother" && together($0.person, member.person) })
                case (_, "grandparent"):
                    count(.grandparent, others.contains { $0.role == "child" && together($0.person, member.person) })
                case (_, "carer"):
                    count(.carer, others.contains { $0.role == "child" && together($0.person, member.person) })
                default: break
                }
            }
        }
        twoHomes(pairing, together: together, count: count)
        return Case.allCases.map { FamilyCaseEvaluation(case: $0, people: people[$0] ?? 0, right: right[$0] ?? 0) }
    }

    private static func twoHomes(
        _ pairing: FamilyPairing, together: (String, String) -> Bool, count: (Case, Bool) -> Void
    ) {
        var families: [String: [String]] = [:]
        for (family, members) in pairing.truth {
            for member in members where member.role == "child" { families[member.person, default: []].append(family) }
        }
        var parted: Set<[String]> = []
        for (child, homes) in families where homes.count == 2 {
            let heads = homes.map { home in (pairing.truth[home] ?? []).filter(\.isParental).map(\.person) }
            guard heads.allSatisfy({ !$0.isEmpty }) else { continue }
            /// The families of the child with an adult of one home and none of the other.
            func found(_ side: Int) -> Bool {
                (pairing.ofPerson[child] ?? []).contains { index in
                    let members = pairing.found[index]
                    return heads[side].contains { members[$0] != nil }
                        && heads[1 - side].allSatisfy { members[$0] == nil }
                }
            }
            count(.childOfTwoHomes, found(0) && found(1))
            for one in heads[0] { for other in heads[1] { parted.insert([one, other].sorted()) } }
        }
        for pair in parted { count(.parentsApart, !together(pair[0], pair[1])) }
    }
}
