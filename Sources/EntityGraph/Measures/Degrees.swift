/// How many links each entity has, and how strong they are together: who is in contact with many.
///
/// Parallel links count each; a link from an entity to itself counts twice, once for each of its ends, as is the custom of
/// graph theory and of igraph.
public struct Degrees: Hashable, Sendable {
    /// One an entity.
    public let links: [Int]
    /// The sum of the strengths of an entity's links.
    public let strengths: [Double]

    /// - Complexity: O(entities + links).
    public init(of graph: LinkGraph) {
        var links = [Int](repeating: 0, count: graph.entityCount)
        var strengths = [Double](repeating: 0, count: graph.entityCount)
        for number in 0..<graph.linkCount {
            let link = graph.link(number)
            for end in [link.source, link.target] {
                links[end] += 1
                strengths[end] += Double(link.strength)
            }
        }
        self.links = links
        self.strengths = strengths
    }

    /// Whether every link was counted at both its ends, and none is stronger than 1.
    package func checkInvariants(of graph: LinkGraph) -> Bool {
        links.count == graph.entityCount && strengths.count == graph.entityCount
            && links.reduce(0, +) == 2 * graph.linkCount
            && zip(links, strengths).allSatisfy { $1 >= 0 && $1 <= Double($0) * (1 + 1e-12) && ($0 == 0) == ($1 == 0) }
    }
}
