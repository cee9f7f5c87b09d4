/// Entities and the links between them, packed for walking: compressed sparse rows, each link in the row of both its ends.
///
/// Entities are named by position, 0 to `entityCount − 1`; whoever builds the graph keeps what they stand for. A graph
/// never changes once built. Two entities may have several links; a link from an entity to itself stands in its row once.
public struct LinkGraph: Sendable {
    /// The type of each entity, 0 to 63.
    let types: [UInt8]
    /// Where each entity's row starts; one more than there are entities.
    let starts: [UInt32]
    /// The other end of each place of a row.
    let neighbours: [UInt32]
    /// The link of each place of a row.
    let linkOfPlace: [UInt32]
    let sources: [UInt32]
    let targets: [UInt32]
    let kinds: [UInt8]
    let strengths: [Float]
    let froms: [Int32]
    let tos: [Int32]

    /// - Parameters:
    ///   - entityTypes: one an entity.
    ///   - links: in any order; their order is that of their numbers.
    /// - Throws: `outOfRange` for an end that is no entity, a type or kind above 63, a strength not above 0 and at most
    ///   1, a period that ends before it starts, or more than 2³¹ links.
    /// - Complexity: O(entities + links).
    public init(entityTypes: [UInt8], links: [Link]) throws(GraphError) {
        guard entityTypes.allSatisfy({ $0 < 64 }) else { throw GraphError(.outOfRange, "a type of entity is above 63") }
        guard entityTypes.count < Int(UInt32.max), links.count < 1 << 31 else {
            throw GraphError(.outOfRange, "there are more entities or links than a graph holds")
        }
        for (number, link) in links.enumerated() {
            guard entityTypes.indices.contains(link.source), entityTypes.indices.contains(link.target) else {
                throw GraphError(.outOfRange, "link \(number): an end is no entity")
            }
            guard link.kind < 64, link.strength > 0, link.strength <= 1, link.from <= link.to else {
                throw GraphError(.outOfRange, "link \(number): kind, strength or period is out of range")
            }
        }
        types = entityTypes
        var degrees = [UInt32](repeating: 0, count: entityTypes.count + 1)
        for link in links {
            degrees[link.source + 1] += 1
            if link.target != link.source { degrees[link.target + 1] += 1 }
        }
        for entity in entityTypes.indices { degrees[entity + 1] += degrees[entity] }
        starts = degrees
        var next = degrees
        var neighbours = [UInt32](repeating: 0, count: Int(degrees[entityTypes.count]))
        var linkOfPlace = neighbours
        for (number, link) in links.enumerated() {
            neighbours[Int(next[link.source])] = UInt32(link.target)
            linkOfPlace[Int(next[link.source])] = UInt32(number)
            next[link.source] += 1
            if link.target == link.source { continue }
            neighbours[Int(next[link.target])] = UInt32(link.source)
            linkOfPlace[Int(next[link.target])] = UInt32(number)
            next[link.target] += 1
        }
        self.neighbours = neighbours
        self.linkOfPlace = linkOfPlace
        sources = links.map { UInt32($0.source) }
        targets = links.map { UInt32($0.target) }
        kinds = links.map(\.kind)
        strengths = links.map(\.strength)
        froms = links.map(\.from)
        tos = links.map(\.to)
    }

    public var entityCount: Int { types.count }
    public var linkCount: Int { kinds.count }

    public func type(of entity: Int) -> UInt8 { types[entity] }

    /// How many links an entity has.
    public func degree(of entity: Int) -> Int { Int(starts[entity + 1] - starts[entity]) }

    public func link(_ number: Int) -> Link {
        Link(
            Int(sources[number]), Int(targets[number]), kind: kinds[number], strength: strengths[number],
            from: froms[number], to: tos[number])
    }

    /// The other ends of an entity's links, each with the link's number.
    public func neighbours(of entity: Int) -> [(entity: Int, link: Int)] {
        (Int(starts[entity])..<Int(starts[entity + 1])).map { (Int(neighbours[$0]), Int(linkOfPlace[$0])) }
    }
}
