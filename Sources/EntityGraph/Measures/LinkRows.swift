/// The links of a graph in the rows of both their ends, as measures walk them: each place has its other end and its
/// link, in order of the other end and then of the link, and links from an entity to itself are left out and counted.
struct LinkRows: Sendable {
    /// Where each entity's row starts; one more than there are entities.
    let starts: [Int]
    let others: [UInt32]
    let links: [UInt32]
    /// How many links each entity has to itself.
    let selfLinks: [UInt32]
    let linkCount: Int

    var count: Int { selfLinks.count }

    /// - Complexity: O(entities + links).
    init(_ graph: LinkGraph) {
        linkCount = graph.linkCount
        var starts = [0]
        var others: [UInt32] = []
        var links: [UInt32] = []
        var selfLinks = [UInt32](repeating: 0, count: graph.entityCount)
        starts.reserveCapacity(graph.entityCount + 1)
        others.reserveCapacity(2 * graph.linkCount)
        links.reserveCapacity(2 * graph.linkCount)
        for entity in 0..<graph.entityCount {
            for place in graph.row(of: entity) {
                if place.entity == entity {
                    selfLinks[entity] += 1
                } else {
                    others.append(place.entity)
                    links.append(UInt32(place.link))
                }
            }
            starts.append(others.count)
        }
        self.starts = starts
        self.others = others
        self.links = links
        self.selfLinks = selfLinks
    }

    func row(of entity: Int) -> Range<Int> { starts[entity]..<starts[entity + 1] }

    /// The component of each entity, numbered by their first entities, and how many there are.
    ///
    /// - Complexity: O(entities + links).
    func components() -> (of: [Int], count: Int) {
        var component = [Int](repeating: -1, count: count)
        var number = 0
        var waiting: [Int] = []
        for first in 0..<count where component[first] < 0 {
            component[first] = number
            waiting.append(first)
            while let entity = waiting.popLast() {
                for place in row(of: entity) {
                    let other = Int(others[place])
                    if component[other] >= 0 { continue }
                    component[other] = number
                    waiting.append(other)
                }
            }
            number += 1
        }
        return (component, number)
    }
}
