/// The links of one cluster as a graph of its members, numbered from 0.
package struct ClusterLinks {
    package let count: Int
    package let links: [(a: Int, b: Int, strength: Double)]

    package init(count: Int, links: [(a: Int, b: Int, strength: Double)]) {
        self.count = count
        self.links = links
    }

    /// The indices of the links whose removal parts the graph, ascending: those that no cycle has (Tarjan, "A note on
    /// finding the bridges of a graph", 1974), by one depth-first walk without recursion. Of two links between the same
    /// members neither is a bridge.
    /// - Complexity: O(members + links)
    package var bridges: [Int] {
        var neighbours = [[(to: Int, link: Int)]](repeating: [], count: count)
        for (index, link) in links.enumerated() {
            neighbours[link.a].append((link.b, index))
            neighbours[link.b].append((link.a, index))
        }
        var order = [Int](repeating: -1, count: count)
        var low = [Int](repeating: 0, count: count)
        var found: [Int] = []
        var visited = 0
        for start in 0..<count where order[start] < 0 {
            var walk: [(member: Int, from: Int, next: Int)] = [(start, -1, 0)]
            order[start] = visited
            low[start] = visited
            visited += 1
            while let (member, from, next) = walk.last {
                if next < neighbours[member].count {
                    walk[walk.count - 1].next += 1
                    let (to, link) = neighbours[member][next]
                    if link == from { continue }
                    if order[to] < 0 {
                        order[to] = visited
                        low[to] = visited
                        visited += 1
                        walk.append((to, link, 0))
                    } else {
                        low[member] = min(low[member], order[to])
                    }
                } else {
                    walk.removeLast()
                    guard let above = walk.last?.member else { continue }
                    low[above] = min(low[above], low[member])
                    if low[member] > order[above] { found.append(from) }
                }
            }
        }
        return found.sorted()
    }

    /// The least link of the strongest spanning tree (Kruskal 1956), and the two halves that it joins; nil when the
    /// links do not span the members. Ties go to the earlier link.
    /// - Complexity: O(links log links)
    package var weakest: (link: Int, one: [Int], other: [Int])? {
        var sets = DisjointSets(count: count)
        var tree: [Int] = []
        let ordered = links.indices.sorted { (-links[$0].strength, $0) < (-links[$1].strength, $1) }
        for index in ordered where sets.root(links[index].a) != sets.root(links[index].b) {
            sets.join(links[index].a, links[index].b)
            tree.append(index)
        }
        guard tree.count == count - 1, let last = tree.last else { return nil }
        var halves = DisjointSets(count: count)
        for index in tree.dropLast() { halves.join(links[index].a, links[index].b) }
        let root = halves.root(0)
        let one = (0..<count).filter { halves.root($0) == root }
        return (last, one, (0..<count).filter { halves.root($0) != root })
    }
}

/// The last merge of average linkage: where a cluster parts most easily.
package enum LastMerge {
    /// - Parameter linkage: the linkage of two members, by numbers from 0.
    /// - Returns: the halves, the first with member 0, and the mean linkage across; nil for fewer than two members.
    /// - Complexity: O(n³) time at worst, O(n²) memory.
    package static func halves(count: Int, linkage: (Int, Int) -> Double) -> (
        one: [Int], other: [Int], support: Double
    )? {
        guard count > 1 else { return nil }
        var sums = [Double](repeating: 0, count: count * count)
        for a in 0..<count {
            for b in (a + 1)..<max(count, a + 1) {
                sums[a * count + b] = linkage(a, b)
                sums[b * count + a] = sums[a * count + b]
            }
        }
        var groups = (0..<count).map { [$0] }
        var alive = Array(0..<count)
        func mean(_ a: Int, _ b: Int) -> Double {
            sums[a * count + b] / Double(groups[a].count * groups[b].count)
        }
        while alive.count > 2 {
            var best = (value: -Double.infinity, a: 0, b: 0)
            for (position, a) in alive.enumerated() {
                for b in alive[(position + 1)...] where mean(a, b) > best.value { best = (mean(a, b), a, b) }
            }
            for other in alive where other != best.a && other != best.b {
                sums[best.a * count + other] += sums[best.b * count + other]
                sums[other * count + best.a] = sums[best.a * count + other]
            }
            groups[best.a] += groups[best.b]
            alive.removeAll { $0 == best.b }
        }
        return (groups[alive[0]].sorted(), groups[alive[1]].sorted(), mean(alive[0], alive[1]))
    }
}
