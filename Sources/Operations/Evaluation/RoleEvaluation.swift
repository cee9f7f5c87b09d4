import Families

/// How often members have the role in a found family that they truly have in the one it is paired with.
///
/// Who is the step-parent of one child of the family and the mother of another has two roles, and either is right. Of
/// parents none of whose children any record names, `partner` is right, since that is all that can be known.
public struct RoleEvaluation: Sendable, Encodable {
    /// People who are in both of a pair.
    public private(set) var members = 0
    public private(set) var right = 0
    /// Those of the right whose role is the one word that the truth gives first.
    public private(set) var rightAsWorded = 0
    /// Every wrong role, the commonest first.
    public private(set) var wrong: [Confusion] = []

    public struct Confusion: Sendable, Encodable {
        public let truth: String
        public let found: String
        public let members: Int
    }

    public var share: Double { members > 0 ? Double(right) / Double(members) : 0 }

    init(_ pairing: FamilyPairing) {
        var counts: [[String]: Int] = [:]
        for (index, family) in pairing.paired.enumerated() {
            let truth = family.flatMap { pairing.truth[$0] } ?? []
            let isChildless = truth.allSatisfy { $0.isParental }
            for member in truth {
                guard let role = pairing.found[index][member.person] else { continue }
                members += 1
                let isRight = role.rawValue == member.role
                if isRight { rightAsWorded += 1 }
                let isOther = role.rawValue == member.also || (isChildless && role == .partner && member.isParental)
                if isRight || isOther {
                    right += 1
                } else {
                    counts[[member.role, role.rawValue], default: 0] += 1
                }
            }
        }
        wrong = counts.map { Confusion(truth: $0.key[0], found: $0.key[1], members: $0.value) }
            .sorted { ($1.members, $0.truth, $0.found) < ($0.members, $1.truth, $1.found) }
    }

    private enum CodingKeys: String, CodingKey { case members, right, rightAsWorded, share, wrong }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(members, forKey: .members)
        try container.encode(right, forKey: .right)
        try container.encode(rightAsWorded, forKey: .rightAsWorded)
        try container.encode(share, forKey: .share)
        try container.encode(wrong, forKey: .wrong)
    }
}
