import Records

/// The second pass: what the people around someone say about who it is.
///
/// A record without a date of birth is often nobody's for sure by itself. But when one home has one person of that name,
/// or one child has one mother of that name, or the same companions lived with both at two homes, then it is that
/// person. Persons in the making are compared with those who share a home, a child, a parent or a partner with them, or
/// companions at another home; the best candidate is taken when it is good enough and clearly better than the next
/// best. Repeated while it joins anyone, because each joined person tells of others ("collective entity resolution",
/// Bhattacharya and Getoor 2007).
struct HouseholdPass {
    let weights: HouseholdWeights
    private let names: HouseholdNames
    private let relations: [Relation]
    private let threads: Int
    private(set) var joined = 0
    /// Candidates that were good enough and not clearly the best: pairs of mentions.
    private(set) var doubtful: [(first: Int32, second: Int32, weight: Double)] = []

    /// One mention's relationship to another.
    struct Relation: Hashable {
        enum Kind: UInt8 { case parent, partner }
        var kind: Kind
        var subject: Int32
        var object: Int32
    }

    private static let mostRounds = 5

    init(
        weights: HouseholdWeights = HouseholdWeights(), names: HouseholdNames, relations: [Relation], threads: Int
    ) {
        self.weights = weights
        self.names = names
        self.relations = relations
        self.threads = threads
    }

    mutating func run(_ entities: inout EntityTable) {
        for _ in 0..<Self.mostRounds {
            let candidates = candidates(entities)
            let before = joined
            join(candidates, in: &entities)
            if joined == before { return }
        }
    }

    private func candidates(_ entities: EntityTable) -> [HouseholdCandidate] {
        HouseholdSearch(
            entities, weights: weights, relations: relations, names: names, threads: threads
        ).candidates()
    }

    // MARK: Joining

    private mutating func join(_ candidates: [HouseholdCandidate], in entities: inout EntityTable) {
        let sorted = candidates.sorted { left, right in
            if left.weight != right.weight { return left.weight > right.weight }
            return (left.first, left.second) < (right.first, right.second)
        }
        var best: [Int: [HouseholdCandidate]] = [:]
        for candidate in sorted {
            best[candidate.first, default: []].append(candidate)
            best[candidate.second, default: []].append(candidate)
        }
        doubtful = []
        var touched: Set<Int> = []
        for candidate in sorted {
            if touched.contains(candidate.first) || touched.contains(candidate.second) { continue }
            var weight = candidate.weight
            let rival = max(
                strongestRival(of: candidate.first, to: candidate, best, entities),
                strongestRival(of: candidate.second, to: candidate, best, entities))
            if rival == -Double.infinity { weight += weights.onlyCandidate }
            if weight < weights.threshold { continue }
            if rival > weight - weights.margin {
                doubtful.append((Int32(candidate.first), Int32(candidate.second), weight))
                continue
            }
            entities.join(candidate.first, candidate.second)
            touched.insert(candidate.first)
            touched.insert(candidate.second)
            joined += 1
        }
    }

    /// The best other candidate of a person, unless it could be the same person too.
    private func strongestRival(
        of person: Int, to candidate: HouseholdCandidate, _ best: [Int: [HouseholdCandidate]], _ entities: EntityTable
    ) -> Double {
        let partner = candidate.first == person ? candidate.second : candidate.first
        for rival in best[person] ?? [] {
            let other = rival.first == person ? rival.second : rival.first
            if other == partner { continue }
            if entities.mayJoin(partner, other), isAlsoCandidate(partner, other, best) { continue }
            return rival.weight
        }
        return -.infinity
    }

    private func isAlsoCandidate(_ first: Int, _ second: Int, _ best: [Int: [HouseholdCandidate]]) -> Bool {
        (best[first] ?? []).contains { ($0.first == second || $0.second == second) && $0.weight >= weights.threshold }
    }
}
