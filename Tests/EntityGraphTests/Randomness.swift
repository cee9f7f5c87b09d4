import EntityGraph

/// SplitMix64 (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
}

/// Graphs with self-links, parallel links, hubs and entities alone, and filters of all sorts, by a seed.
enum Random {
    static func graph(_ random: inout SplitMix, entities: ClosedRange<Int>, links: ClosedRange<Int>) -> NaiveGraph {
        let count = Int.random(in: entities, using: &random)
        let types = (0..<count).map { _ in UInt8.random(in: 0...3, using: &random) }
        let hub = random.chance(0.5) && count > 0 ? Int.random(in: 0..<count, using: &random) : nil
        let made = count == 0 ? 0 : Int.random(in: links, using: &random)
        return NaiveGraph(
            types: types,
            links: (0..<made).map { _ in
                let source = random.chance(0.4) ? hub : nil
                return Random.link(
                    source ?? Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random),
                    &random)
            })
    }

    /// With hubs of a hundred links and more, some of them between each other.
    static func graphOfHubs(_ random: inout SplitMix) -> NaiveGraph {
        let count = Int.random(in: 80...260, using: &random)
        let hubs = Int.random(in: 1...5, using: &random)
        return NaiveGraph(
            types: (0..<count).map { _ in UInt8.random(in: 0...3, using: &random) },
            links: (0..<count * 3).map { _ in
                let source = Int.random(in: 0..<(random.chance(0.7) ? hubs : count), using: &random)
                return Random.link(
                    source, Int.random(in: 0..<(random.chance(0.1) ? hubs : count), using: &random), &random)
            })
    }

    static func link(_ source: Int, _ target: Int, _ random: inout SplitMix) -> Link {
        let from = random.chance(0.3) ? Link.openStart : Int32.random(in: 0...12, using: &random)
        let to = random.chance(0.3) ? Link.openEnd : max(from, 0) + Int32.random(in: 0...5, using: &random)
        return Link(
            source, target, kind: UInt8.random(in: 0...2, using: &random),
            origin: [0, 1, 63, 64, 255].randomElement(using: &random) ?? 0,
            strength: [1, 0.9, 0.5, 0.25, 0.01].randomElement(using: &random) ?? 1, from: from, to: to)
    }

    static func filter(_ random: inout SplitMix, entityCount: Int) -> LinkFilter {
        var filter = LinkFilter()
        if random.chance(0.3) { filter.kinds = UInt64.random(in: 0...7, using: &random) }
        if random.chance(0.3) { filter.entityTypes = UInt64.random(in: 0...15, using: &random) }
        if random.chance(0.3) {
            filter.origins = OriginSet.all.removing([[0, 255], [1], [63, 64]].randomElement(using: &random) ?? [])
        }
        if random.chance(0.3) {
            let first = Int32.random(in: 0...12, using: &random)
            filter.days = first...first + Int32.random(in: 0...4, using: &random)
        }
        if random.chance(0.2) { filter.leastStrength = 0.3 }
        if random.chance(0.5) { filter.hubDegree = Int.random(in: 0...6, using: &random) }
        if random.chance(0.3), entityCount > 0 {
            filter.hidden = EntitySet((0..<2).map { _ in Int.random(in: 0..<entityCount, using: &random) })
        }
        return filter
    }
}
