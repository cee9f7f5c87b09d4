/// The links of a graph in the rows of both their ends, as measures walk them: each place has its other end and its
/// link, parallel links stand side by side, and links from an entity to itself are left out and counted.
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
        let count = graph.entityCount
        linkCount = graph.linkCount
        var starts = [Int](repeating: 0, count: count + 1)
        var selfLinks = [UInt32](repeating: 0, count: count)
        let ends = (0..<graph.linkCount).map { number in
            let link = graph.link(number)
            return (UInt32(link.source), UInt32(link.target))
        }
        for (source, target) in ends {
            if source == target {
                selfLinks[Int(source)] += 1
            } else {
                starts[Int(source) + 1] += 1
                starts[Int(target) + 1] += 1
            }
        }
        for entity in 0..<count { starts[entity + 1] += starts[entity] }
        var next = starts
        var others = [UInt32](repeating: 0, count: starts[count])
        var links = others
        func place(_ other: UInt32, of entity: UInt32, link: Int) {
            others[next[Int(entity)]] = other
            links[next[Int(entity)]] = UInt32(link)
            next[Int(entity)] += 1
        }
        for (number, (source, target)) in ends.enumerated() where source != target {
            place(target, of: source, link: number)
            place(source, of: target, link: number)
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
