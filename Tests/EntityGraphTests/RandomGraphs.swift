import EntityGraph

/// A graph for a test, with its name for when it fails.
struct NamedGraph: Sendable, CustomStringConvertible {
    let name: String
    let graph: LinkGraph
    /// Whether every strength is a power of two, so that paths of equal strength are common.
    let isDyadic: Bool
    /// The group that each entity was planted in.
    var planted: [Int]?

    var description: String { name }
}

/// Graphs of every shape from a seed: sparse, dense, in parts, trees, stars, rings, with parallel and self-links, with
/// strengths of 1, of powers of two, of any number.
struct RandomGraphs {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, bound)))
    }

    mutating func chance(_ share: Double) -> Bool { Double(below(1 << 24)) < share * Double(1 << 24) }

    static func mixed(_ count: Int, seed: UInt64) throws -> [NamedGraph] {
        var random = RandomGraphs(seed: seed)
        return try (0..<count).map { try random.graph($0) }
    }

    mutating func graph(_ number: Int) throws -> NamedGraph {
        let size = number < 4 ? number : 2 + below(48)
        let shape = ["sparse", "dense", "parts", "tree", "star", "multigraph", "ring", "grid"][number % 8]
        var ends: [(Int, Int)] = []
        switch shape {
        case "sparse": random(size, share: 2.2 / Double(max(1, size)), &ends)
        case "dense": random(size, share: 0.5, &ends)
        case "parts":
            random(size, share: 1, &ends) { $0 / 7 == $1 / 7 }
            ends = ends.filter { _ in chance(0.5) }
        case "tree": ends = (1..<max(1, size)).map { (below($0), $0) }
        case "star": ends = (1..<max(1, size)).map { (0, $0) }
        case "multigraph":
            if size > 0 { ends = (0..<2 * size).map { _ in (below(size), below(size)) } }
            ends += ends.filter { _ in chance(0.3) }
        case "ring": if size > 2 { ends = (0..<size).map { ($0, ($0 + 1) % size) } }
        default:
            for entity in 0..<size {
                if entity % 6 != 5, entity + 1 < size { ends.append((entity, entity + 1)) }
                if entity + 6 < size { ends.append((entity, entity + 6)) }
            }
        }
        let strengths = number / 8 % 3
        let links = ends.map { ends in
            let swapped = chance(0.5)
            let strength: Float =
                switch strengths {
                case 0: 1
                case 1: [1, 0.5, 0.25, 0.125][below(4)]
                default: 0.02 + 0.97 * Float(below(1 << 20)) / Float(1 << 20)
                }
            return Link(swapped ? ends.1 : ends.0, swapped ? ends.0 : ends.1, strength: strength)
        }
        return NamedGraph(
            name: "\(shape) \(number)",
            graph: try LinkGraph(entityTypes: Array(repeating: 0, count: size), links: links),
            isDyadic: strengths < 2)
    }

    /// Groups of one size, linked within by one chance and between by another.
    mutating func planted(_ groups: Int, of size: Int, within: Double, between: Double) throws -> NamedGraph {
        var ends: [(Int, Int)] = []
        random(groups * size, share: within, &ends) { $0 % groups == $1 % groups }
        random(groups * size, share: between, &ends) { $0 % groups != $1 % groups }
        let graph = try LinkGraph(
            entityTypes: Array(repeating: 0, count: groups * size), links: ends.map { Link($0.0, $0.1, strength: 0.5) })
        return NamedGraph(
            name: "planted \(groups) × \(size)", graph: graph, isDyadic: true,
            planted: (0..<groups * size).map { $0 % groups })
    }

    private mutating func random(
        _ size: Int, share: Double, _ ends: inout [(Int, Int)], where admits: (Int, Int) -> Bool = { _, _ in true }
    ) {
        for one in 0..<size {
            for other in one + 1..<max(size, one + 1) where admits(one, other) && chance(share) {
                ends.append((one, other))
            }
        }
    }
}
