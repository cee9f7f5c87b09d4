import EntityGraph
import Testing

@Suite struct EntityLayoutTests {
    typealias Links = [(source: Int, target: Int)]

    private struct Sequence {
        var state: UInt64
        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    private func boxes(_ count: Int) -> [EntityLayout.Box] {
        (0..<count).map { _ in EntityLayout.Box(width: 90, height: 50) }
    }

    private func grid(_ side: Int) -> Links {
        var links: Links = []
        for row in 0..<side {
            for column in 0..<side {
                if column > 0 { links.append((row * side + column, row * side + column - 1)) }
                if row > 0 { links.append((row * side + column, (row - 1) * side + column)) }
            }
        }
        return links
    }

    private func tree(_ count: Int) -> Links { (1..<count).map { ($0, ($0 - 1) / 2) } }

    /// Graphs that break layouts: nothing, one, loops, doubles, stars, paths, all with all, many parts.
    private var awkward: [(count: Int, links: Links)] {
        var all: Links = []
        for first in 0..<24 { for second in 0..<first { all.append((first, second)) } }
        return [
            (0, []), (1, []), (1, [(0, 0)]), (2, [(0, 1), (1, 0), (0, 1)]), (5, []),
            (400, (1..<400).map { ($0, 0) }), (120, (1..<120).map { ($0, $0 - 1) }), (24, all),
            (90, (0..<45).map { ($0 * 2, $0 * 2 + 1) }), (63, tree(63)), (196, grid(14)),
        ]
    }

    @Test(arguments: EntityLayout.Arrangement.allCases)
    func awkwardGraphsKeepTheInvariants(_ arrangement: EntityLayout.Arrangement) throws {
        for (count, links) in awkward {
            for focus in count > 0 ? [nil, 0, count - 1] : [nil] {
                let layout = try EntityLayout(boxes: boxes(count), links: links, focus: focus, arrangement: arrangement)
                #expect(layout.invariantViolations() == [], "\(count) entities, focus \(focus ?? -1)")
                #expect(layout.points.count == count)
            }
        }
    }

    @Test(arguments: 0..<12)
    func randomGraphsWithBoxesOfAllSizesKeepTheInvariants(_ seed: Int) throws {
        var sequence = Sequence(state: UInt64(seed) &* 977 &+ 3)
        let count = [3, 17, 60, 180, 600, 3300][seed % 6]
        let sizes = (0..<count).map { _ in
            EntityLayout.Box(
                width: Double(1 + sequence.below(seed < 6 ? 150 : 900)), height: Double(1 + sequence.below(90)))
        }
        var links: Links = []
        for _ in 0..<count * 3 / 2 { links.append((sequence.below(count), sequence.below(count))) }
        for arrangement in EntityLayout.Arrangement.allCases {
            let layout = try EntityLayout(boxes: sizes, links: links, focus: seed % count, arrangement: arrangement)
            #expect(layout.checkInvariants())
        }
    }

    @Test func theSameInputGivesTheSameLayoutToTheLastBit() throws {
        let first = try EntityLayout(boxes: boxes(196), links: grid(14), focus: 3)
        let second = try EntityLayout(boxes: boxes(196), links: grid(14), focus: 3)
        #expect(
            first.points.map { [$0.x.bitPattern, $0.y.bitPattern] }
                == second.points.map { [$0.x.bitPattern, $0.y.bitPattern] })
    }

    @Test func theLayoutOfAGraphIsThatOfItsLinks() throws {
        let links = tree(20)
        let graph = try LinkGraph(
            entityTypes: Array(repeating: 0, count: 20), links: links.map { Link($0.source, $0.target) })
        #expect(try EntityLayout(of: graph, boxes: boxes(20)) == EntityLayout(boxes: boxes(20), links: links))
        #expect(throws: GraphError.self) { try EntityLayout(of: graph, boxes: boxes(19)) }
    }

    /// The stress of a layout: how far distances on the page are, in mean, from distances in the network, squared, at the
    /// best scale; 0 is perfect (Kamada and Kawai 1989, as measured by Gansner, Koren and North 2004).
    private func stress(_ layout: EntityLayout, _ links: Links) -> Double {
        let count = layout.points.count
        var neighbours: [[Int]] = Array(repeating: [], count: count)
        for link in links {
            neighbours[link.source].append(link.target)
            neighbours[link.target].append(link.source)
        }
        var (ratio, square) = (0.0, 0.0)
        var pairs: [(page: Double, network: Double)] = []
        for start in 0..<count {
            var distance = [Int](repeating: -1, count: count)
            distance[start] = 0
            var reached = [start]
            var place = 0
            while place < reached.count {
                for next in neighbours[reached[place]] where distance[next] < 0 {
                    distance[next] = distance[reached[place]] + 1
                    reached.append(next)
                }
                place += 1
            }
            for other in reached where other > start {
                let (dx, dy) = (
                    (layout.points[start].x - layout.points[other].x) / 90,
                    (layout.points[start].y - layout.points[other].y) / 50
                )
                let pair = (page: (dx * dx + dy * dy).squareRoot(), network: Double(distance[other]))
                pairs.append(pair)
                ratio += pair.page / pair.network
                square += pair.page * pair.page / (pair.network * pair.network)
            }
        }
        let scale = ratio / square
        let sum = pairs.reduce(0) { sum, pair in
            let error = (pair.page * scale - pair.network) / pair.network
            return sum + error * error
        }
        return sum / Double(pairs.count)
    }

