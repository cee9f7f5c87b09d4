/// Takes links one by one and makes a graph of them, without ever holding them twice.
public struct GraphBuilder: Sendable {
    private var types: [UInt8]
    private var records: [LinkRecord] = []

    /// - Parameters:
    ///   - entityTypes: one an entity, each 0 to 63; more may follow with ``addEntity(type:)``.
    ///   - expectedLinks: how many links will come, as far as known. The default is 0.
    /// - Throws: `outOfRange` for a type above 63.
    public init(entityTypes: [UInt8] = [], expectedLinks: Int = 0) throws(GraphError) {
        try LinkGraph.check(entityTypes)
        types = entityTypes
        records.reserveCapacity(min(max(0, expectedLinks), 1 << 26))
    }

    public var entityCount: Int { types.count }
    public var linkCount: Int { records.count }

    /// Adds an entity and gives its number.
    @discardableResult
    public mutating func addEntity(type: UInt8) throws(GraphError) -> Int {
        try LinkGraph.check([type])
        types.append(type)
        return types.count - 1
    }

    /// Adds a link between entities that are there, and gives its number.
    /// - Throws: `outOfRange` as ``LinkGraph/init(entityTypes:links:)`` does; the builder is then as it was.
    @discardableResult
    public mutating func add(_ link: Link) throws(GraphError) -> Int {
        records.append(try LinkRecord(link, number: records.count, entityCount: types.count))
        return records.count - 1
    }

    /// - Throws: `outOfRange` for more entities or links than a graph holds.
    /// - Complexity: O(entities + links), and O(d log d) for each entity of degree d whose links came out of order.
    public consuming func graph() throws(GraphError) -> LinkGraph {
        try LinkGraph(types: types, records: records)
    }
}
