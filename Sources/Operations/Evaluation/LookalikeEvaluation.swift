import Identity
import Records

/// How often two of one family who are easily taken for one were: twins, and a parent and a child of one name.
public struct LookalikeEvaluation: Sendable, Encodable {
    public enum Kind: String, Sendable, Encodable, CaseIterable {
        /// Two of one family born on one day.
        case twins
        /// Two of one family of one given and family name, born on different days: mostly a father and his son.
        case namesakes
    }

    public var kind: Kind
    /// Pairs of people whom any record names.
    public var pairs: Int
    /// Of them, those of both of whom a record states a whole date of birth.
    public var dated: Int
    /// Of those, the ones of whom a found person holds records of both that state it.
    public var merged: Int
    /// The pairs of which a found person holds any record of both: most have no date of birth to tell by.
    public var mixed: Int

    /// The share of the dated that were merged, 0 to 1.
    public var mergedShare: Double { dated > 0 ? Double(merged) / Double(dated) : 0 }

    private enum CodingKeys: String, CodingKey { case kind, pairs, dated, merged, mergedShare, mixed }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(pairs, forKey: .pairs)
        try container.encode(dated, forKey: .dated)
        try container.encode(merged, forKey: .merged)
        try container.encode(mergedShare, forKey: .mergedShare)
        try container.encode(mixed, forKey: .mixed)
    }

    /// - Parameters:
    ///   - holders: the found persons of each true person's records.
    ///   - datedHolders: the same of the records that state a whole date of birth.
    static func all(
        _ truth: CouncilTruth, holders: [String: Set<PersonID>], datedHolders: [String: Set<PersonID>]
    ) -> [LookalikeEvaluation] {
        var members: [String: [String]] = [:]
        for (person, families) in truth.families where holders[person] != nil {
            for family in families { members[family, default: []].append(person) }
        }
        struct Pair: Hashable {
            var one: String
            var other: String
        }
        var pairs: [Kind: Set<Pair>] = [:]
        for family in members.values {
            let sorted = family.sorted()
            for (position, one) in sorted.enumerated() {
                for other in sorted[..<position] {
                    guard let left = truth.lives[one], let right = truth.lives[other] else { continue }
                    let isSameName = left.given == right.given && left.family == right.family
                    guard left.birth == right.birth || isSameName else { continue }
                    pairs[left.birth == right.birth ? .twins : .namesakes, default: []].insert(
                        Pair(one: one, other: other))
                }
            }
        }
        func share(_ pair: Pair, _ holders: [String: Set<PersonID>]) -> Bool {
            !(holders[pair.one] ?? []).isDisjoint(with: holders[pair.other] ?? [])
        }
        return Kind.allCases.map { kind in
            let met = pairs[kind] ?? []
            return LookalikeEvaluation(
                kind: kind, pairs: met.count,
                dated: met.count { datedHolders[$0.one] != nil && datedHolders[$0.other] != nil },
                merged: met.count { share($0, datedHolders) }, mixed: met.count { share($0, holders) })
        }
    }
}