    private func crossings(_ layout: EntityLayout, _ links: Links) -> Int {
        func side(_ a: EntityLayout.Point, _ b: EntityLayout.Point, _ c: EntityLayout.Point) -> Bool {
            (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x)
        }
        var found = 0
        for first in links.indices {
            for second in links.indices where second > first {
                let (a, b) = (links[first], links[second])
                if Set([a.source, a.target, b.source, b.target]).count < 4 { continue }
                let (p, q) = (layout.points[a.source], layout.points[a.target])
                let (r, s) = (layout.points[b.source], layout.points[b.target])
                if side(p, q, r) != side(p, q, s), side(r, s, p) != side(r, s, q) { found += 1 }
            }
        }
        return found
    }

    @Test func knownGraphsAreLaidOutWithLittleStressAndFewCrossings() throws {
        // A grid is drawn as a grid: the stress of a layout at random is about 0.3, and its crossings thousands.
        for (name, count, links, mostStress, mostCrossings) in [
            ("grid", 100, grid(10), 0.08, 12), ("path", 40, (1..<40).map { ($0, $0 - 1) } as Links, 0.12, 6),
            ("tree", 63, tree(63), 0.12, 24), ("grid of many", 400, grid(20), 0.1, 120),
        ] {
            let layout = try EntityLayout(boxes: boxes(count), links: links)
            let (measured, crossed) = (stress(layout, links), crossings(layout, links))
            #expect(measured <= mostStress, "\(name): stress \(measured)")
            #expect(crossed <= mostCrossings, "\(name): \(crossed) crossings")
        }
    }

    @Test func neighboursLieNearerThanStrangers() throws {
        let links = grid(12)
        let layout = try EntityLayout(boxes: boxes(144), links: links, focus: 70)
        let linked = Set(links.map { [$0.source, $0.target].sorted() })
        var (near, far) = ([Double](), [Double]())
        for first in 0..<144 {
            for second in 0..<first {
                let (dx, dy) = (
                    layout.points[first].x - layout.points[second].x, layout.points[first].y - layout.points[second].y
                )
                let distance = (dx * dx + dy * dy).squareRoot()
                if linked.contains([second, first]) { near.append(distance) } else { far.append(distance) }
            }
        }
        let (mean, strangers) = (near.reduce(0, +) / Double(near.count), far.reduce(0, +) / Double(far.count))
        #expect(mean * 3 < strangers)
    }

    @Test(arguments: [15, 63, 255])
    func theFocusLiesInTheMiddle(_ count: Int) throws {
        for arrangement in EntityLayout.Arrangement.allCases {
            let layout = try EntityLayout(boxes: boxes(count), links: tree(count), focus: 0, arrangement: arrangement)
            let (x, y) = (layout.points[0].x / layout.frame.width, layout.points[0].y / layout.frame.height)
            #expect(abs(x - 0.5) < 0.15 && abs(y - 0.5) < 0.15, "\(arrangement): \(x), \(y)")
        }
    }

    @Test func onRingsTheFurtherAwayTheFurtherOut() throws {
        let layout = try EntityLayout(boxes: boxes(31), links: tree(31), focus: 0, arrangement: .rings)
        func radius(_ entity: Int) -> Double {
            let (dx, dy) = (
                layout.points[entity].x - layout.points[0].x, layout.points[entity].y - layout.points[0].y
            )
            return (dx * dx + dy * dy).squareRoot()
        }
        for entity in 1..<31 { #expect(radius(entity) > radius((entity - 1) / 2) + 40) }
    }

    @Test func whatIsOutOfRangeIsRefused() {
        #expect(throws: GraphError.self) { try EntityLayout(boxes: boxes(2), links: [(0, 2)]) }
        #expect(throws: GraphError.self) { try EntityLayout(boxes: boxes(2), links: [], focus: 2) }
        #expect(throws: GraphError.self) { try EntityLayout(boxes: [.init(width: .nan, height: 1)], links: []) }
        #expect(throws: GraphError.self) { try EntityLayout(boxes: [.init(width: .infinity, height: 1)], links: []) }
        #expect(throws: GraphError.self) { try EntityLayout(boxes: boxes(1), links: [], gap: -1) }
        #expect(throws: GraphError.self) { try EntityLayout(boxes: boxes(1), links: [], aspect: .nan) }
    }
}
