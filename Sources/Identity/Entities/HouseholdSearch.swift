import Linkage

/// Two persons in the making, the smaller first.
struct PersonPair: Hashable, Comparable {
    let key: Int64

    init(_ one: Int, _ other: Int) { key = Int64(min(one, other)) << 32 | Int64(max(one, other)) }

    var first: Int { Int(key >> 32) }
    var second: Int { Int(key & 0xFFFF_FFFF) }

    static func < (left: Self, right: Self) -> Bool { left.key < right.key }
}

/// Looks for those who may be one person by the people around them: those who share a home or a relative, those between
/// whose homes others moved, and those of whom one moved out when the other moved in.
struct HouseholdSearch {
    private let weighing: HouseholdWeighing
    private let relations: [HouseholdPass.Relation]
    private let names: HouseholdNames
    private let threads: Int
    private let roots: [Int]
    private let homes: Homes

    private var entities: EntityTable { weighing.entities }

    /// Homes with more persons in the making than this are compared by exact name only.
    private static let mostOccupants = 60
    /// To share a home or a relative with more than this says nothing: an office's address, a duty worker who is given as the
    /// parent of thousands. To compare all of them would take for ever.
    private static let mostTied = 2_000
    /// A name of more persons in the making than this says nothing.
    private static let mostNamesakes = 150
    /// Tasks are of this many homes, persons or pairs.
    private static let lot = 4_096

    init(
        _ entities: EntityTable, weights: HouseholdWeights, relations: [HouseholdPass.Relation],
        names: HouseholdNames, threads: Int
    ) {
        self.relations = relations
        self.names = names
        self.threads = threads
        roots = entities.roots()
        homes = Homes(entities, roots: roots, relations: relations)
        weighing = HouseholdWeighing(weights: weights, entities: entities, persons: roots.count)
    }

    /// In no order.
    func candidates() -> [HouseholdCandidate] {
        let tied = tiedPairs()
        let sharing = inLots(tied.count) { names, places in
            places.compactMap { weighing.candidate(tied[$0].pair, tied[$0].ties, &names) }
        }
        return sharing + companions(apartFrom: tied) + movers(apartFrom: tied)
    }

    /// Work on many things in lots, on all cores; what it results in stands in order.
    private func inLots<Result: Sendable>(
        _ count: Int, _ work: @Sendable (_ names: inout HouseholdNames, _ places: Range<Int>) -> [Result]
    ) -> [Result] {
        Workers.mapWithState((count + Self.lot - 1) / Self.lot, threads: threads, { names }) { names, lot in
            work(&names, lot * Self.lot..<min(count, (lot + 1) * Self.lot))
        }.flatMap(\.self)
    }

    // MARK: Those who share a home or a relative

    private struct Tied {
        var pair: PersonPair
        var ties: SharedTies
    }

    /// Each pair once, in order.
    private func tiedPairs() -> [Tied] {
        let groups = relationGroups()
        var tied = inLots(homes.count) { names, properties in
            var found: [Tied] = []
            for property in properties { tie(homes[property], by: .home, &names, &found) }
            return found
        }
        tied += inLots(groups.count) { names, places in
            var found: [Tied] = []
            for place in places { tie(groups[place].persons[...], by: groups[place].ties, &names, &found) }
            return found
        }
        tied.sort { $0.pair < $1.pair }
        var kept = 0
        for place in tied.indices {
            if kept > 0, tied[kept - 1].pair == tied[place].pair {
                tied[kept - 1].ties.formUnion(tied[place].ties)
            } else {
                tied[kept] = tied[place]
                kept += 1
            }
        }
        tied.removeLast(tied.count - kept)
        return tied
    }

    private func tie(
        _ group: ArraySlice<Int32>, by ties: SharedTies, _ names: inout HouseholdNames, _ found: inout [Tied]
    ) {
        if group.count > Self.mostTied { return }
        for place in group.indices {
            let first = Int(group[place])
            for other in group[..<place] {
                let second = Int(other)
                if let agreement = weighing.givens(first, second, &names) {
                    if agreement == .different || agreement != .same && group.count > Self.mostOccupants { continue }
                } else if !entities.wasExpected(first, with: second) {
                    continue
                }
                found.append(Tied(pair: PersonPair(first, second), ties: ties))
            }
        }
    }

