import EntityGraph
import Testing

/// Every query against the long way, on thousands of random graphs under random filters.
@Suite struct QueryReferenceTests {
    /// A random graph as it is built, as it is seen through a random filter by who names some entities, and those.
    struct Case {
        let graph: LinkGraph
        let filter: LinkFilter
        let seen: NaiveGraph
        let named: [Int]
        var random: SplitMix
    }

    static func cases(_ count: Int, seed: UInt64, naming: Int = 2) throws -> [Case] {
        var random = SplitMix(state: seed)
        return try (0..<count).map { _ in
            let naive = Random.graph(&random, entities: 1...9, links: 0...18)
            let named = (0..<naming).map { _ in Int.random(in: naive.types.indices, using: &random) }
            let filter = random.chance(0.2) ? .everything : Random.filter(&random, entityCount: naive.types.count)
            let graph = try naive.built()
            try graph.checkInvariants()
            return Case(
                graph: graph, filter: filter, seen: naive.seen(through: filter, named: named), named: named,
                random: SplitMix(state: random.next()))
        }
    }

    @Test func neighbourhoods() throws {
        for var item in try QueryReferenceTests.cases(800, seed: 1) {
            let depth = Int.random(in: 0...4, using: &item.random)
            let limit = item.random.chance(0.3) ? Int.random(in: 0...6, using: &item.random) : .max
            let answer = try item.graph.neighbourhood(of: item.named, depth: depth, limit: limit, through: item.filter)
            try answer.checkInvariants()
            let expected = item.seen.neighbourhood(of: item.named, depth: depth, limit: limit)
            #expect(answer.entities == expected.found.map(\.entity))
            #expect(answer.distances == expected.found.map(\.distance))
            #expect(answer.isCut == expected.isCut)
            #expect(answer.entities(at: 1).elementsEqual(expected.found.filter { $0.distance == 1 }.map(\.entity)))
            let folds = item.seen.folds(expected.found)
            #expect(answer.folds.map(\.hub) == answer.entities.filter { folds[$0] != nil })
            for fold in answer.folds {
                #expect(Dictionary(uniqueKeysWithValues: fold.others.map { ($0.type, $0.count) }) == folds[fold.hub])
            }
        }
    }

    @Test func whatIsBehindLargeHubs() throws {
        var random = SplitMix(state: 10)
        var folded = 0
        for _ in 0..<150 {
            let naive = Random.graphOfHubs(&random)
            let graph = try naive.built()
            try graph.checkInvariants()
            var filter = random.chance(0.2) ? .everything : Random.filter(&random, entityCount: naive.types.count)
            filter.hubDegree = [5, 30, 64, 65, 100].randomElement(using: &random)
            let start = Int.random(in: naive.types.indices, using: &random)
            let seen = naive.seen(through: filter, named: [start])
            let depth = Int.random(in: 1...3, using: &random)
            let limit = random.chance(0.3) ? 40 : Int.max
            let answer = try graph.neighbourhood(of: start, depth: depth, limit: limit, through: filter)
            let expected = seen.neighbourhood(of: [start], depth: depth, limit: limit)
            #expect(answer.entities == expected.found.map(\.entity))
            let folds = seen.folds(expected.found)
            #expect(answer.folds.map(\.hub) == answer.entities.filter { folds[$0] != nil })
            for fold in answer.folds {
                #expect(Dictionary(uniqueKeysWithValues: fold.others.map { ($0.type, $0.count) }) == folds[fold.hub])
                folded += fold.count
            }
            let among = answer.entities.flatMap { entity in
                seen.bound[entity].filter { $0.key >= entity && answer.entities.contains($0.key) }.flatMap(\.value)
            }
            // Who asks about a limited neighbourhood names all of its entities, whatever their type.
            if filter.entityTypes == .max {
                #expect(try graph.links(among: answer.entities, through: filter) == among.sorted())
            }
            #expect(graph.components(through: filter).ofEntity == naive.seen(through: filter, named: []).components())
        }
        #expect(folded > 1000)
    }

    @Test func linksAmongEntities() throws {
        for item in try QueryReferenceTests.cases(500, seed: 2, naming: 4) {
            let expected = item.seen.links.indices.filter { number in
                guard let link = item.seen.links[number] else { return false }
                return item.named.contains(link.source) && item.named.contains(link.target)
            }
            #expect(try item.graph.links(among: item.named, through: item.filter) == expected)
        }
    }

