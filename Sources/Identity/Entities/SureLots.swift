import Linkage

/// The engine's surest pairs in lots that have no mention in common: what is decided in one lot has no bearing on another.
struct SureLots {
    /// The mentions of all lots, and the positions of their pairs: of each lot in order.
    private let mentions: Grouped
    private let pairs: Grouped

    var count: Int { pairs.count }

    /// The mentions of a lot, in order.
    func mentions(of lot: Int) -> ArraySlice<Int32> { mentions[lot] }

    /// The positions of a lot's pairs, in order.
    func pairs(of lot: Int) -> ArraySlice<Int32> { pairs[lot] }

    /// A lot is closed when it has this many pairs: few enough to be at hand in a core's own memory.
    private static let enough = 4_000

    /// - Parameters:
    ///   - all: of rows.
    ///   - threshold: a pair of this probability or more is sure; one of less weight than every sure pair is in no lot.
    ///   - count: of mentions.
    ///   - together: those who may be one already are in one lot.
    /// - Complexity: O(*n* log *n*) in pairs and mentions.
    init(
        _ all: [ScoredPair], threshold: Double, mentionOfRow: [Int32], count: Int, together: [(Int32, Int32)]
    ) {
        let surest = all.lazy.filter { Double($0.probability) >= threshold }.map(\.matchWeight)
        let least = surest.min() ?? .infinity
        var groups = UnionFind(count: count)
        for (one, other) in together { groups.union(Int(one), Int(other)) }
        for pair in all where pair.matchWeight >= least {
            groups.union(Int(mentionOfRow[Int(pair.first)]), Int(mentionOfRow[Int(pair.second)]))
        }
        var size = [Int32](repeating: 0, count: count)
        for pair in all where pair.matchWeight >= least {
            size[groups.find(Int(mentionOfRow[Int(pair.first)]))] += 1
        }
        var lotOfMention = [Int32](repeating: -1, count: count)
        var lots = 0
        var filled = 0
        for mention in 0..<count {
            let root = groups.find(mention)
            if size[root] == 0 { continue }
            if root == mention {
                if filled >= Self.enough || lots == 0 { (lots, filled) = (lots + 1, 0) }
                filled += Int(size[root])
                lotOfMention[mention] = Int32(lots - 1)
            } else {
                lotOfMention[mention] = lotOfMention[root]
            }
        }
        mentions = Grouped(count: count, groups: lots) { lotOfMention[$0] }
        pairs = Grouped(count: all.count, groups: lots) { position in
            all[position].matchWeight < least ? -1 : lotOfMention[Int(mentionOfRow[Int(all[position].first)])]
        }
    }
}

/// Positions by the group that they are in, of each group in order.
struct Grouped {
    private let starts: [Int]
    private let positions: [Int32]

    /// - Parameter group: of a position; below 0 where it is in none.
    /// - Complexity: O(*n*).
    init(count: Int, groups: Int, _ group: (Int) -> Int32) {
        var next = [Int](repeating: 0, count: groups + 1)
        for position in 0..<count {
            let group = group(position)
            if group >= 0 { next[Int(group) + 1] += 1 }
        }
        for group in 0..<groups { next[group + 1] += next[group] }
        starts = next
        var positions = [Int32](repeating: 0, count: next[groups])
        for position in 0..<count {
            let group = group(position)
            if group < 0 { continue }
            positions[next[Int(group)]] = Int32(position)
            next[Int(group)] += 1
        }
        self.positions = positions
    }

    var count: Int { starts.count - 1 }

    subscript(group: Int) -> ArraySlice<Int32> { positions[starts[group]..<starts[group + 1]] }
}

extension ArraySlice<Int32> {
    /// Where a number stands among these, which are in order, counted from 0; nil where it does not.
    func place(of number: Int32) -> Int? {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < endIndex && self[low] == number ? low - startIndex : nil
    }
}
