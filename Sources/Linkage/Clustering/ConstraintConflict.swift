/// A pair said to be one entity that is not followed, because it would join two records said to be two.
public struct ConstraintConflict: Hashable, Codable, Sendable {
    /// The pair that is not followed.
    public let mustLink: RecordPair
    /// The pair that is.
    public let cannotLink: RecordPair
    /// From one record of ``cannotLink`` to the other, each said to be one entity with the next.
    public let chain: [Int]
}

extension PairConstraints {
    /// Where the constraints contradict one another: A and B are one, B and C are one, A and C are two.
    ///
    /// Pairs that must be linked are followed in their order, as clustering follows them; the one that would bring the
    /// two records of a pair that cannot be linked together is not, and of several such pairs the least is named.
    /// - Complexity: O(pairs · log pairs), and O(pairs) for each conflict.
    public var conflicts: [ConstraintConflict] {
        var positions: [Int: Int] = [:]
        for pair in mustLink + cannotLink {
            for record in [pair.first, pair.second] where positions[record] == nil {
                positions[record] = positions.count
            }
        }
        func position(_ record: Int) -> Int { positions[record] ?? 0 }
        var sets = DisjointSets(count: positions.count)
        var held = [[RecordPair]](repeating: [], count: positions.count)
        for pair in cannotLink {
            held[position(pair.first)].append(pair)
            held[position(pair.second)].append(pair)
        }
        var followed: [RecordPair] = []
        var found: [ConstraintConflict] = []
        for pair in mustLink {
            let one = sets.root(position(pair.first))
            let other = sets.root(position(pair.second))
            if one == other { continue }
            let (fewer, more) = held[one].count < held[other].count ? (one, other) : (other, one)
            let forbidding = held[fewer].filter {
                let roots = (sets.root(position($0.first)), sets.root(position($0.second)))
                return roots == (one, other) || roots == (other, one)
            }.min()
            if let forbidding {
                let chain = RecordChain.shortest(
                    from: forbidding.first, to: forbidding.second, through: followed + [pair])
                found.append(ConstraintConflict(mustLink: pair, cannotLink: forbidding, chain: chain))
                continue
            }
            followed.append(pair)
            sets.join(one, other)
            let root = sets.root(one)
            let both = held[more] + held[fewer]
            held[one] = []
            held[other] = []
            held[root] = both
        }
        return found
    }
}

/// Ways from record to record through pairs.
private enum RecordChain {
    /// A shortest way, both ends included; of equally short ones that through the earlier pairs. Empty when there is none.
    static func shortest(from start: Int, to end: Int, through pairs: [RecordPair]) -> [Int] {
        var neighbours: [Int: [Int]] = [:]
        for pair in pairs {
            neighbours[pair.first, default: []].append(pair.second)
            neighbours[pair.second, default: []].append(pair.first)
        }
        var from = [start: start]
        var reached = [start]
        var next = 0
        while next < reached.count, from[end] == nil {
            let record = reached[next]
            next += 1
            for neighbour in neighbours[record] ?? [] where from[neighbour] == nil {
                from[neighbour] = record
                reached.append(neighbour)
            }
        }
        var chain = [end]
        while let record = chain.last, record != start {
            guard let before = from[record] else { return [] }
            chain.append(before)
        }
        return chain.reversed()
    }
}