    @Test func shortestPaths() throws {
        for var item in try QueryReferenceTests.cases(1500, seed: 3) {
            let within = Int.random(in: 0...6, using: &item.random)
            let limit = Int.random(in: 0...5, using: &item.random)
            let (from, to) = (item.named[0], item.named[1])
            let answer = try item.graph.shortestPaths(
                from: from, to: to, within: within, limit: limit, through: item.filter)
            for path in answer { try path.checkInvariants(in: item.graph) }
            let all = item.seen.shortest(item.seen.paths(from: from, to: to, within: within))
            let expected = Array(all.prefix(limit))
            #expect(answer.map(\.entities) == expected)
            #expect(
                answer.map(\.steps)
                    == expected.map { path in
                        zip(path, path.dropFirst()).map { item.seen.links(between: $0, and: $1) }
                    })
            let one = try item.graph.shortestPath(from: from, to: to, within: within, through: item.filter)
            #expect(one?.entities == all.first)
        }
    }

    @Test func strongestPaths() throws {
        for var item in try QueryReferenceTests.cases(800, seed: 4) {
            let within = item.random.chance(0.5) ? nil : Int.random(in: 0...4, using: &item.random)
            let (from, to) = (item.named[0], item.named[1])
            let answer = try item.graph.strongestPath(from: from, to: to, within: within, through: item.filter)
            let paths = item.seen.paths(from: from, to: to, within: within ?? item.seen.types.count)
            let best = paths.map(item.seen.strength).max()
            #expect((answer == nil) == (best == nil))
            guard let answer, let best else { continue }
            try answer.checkInvariants(in: item.graph)
            #expect(paths.contains(answer.entities))
            #expect(abs(answer.strength - best) <= 1e-12 * best)
            let equals = paths.filter { item.seen.strength($0) >= best * (1 - 1e-12) }
            #expect(answer.entities.count == equals.map(\.count).min())
        }
    }

    @Test func aWeakShortWayServesWhereTheStrongOneIsTooLong() throws {
        let links = [Link(0, 1), Link(1, 2), Link(2, 3), Link(0, 3, strength: 0.5), Link(3, 4)]
        let graph = try LinkGraph(entityTypes: [0, 0, 0, 0, 0], links: links)
        #expect(try graph.strongestPath(from: 0, to: 4)?.entities == [0, 1, 2, 3, 4])
        for within in 2...3 {
            let path = try graph.strongestPath(from: 0, to: 4, within: within)
            #expect(path?.entities == [0, 3, 4])
            #expect(path?.strength == 0.5)
        }
        #expect(try graph.strongestPath(from: 0, to: 4, within: 1) == nil)
    }

    @Test func datedPaths() throws {
        for var item in try QueryReferenceTests.cases(1500, seed: 5) {
            let within = Int.random(in: 0...6, using: &item.random)
            let limit = Int.random(in: 0...4, using: &item.random)
            let (from, to) = (item.named[0], item.named[1])
            let answer = try item.graph.datedPaths(
                from: from, to: to, within: within, limit: limit, through: item.filter)
            for path in answer { try path.checkInvariants(in: item.graph) }
            let paths = item.seen.paths(from: from, to: to, within: within).filter { item.seen.datedSteps($0) != nil }
            let expected = Array(item.seen.shortest(paths).prefix(limit))
            #expect(answer.map(\.entities) == expected)
            #expect(answer.map(\.steps) == expected.compactMap(item.seen.datedSteps))
        }
    }

    @Test func connectingNetworks() throws {
        for var item in try QueryReferenceTests.cases(500, seed: 6, naming: 3) {
            let within = Int.random(in: 0...4, using: &item.random)
            let answer = try item.graph.connectingNetwork(of: item.named, within: within, through: item.filter)
            try answer.checkInvariants(in: item.graph)
            let ends = Set(item.named).filter { item.seen.isThere[$0] }.sorted()
            var entities = Set(ends)
            var links: Set<Int> = []
            for (position, first) in ends.enumerated() {
                for second in ends.dropFirst(position + 1) {
                    let paths = item.seen.shortest(item.seen.paths(from: first, to: second, within: within))
                    let pair = answer.pairs.first { $0.first == first && $0.second == second }
                    #expect(pair != nil && pair?.distance == paths.first.map { $0.count - 1 })
                    for path in paths {
                        entities.formUnion(path)
                        for step in zip(path, path.dropFirst()) {
                            links.formUnion(item.seen.links(between: step.0, and: step.1))
                        }
                    }
                }
            }
            #expect(answer.pairs.count == ends.count * (ends.count - 1) / 2)
            #expect(answer.entities == entities.sorted())
            #expect(answer.links == links.sorted())
        }
    }

    @Test func commonNeighbours() throws {
        for var item in try QueryReferenceTests.cases(800, seed: 7, naming: 3) {
            let named = Array(item.named.prefix(Int.random(in: 0...3, using: &item.random)))
            let seen = try QueryReferenceTests.reseen(item, named)
            let answer = try item.graph.commonNeighbours(of: named, through: item.filter)
            for neighbour in answer { try neighbour.checkInvariants(in: item.graph) }
            let isAsked = !named.isEmpty && named.allSatisfy { seen.isThere[$0] }
            let expected =
                !isAsked
                ? []
                : seen.types.indices.filter { entity in
                    !named.contains(entity) && named.allSatisfy { !seen.links(between: entity, and: $0).isEmpty }
                }
            #expect(answer.map(\.entity) == expected)
            for neighbour in answer {
                let links = Set(named).flatMap { seen.links(between: neighbour.entity, and: $0) }
                #expect(neighbour.links == links.sorted())
            }
        }
    }

    /// The case seen by who names other entities.
    static func reseen(_ item: Case, _ named: [Int]) throws -> NaiveGraph {
        let links = (0..<item.graph.linkCount).map(item.graph.link)
        return NaiveGraph(types: item.seen.types, links: links).seen(through: item.filter, named: named)
    }

    @Test func components() throws {
        for item in try QueryReferenceTests.cases(800, seed: 8, naming: 0) {
            let answer = item.graph.components(through: item.filter)
            try answer.checkInvariants()
            #expect(answer.ofEntity == item.seen.components())
        }
    }

    @Test func rowsAndDegrees() throws {
        for item in try QueryReferenceTests.cases(500, seed: 9, naming: 1) {
            let entity = item.named[0]
            let degree = try item.graph.degree(of: entity, through: item.filter)
            #expect(degree == item.seen.degree(entity))
            let row = try item.graph.neighbours(of: entity, through: item.filter)
            #expect(row.count == degree)
            #expect(
                row.map(\.link).sorted()
                    == item.seen.types.indices.flatMap { item.seen.links(between: entity, and: $0) }.sorted())
        }
    }

    @Test func aPathMayBeAsLongAsTheGraphIsLarge() throws {
        let length = 100_000
        let links = (0..<length).map { Link($0, $0 + 1, from: Int32($0), to: Int32($0)) }
        let graph = try LinkGraph(entityTypes: [UInt8](repeating: 0, count: length + 1), links: links)
        #expect(try graph.shortestPath(from: 0, to: length)?.length == length)
        #expect(try graph.shortestPath(from: 0, to: length, within: length - 1) == nil)
        #expect(try graph.strongestPath(from: 0, to: length)?.strength == 1)
        #expect(try graph.datedPath(from: 0, to: length, within: length)?.entities == Array(0...length))
        #expect(try graph.datedPath(from: length, to: 0, within: length) == nil)
        #expect(try graph.neighbourhood(of: 0, depth: .max).within.count == length + 1)
        #expect(graph.components().sizes == [length + 1])
    }

    @Test func aGraphOfNothingAnswers() throws {
        let graph = try LinkGraph(entityTypes: [], links: [])
        try graph.checkInvariants()
        #expect(graph.components().count == 0)
        #expect(try graph.neighbourhood(of: [], depth: 3).entities.isEmpty)
        #expect(try graph.connectingNetwork(of: [], within: 3).pairs.isEmpty)
        #expect(throws: GraphError.self) { try graph.neighbourhood(of: 0, depth: 1) }
        #expect(throws: GraphError.self) { try graph.shortestPath(from: -1, to: 0) }
    }
}
