/// How far those that an entity is linked to are linked to one another: a tight circle, or separate worlds.
///
/// Parallel links count once and links from an entity to itself not at all. Sources: D. Watts and S. Strogatz,
/// "Collective dynamics of 'small-world' networks", Nature 393 (1998); triangles are counted as in T. Schank and
/// D. Wagner, "Finding, counting and listing all triangles in large graphs" (2005).
public struct Clustering: Hashable, Sendable {
    /// The triangles that each entity is in.
    public let triangles: [Int]
    /// The share of the pairs of an entity's neighbours that are linked; undefined, nil, for fewer than two neighbours.
    public let coefficients: [Double?]
    /// The share of all pairs of links that meet at an entity which a third link closes; nil where no two meet.
    public let transitivity: Double?

    /// - Complexity: O(entities + links^1.5).
    public init(of graph: LinkGraph) {
        let rows = WeightedRows(graph, isWeighted: false)
        // Each triangle is found once: from its entity with the fewest neighbours.
        func precedes(_ one: Int, _ other: Int) -> Bool {
            (rows.row(of: one).count, one) < (rows.row(of: other).count, other)
        }
        let later = (0..<rows.count).map { entity in
            rows.row(of: entity).map { Int(rows.others[$0]) }.filter { precedes(entity, $0) }
        }
        var triangles = [Int](repeating: 0, count: rows.count)
        var marked = [Int](repeating: -1, count: rows.count)
        for first in 0..<rows.count {
            for second in later[first] { marked[second] = first }
            for second in later[first] {
                for third in later[second] where marked[third] == first {
                    triangles[first] += 1
                    triangles[second] += 1
                    triangles[third] += 1
                }
            }
        }
        let pairs = (0..<rows.count).map { entity in
            let neighbours = rows.row(of: entity).count
            return neighbours * (neighbours - 1) / 2
        }
        let meeting = pairs.reduce(0, +)
        self.triangles = triangles
        coefficients = zip(triangles, pairs).map { $1 == 0 ? nil : Double($0) / Double($1) }
        transitivity = meeting == 0 ? nil : Double(triangles.reduce(0, +)) / Double(meeting)
    }

    /// Whether every triangle was counted at its three entities, and no share is above 1.
    package func checkInvariants(of graph: LinkGraph) -> Bool {
        triangles.count == graph.entityCount && coefficients.count == graph.entityCount
            && triangles.allSatisfy { $0 >= 0 } && triangles.reduce(0, +) % 3 == 0
            && (coefficients + [transitivity]).allSatisfy { ($0 ?? 0) >= 0 && ($0 ?? 0) <= 1 }
            && zip(triangles, coefficients).allSatisfy { ($0 > 0) == (($1 ?? 0) > 0) }
    }
}
