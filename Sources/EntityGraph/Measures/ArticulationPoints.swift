/// Who and what holds a network together: the entities and the links without which it falls into more parts.
///
/// One of several parallel links never is such a bridge. Source: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient
/// algorithms for graph manipulation", Communications of the ACM 16 (1973).
public struct ArticulationPoints: Hashable, Sendable {
    /// The entities whose loss parts others, in ascending order.
    public let entities: [Int]
    /// The bridges: the links whose loss parts their ends, in ascending order.
    public let bridges: [Int]

    /// - Complexity: O(entities + links).
    public init(of graph: LinkGraph) {
        let rows = LinkRows(graph)
        // When each entity was first seen, and the earliest that it or what lies behind it leads back to.
        var seen = [Int](repeating: -1, count: rows.count)
        var earliest = seen
        var next = Array(rows.starts.dropLast())
        var parts = [Bool](repeating: false, count: rows.count)
        var bridges: [Int] = []
        var clock = 0
        var trail: [(entity: Int, link: Int)] = []
        func enter(_ entity: Int, by link: Int) {
            seen[entity] = clock
            earliest[entity] = clock
            clock += 1
            trail.append((entity, link))
        }
        for root in 0..<rows.count where seen[root] < 0 {
            var branches = 0
            enter(root, by: -1)
            while let (entity, arrival) = trail.last {
                if next[entity] < rows.starts[entity + 1] {
                    let other = Int(rows.others[next[entity]])
                    let link = Int(rows.links[next[entity]])
                    next[entity] += 1
                    if seen[other] < 0 {
                        enter(other, by: link)
                    } else if link != arrival {
                        earliest[entity] = min(earliest[entity], seen[other])
                    }
                } else {
                    trail.removeLast()
                    guard let before = trail.last?.entity else { break }
                    earliest[before] = min(earliest[before], earliest[entity])
                    if earliest[entity] > seen[before] { bridges.append(arrival) }
                    if before == root {
                        branches += 1
                    } else if earliest[entity] >= seen[before] {
                        parts[before] = true
                    }
                }
            }
            parts[root] = branches > 1
        }
        entities = parts.indices.filter { parts[$0] }
        self.bridges = bridges.sorted()
    }

    /// Whether the graph has one part more without each bridge, and at least one more without each of the entities.
    package func checkInvariants(of graph: LinkGraph) -> Bool {
        let all = LinkRows(graph).components().count
        func parts(without lost: (Link, Int) -> Bool) -> Int? {
            let left = (0..<graph.linkCount).filter { !lost(graph.link($0), $0) }.map(graph.link)
            let types = [UInt8](repeating: 0, count: graph.entityCount)
            return (try? LinkGraph(entityTypes: types, links: left)).map { LinkRows($0).components().count }
        }
        return zip(bridges, bridges.dropFirst()).allSatisfy(<) && zip(entities, entities.dropFirst()).allSatisfy(<)
            && bridges.allSatisfy { bridge in parts { $1 == bridge } == all + 1 }
            // The entity itself is then a part of its own.
            && entities.allSatisfy { entity in
                (parts { link, _ in link.source == entity || link.target == entity } ?? 0) > all + 1
            }
    }
}
