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
    private var givens: NameLikeness
    private var families: NameLikeness
    private let relations: [Relation]
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
    /// Homes with more persons in the making than this are compared by exact name only.
    private static let mostOccupants = 60
    /// A name of more persons in the making than this says nothing.
    private static let mostNamesakes = 150

    init(
        weights: HouseholdWeights = HouseholdWeights(), givens: NameLikeness, families: NameLikeness,
        relations: [Relation]
    ) {
        self.weights = weights
        self.givens = givens
        self.families = families
        self.relations = relations
    }

    mutating func run(_ entities: inout EntityTable) {
        for _ in 0..<Self.mostRounds {
            let candidates = candidates(&entities)
            let before = joined
            join(candidates, in: &entities)
            if joined == before { return }
        }
    }

    // MARK: Candidates

    private struct Candidate {
        var first: Int
        var second: Int
        var weight: Double
    }

    private struct Ties: OptionSet {
        var rawValue: UInt8
        static let home = Ties(rawValue: 1)
        static let child = Ties(rawValue: 2)
        static let relative = Ties(rawValue: 4)
    }

    private mutating func candidates(_ entities: inout EntityTable) -> [Candidate] {
        let roots = entities.roots()
        var homes: [Int32: [Int]] = [:]
        for root in roots {
            for property in entities.entities[root].properties { homes[property, default: []].append(root) }
        }
        // A parent whose own address is not stated is looked for where the child lives.
        for relation in relations where relation.kind == .parent {
            let parent = entities.root(relation.subject)
            if !entities.entities[parent].properties.isEmpty { continue }
            for property in entities.entities[entities.root(relation.object)].properties
            where homes[property]?.contains(parent) != true {
                homes[property, default: []].append(parent)
            }
        }
        for property in homes.keys { homes[property]?.sort() }
        var ties: [Int64: Ties] = [:]
        for (_, occupants) in homes where occupants.count > 1 {
            pair(occupants, tie: .home, limit: Self.mostOccupants, entities, &ties)
        }
        for (group, tie) in relationGroups(&entities) {
            pair(group, tie: tie, limit: Self.mostOccupants, entities, &ties)
        }
        var result: [Candidate] = []
        for (key, tie) in ties {
            let first = Int(key >> 32)
            let second = Int(key & 0xFFFF_FFFF)
            guard entities.mayJoin(first, second) else { continue }
            let weight = homeWeight(first, second, tie, entities)
            if weight >= weights.threshold - weights.onlyCandidate - weights.margin {
                result.append(Candidate(first: first, second: second, weight: weight))
            }
        }
        result += companionCandidates(homes, apartFrom: ties, &entities)
        result += moverCandidates(roots, apartFrom: ties, &entities)
        return result
    }

    private func key(_ first: Int, _ second: Int) -> Int64 {
        Int64(min(first, second)) << 32 | Int64(max(first, second))
    }

    private mutating func pair(
        _ group: [Int], tie: Ties, limit: Int, _ entities: EntityTable, _ ties: inout [Int64: Ties]
    ) {
        for (position, first) in group.enumerated() {
            for second in group[..<position] {
                let agreement = givens.best(entities.entities[first].givens, entities.entities[second].givens)
                if agreement == nil, entities.wasExpected(first, with: second) {
                    ties[key(first, second), default: []].insert(tie)
                    continue
                }
                guard let agreement, agreement != .different, group.count <= limit || agreement == .same else {
                    continue
                }
                ties[key(first, second), default: []].insert(tie)
            }
        }
    }

    /// Those who are stated to be the parent, the child or the partner of one person.
    private func relationGroups(_ entities: inout EntityTable) -> [([Int], Ties)] {
        var groups: [Int64: Set<Int>] = [:]
        for relation in relations {
            let subject = entities.root(relation.subject)
            let object = entities.root(relation.object)
            switch relation.kind {
            case .parent:
                groups[Int64(object) << 2, default: []].insert(subject)
                groups[Int64(subject) << 2 | 1, default: []].insert(object)
            case .partner:
                groups[Int64(object) << 2 | 2, default: []].insert(subject)
                groups[Int64(subject) << 2 | 2, default: []].insert(object)
            }
        }
        return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
            .map { ($0.value.sorted(), $0.key & 3 == 0 ? .child : .relative) }
    }

    private mutating func homeWeight(_ a: Int, _ b: Int, _ tie: Ties, _ entities: EntityTable) -> Double {
        var weight = weights.homePrior + personalWeight(a, b, entities)
        switch givens.best(entities.entities[a].givens, entities.entities[b].givens) {
        case .same: weight += weights.givenSame
        case .variant: weight += weights.givenVariant
        case .close: weight += weights.givenClose
        case .initial: weight += weights.givenInitial
        case .different: weight += weights.givenDifferent
        case nil: break
        }
        if let family = families.best(entities.entities[a].families, entities.entities[b].families) {
            switch family {
            case .same, .variant: weight += weights.familyShared
            case .close, .initial: weight += weights.familyClose
            case .different:
                weight +=
                    entities.entities[a].sex == .male || entities.entities[b].sex == .male
                    ? weights.familyDifferentMale : weights.familyDifferent
            }
        }
        if tie.contains(.child) { weight += weights.sameChild }
        if tie.contains(.home), tie.contains(.child) || tie.contains(.relative) { weight += weights.homeAndChild }
        return weight
    }

    private func personalWeight(_ a: Int, _ b: Int, _ entities: EntityTable) -> Double {
        var weight = 0.0
        if let left = entities.entities[a].sex, let right = entities.entities[b].sex {
            weight += left == right ? weights.sexSame : weights.sexDifferent
        }
        switch entities.birthAgreement(a, b) {
        case .same: weight += weights.birthSame
        case .near: weight += weights.birthNear
        case .sameYear: weight += weights.birthSameYear
        case .notKnown, .conflict: break
        }
        if entities.shareContact(a, b) { weight += weights.contactShared }
        switch entities.stayAgreement(a, b) {
        case .successive: weight += weights.successiveStays
        case .consecutive: weight += weights.consecutiveStays
        case .simultaneous, .notKnown: break
        }
        if entities.wasExpected(a, with: b) { weight += weights.expected }
        return weight
    }

    // MARK: Companions

    /// Two of one name at two homes between which somebody else moved.
    private mutating func companionCandidates(
        _ homes: [Int32: [Int]], apartFrom ties: [Int64: Ties], _ entities: inout EntityTable
    ) -> [Candidate] {
        // Movers come in order, so the last one counted tells whether one is counted already.
        var companions: [Int64: (movers: Int, last: Int)] = [:]
        for mover in entities.roots() {
            let properties = entities.entities[mover].properties
            if properties.count < 2 || properties.count > 8 { continue }
            for (position, property) in properties.enumerated() {
                guard let here = homes[property], here.count <= Self.mostOccupants else { continue }
                for other in properties[..<position] {
                    guard let there = homes[other], there.count <= Self.mostOccupants else { continue }
                    for first in here where first != mover {
                        for second in there where second != mover && second != first {
                            let key = key(first, second)
                            if ties[key] != nil { continue }
                            guard
                                families.best(entities.entities[first].families, entities.entities[second].families)
                                    .map({ $0 > .initial }) ?? false,
                                givens.best(entities.entities[first].givens, entities.entities[second].givens).map({
                                    $0 > .initial
                                }) ?? false
                            else { continue }
                            let known = companions[key] ?? (0, -1)
                            if known.last != mover { companions[key] = (known.movers + 1, mover) }
                        }
                    }
                }
            }
        }
        let prior = -Self.log2(Double(max(2, entities.roots().count)))
        var result: [Candidate] = []
        for (key, companion) in companions {
            let first = Int(key >> 32)
            let second = Int(key & 0xFFFF_FFFF)
            guard entities.mayJoin(first, second) else { continue }
            var weight =
                prior + personalWeight(first, second, entities) + weights.sharedCompanion
                * Double(min(companion.movers, weights.mostCompanions))
            weight +=
                nameWeight(givens.best(entities.entities[first].givens, entities.entities[second].givens))
                + nameWeight(families.best(entities.entities[first].families, entities.entities[second].families))
            if weight >= weights.threshold - weights.margin {
                result.append(Candidate(first: first, second: second, weight: weight))
            }
        }
        return result
    }

    /// Two of one name of whom one moved out of one home when the other moved into another.
    private mutating func moverCandidates(
        _ roots: [Int], apartFrom ties: [Int64: Ties], _ entities: inout EntityTable
    ) -> [Candidate] {
        var groups: [Int64: [Int]] = [:]
        var givenCounts: [Int32: Double] = [:]
        var familyCounts: [Int32: Double] = [:]
        for root in roots {
            guard let given = entities.entities[root].givens.commonest,
                let family = entities.entities[root].families.commonest
            else { continue }
            givenCounts[given, default: 0] += 1
            familyCounts[family, default: 0] += 1
            if !entities.entities[root].stays.isEmpty {
                groups[Int64(given) << 32 | Int64(family), default: []].append(root)
            }
        }
        let bits = Self.log2(Double(max(2, roots.count)))
        var result: [Candidate] = []
        for (name, group) in groups where group.count > 1 && group.count <= Self.mostNamesakes {
            let given = bits - Self.log2(givenCounts[Int32(name >> 32)] ?? 1)
            let family = bits - Self.log2(familyCounts[Int32(name & 0xFFFF_FFFF)] ?? 1)
            for (position, first) in group.enumerated() {
                for second in group[..<position] where ties[key(first, second)] == nil {
                    let stays = entities.stayAgreement(first, second)
                    guard stays == .successive || stays == .consecutive, entities.mayJoin(first, second) else {
                        continue
                    }
                    let weight = personalWeight(first, second, entities) + given + family - bits
                    if weight >= weights.threshold - weights.onlyCandidate {
                        result.append(Candidate(first: min(first, second), second: max(first, second), weight: weight))
                    }
                }
            }
        }
        return result
    }

    private func nameWeight(_ agreement: NameAgreement?) -> Double {
        switch agreement {
        case .same: 7
        case .variant: 6
        case .close: 5
        case .initial: 3
        case .different: -8
        case nil: 0
        }
    }

    private static func log2(_ value: Double) -> Double {
        var bits = 0.0
        var rest = value
        while rest >= 2 { rest /= 2; bits += 1 }
        return bits + (rest - 1)
    }

    // MARK: Joining

    private mutating func join(_ candidates: [Candidate], in entities: inout EntityTable) {
        let sorted = candidates.sorted { left, right in
            if left.weight != right.weight { return left.weight > right.weight }
            return (left.first, left.second) < (right.first, right.second)
        }
        var best: [Int: [Candidate]] = [:]
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
                strongestRival(of: candidate.first, to: candidate, best, &entities),
                strongestRival(of: candidate.second, to: candidate, best, &entities))
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
        of person: Int, to candidate: Candidate, _ best: [Int: [Candidate]], _ entities: inout EntityTable
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

    private func isAlsoCandidate(_ first: Int, _ second: Int, _ best: [Int: [Candidate]]) -> Bool {
        (best[first] ?? []).contains { ($0.first == second || $0.second == second) && $0.weight >= weights.threshold }
    }
}