    /// Those who are stated to be the parent, the child or the partner of one person.
    private func relationGroups() -> [(persons: [Int32], ties: SharedTies)] {
        var stated: [(group: Int64, person: Int32)] = []
        for relation in relations {
            let subject = entities.root(of: relation.subject)
            let object = entities.root(of: relation.object)
            switch relation.kind {
            case .parent:
                stated.append((Int64(object) << 2, Int32(subject)))
                stated.append((Int64(subject) << 2 | 1, Int32(object)))
            case .partner:
                stated.append((Int64(object) << 2 | 2, Int32(subject)))
                stated.append((Int64(subject) << 2 | 2, Int32(object)))
            }
        }
        stated.sort { ($0.group, $0.person) < ($1.group, $1.person) }
        var groups: [(persons: [Int32], ties: SharedTies)] = []
        var start = 0
        while start < stated.count {
            let group = stated[start].group
            var persons: [Int32] = []
            while start < stated.count, stated[start].group == group {
                if persons.last != stated[start].person { persons.append(stated[start].person) }
                start += 1
            }
            if persons.count > 1 { groups.append((persons, group & 3 == 0 ? .child : .relative)) }
        }
        return groups
    }

    private func isTied(_ pair: PersonPair, _ tied: [Tied]) -> Bool {
        var (low, high) = (0, tied.count)
        while low < high {
            let middle = (low + high) / 2
            if tied[middle].pair < pair { low = middle + 1 } else { high = middle }
        }
        return low < tied.count && tied[low].pair == pair
    }

    // MARK: Those between whose homes others moved

    private func companions(apartFrom tied: [Tied]) -> [HouseholdCandidate] {
        var met = inLots(roots.count) { names, places in
            var met: [(pair: PersonPair, mover: Int32)] = []
            for place in places { companions(of: roots[place], apartFrom: tied, &names, &met) }
            return met
        }
        met.sort { ($0.pair, $0.mover) < ($1.pair, $1.mover) }
        var pairs: [(pair: PersonPair, movers: Int)] = []
        for (place, one) in met.enumerated() {
            if pairs.last?.pair != one.pair {
                pairs.append((one.pair, 1))
            } else if met[place - 1].mover != one.mover {
                pairs[pairs.count - 1].movers += 1
            }
        }
        return inLots(pairs.count) { [pairs] names, places in
            places.compactMap { weighing.candidate(pairs[$0].pair, companions: pairs[$0].movers, &names) }
        }
    }

    /// Two of one name at two homes of somebody else.
    private func companions(
        of mover: Int, apartFrom tied: [Tied], _ names: inout HouseholdNames,
        _ met: inout [(pair: PersonPair, mover: Int32)]
    ) {
        let properties = entities.entities[mover].properties
        if properties.count < 2 || properties.count > 8 { return }
        for (place, property) in properties.enumerated() {
            let here = homes[Int(property)]
            if here.count > Self.mostOccupants { continue }
            for other in properties[..<place] {
                let there = homes[Int(other)]
                if there.count > Self.mostOccupants { continue }
                for first in here where first != mover {
                    for second in there where second != mover && second != first {
                        let (one, two) = (Int(first), Int(second))
                        guard weighing.families(one, two, &names).map({ $0 > .initial }) ?? false,
                            weighing.givens(one, two, &names).map({ $0 > .initial }) ?? false
                        else { continue }
                        let pair = PersonPair(one, two)
                        if !isTied(pair, tied) { met.append((pair, Int32(mover))) }
                    }
                }
            }
        }
    }

    // MARK: Those of whom one moved out when the other moved in

    private func movers(apartFrom tied: [Tied]) -> [HouseholdCandidate] {
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
        let namesakes = groups.filter { $0.value.count > 1 && $0.value.count <= Self.mostNamesakes }
            .sorted { $0.key < $1.key }
        return inLots(namesakes.count) { [givenCounts, familyCounts] _, places in
            var found: [HouseholdCandidate] = []
            for (name, group) in namesakes[places] {
                let counts = (
                    given: givenCounts[Int32(name >> 32)] ?? 1, family: familyCounts[Int32(name & 0xFFFF_FFFF)] ?? 1
                )
                for (place, first) in group.enumerated() {
                    for second in group[..<place] {
                        let pair = PersonPair(first, second)
                        guard let candidate = weighing.candidate(movers: pair, counts: counts),
                            !isTied(pair, tied)
                        else { continue }
                        found.append(candidate)
                    }
                }
            }
            return found
        }
    }
}
