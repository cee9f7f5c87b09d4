/// A link as the graph keeps it and as its file holds it: 24 bytes, the last two zero.
struct LinkRecord: BitwiseCopyable, Hashable, Sendable {
    let source: UInt32
    let target: UInt32
    let strength: Float
    let from: Int32
    let to: Int32
    let kind: UInt8
    let origin: UInt8
    let spare: UInt16

    /// - Throws: `outOfRange` for an end that is no entity, a kind above 63, a strength not above 0 and at most 1, or a
    ///   period that ends before it starts.
    init(_ link: Link, number: Int, entityCount: Int) throws(GraphError) {
        let entities = 0..<entityCount
        guard entities.contains(link.source), entities.contains(link.target) else {
            throw GraphError(.outOfRange, "link \(number): an end is no entity")
        }
        source = UInt32(link.source)
        target = UInt32(link.target)
        strength = link.strength
        from = link.from
        to = link.to
        kind = link.kind
        origin = link.origin
        spare = 0
        guard isValid(entityCount: entityCount) else {
            throw GraphError(.outOfRange, "link \(number): kind, strength or period is out of range")
        }
    }

    func isValid(entityCount: Int) -> Bool {
        Int(source) < entityCount && Int(target) < entityCount && kind < 64 && strength > 0 && strength <= 1
            && from <= to && spare == 0
    }

    func other(than entity: UInt32) -> UInt32 { source == entity ? target : source }

    var link: Link {
        Link(Int(source), Int(target), kind: kind, origin: origin, strength: strength, from: from, to: to)
    }
}
