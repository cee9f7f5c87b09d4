/// How well the families of one kind are found: only those of two people or more that records name.
public struct FamilyKindEvaluation: Sendable, Encodable {
    public let kind: String
    public private(set) var families = 0
    /// Those that a found family is paired with.
    public private(set) var found = 0
    /// Those found with all their members and nobody else.
    public private(set) var exact = 0
    public private(set) var members = 0
    /// Members who are in a found family that is paired with theirs.
    public private(set) var membersFound = 0
    /// People in the likest of those found families who do not belong.
    public private(set) var strangers = 0

    static func all(_ pairing: FamilyPairing) -> [FamilyKindEvaluation] {
        var likest: [String: (index: Int, common: Int, size: Int)] = [:]
        for (index, family) in pairing.paired.enumerated() {
            guard let family, let members = pairing.truth[family] else { continue }
            let common = members.count { pairing.found[index][$0.person] != nil }
            let size = pairing.found[index].count
            if let known = likest[family], (known.common, -known.size) >= (common, -size) { continue }
            likest[family] = (index, common, size)
        }
        var kinds: [String: FamilyKindEvaluation] = [:]
        for (family, members) in pairing.truth where members.count > 1 {
            var evaluation = kinds[members[0].kind] ?? FamilyKindEvaluation(kind: members[0].kind)
            evaluation.families += 1
            evaluation.members += members.count
            if let best = likest[family] {
                evaluation.found += 1
                evaluation.membersFound += best.common
                evaluation.strangers += best.size - best.common
                if best.common == members.count, best.size == members.count { evaluation.exact += 1 }
            }
            kinds[evaluation.kind] = evaluation
        }
        return kinds.values.sorted { $0.kind < $1.kind }
    }

    private init(kind: String) { self.kind = kind }
}
