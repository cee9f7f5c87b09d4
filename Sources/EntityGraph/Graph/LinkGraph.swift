/// Entities and the links between them, packed for walking: compressed sparse rows, each link in the row of both its ends.
///
/// Entities are named by position, 0 to `entityCount − 1`; whoever builds the graph keeps what they stand for. A graph
/// never changes once built. Two entities may have several links; a link from an entity to itself stands in its row once.
/// It takes 40 bytes a link and 5 an entity.
public struct LinkGraph: Sendable {
    /// The type of each entity, 0 to 63.
    let types: [UInt8]
    /// Where each entity's row starts; one more than there are entities.
    let starts: [UInt32]
    /// The rows, each in order of the other end, then of the link.
    let places: [Place]
    let records: [LinkRecord]
    let hubs: HubIndex
    let trails: TrailPool

    /// - Parameters:
    ///   - entityTypes: one an entity.
    ///   - links: in any order; their order is that of their numbers.
    /// - Throws: `outOfRange` for an end that is no entity, a type or kind above 63, a strength not above 0 and at most
    ///   1, a period that ends before it starts, or more than 2³¹ links.
    /// - Complexity: O(entities + links), and O(d log d) for each entity of degree d whose links came out of order.
    public init(entityTypes: [UInt8], links: [Link]) throws(GraphError) {
        var builder = try GraphBuilder(entityTypes: entityTypes, expectedLinks: links.count)
        for link in links { try builder.add(link) }
        self = try builder.graph()
    }

    /// - Parameter records: each valid for that many entities.
    init(types: [UInt8], records: [LinkRecord]) throws(GraphError) {
        guard types.count < Int(UInt32.max) - 1, records.count < 1 << 31 else {
            throw GraphError(.outOfRange, "there are more entities or links than a graph holds")
        }
        self.types = types
        self.records = records
        starts = LinkGraph.starts(of: records, entityCount: types.count)
        places = LinkGraph.places(of: records, starts: starts)
        hubs = HubIndex(types: types, starts: starts, places: places, records: records)
        trails = TrailPool()
        assert(GraphError.isMet(checkInvariants))
    }

    static func check(_ types: [UInt8]) throws(GraphError) {
        guard types.allSatisfy({ $0 < 64 }) else { throw GraphError(.outOfRange, "a type of entity is above 63") }
    }

    public var entityCount: Int { types.count }
    public var linkCount: Int { records.count }

    public func type(of entity: Int) -> UInt8 { types[entity] }

    /// How many links an entity has.
    public func degree(of entity: Int) -> Int { Int(starts[entity + 1] - starts[entity]) }

    public func link(_ number: Int) -> Link { records[number].link }

    /// The other ends of an entity's links, each with the link's number, in order of entity, then of link.
    public func neighbours(of entity: Int) -> [(entity: Int, link: Int)] {
        row(of: entity).map { (Int($0.entity), $0.link) }
    }

    func row(of entity: Int) -> ArraySlice<Place> { places[Int(starts[entity])..<Int(starts[entity + 1])] }

    func named(_ entities: [Int]) throws(GraphError) -> [UInt32] {
        guard entities.allSatisfy(types.indices.contains) else {
            throw GraphError(.outOfRange, "an entity asked for is none of the graph's")
        }
        return entities.map { UInt32($0) }
    }
}
