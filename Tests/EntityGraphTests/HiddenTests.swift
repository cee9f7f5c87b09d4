import EntityGraph
import Testing

/// Who may not see an extract or a person is answered as if these were not there.
@Suite struct HiddenTests {
    /// A graph, and the same built without some entities and origins; which of its entities and links are which of the
    /// whole one's.
    struct Pair {
        let whole: LinkGraph
        let rest: LinkGraph
        let entities: [Int]
        let links: [Int]
        let hidden: EntitySet
        let origins: OriginSet

        init(_ naive: NaiveGraph, _ random: inout SplitMix) throws {
            whole = try naive.built()
            let hidden = EntitySet(naive.types.indices.filter { _ in random.chance(0.2) })
            let origins = OriginSet.all.removing([UInt8](arrayLiteral: 1, 64))
            let entities = naive.types.indices.filter { !hidden.contains($0) }
            let kept = naive.links.enumerated().compactMap { number, link in
                link.flatMap { link in
                    hidden.contains(link.source) || hidden.contains(link.target) || !origins.contains(link.origin)
                        ? nil : (number, link)
                }
            }
            rest = try LinkGraph(
                entityTypes: entities.map { naive.types[$0] },
                links: kept.map { _, link in
                    var link = link
                    link.source = entities.firstIndex(of: link.source) ?? -1
                    link.target = entities.firstIndex(of: link.target) ?? -1
                    return link
                })
            self.entities = entities
            links = kept.map(\.0)
            self.hidden = hidden
            self.origins = origins
        }
    }

    /// Every answer about some entities, in words that name entities and links as the whole graph does.
    static func answers(
        _ graph: LinkGraph, _ named: [Int], _ filter: LinkFilter, entities: [Int], links: [Int]
    ) throws -> [String] {
        func of(_ found: some Sequence<Int>) -> [Int] { found.map { entities[$0] } }
        func told(_ path: LinkPath) -> String {
            "\(of(path.entities)) \(path.steps.map { $0.map { links[$0] } }) \(path.strength)"
        }
        let around = try graph.neighbourhood(of: named, depth: 2, limit: 7, through: filter)
        let network = try graph.connectingNetwork(of: named, within: 4, through: filter)
        let components = graph.components(through: filter)
        var answers = [
            "\(of(around.entities)) \(around.within) \(around.isCut)",
            "\(around.folds.map { "\(entities[$0.hub]) \($0.others)" })",
            "\(try graph.links(among: named, through: filter).map { links[$0] })",
            "\(of(network.entities)) \(network.links.map { links[$0] })",
            "\(network.pairs.map { "\(entities[$0.first]) \(entities[$0.second]) \($0.distance ?? -1)" })",
            "\(try graph.commonNeighbours(of: named, through: filter).map { "\(entities[$0.entity]) \($0.links.map { links[$0] })" })",
            "\(components.sizes) \(named.map(components.component))",
            "\(try named.map { try graph.degree(of: $0, through: filter) })",
            "\(try graph.neighbours(of: named[0], through: filter).map { "\(entities[$0.entity]) \(links[$0.link])" })",
        ]
        for target in named {
            answers += try graph.shortestPaths(from: named[0], to: target, within: 5, limit: 3, through: filter).map(
                told)
            answers += try graph.datedPaths(from: named[0], to: target, within: 5, limit: 3, through: filter).map(told)
            answers.append(
                try graph.strongestPath(from: named[0], to: target, within: 3, through: filter).map(told) ?? "none")
            answers.append(try graph.strongestPath(from: named[0], to: target, through: filter).map(told) ?? "none")
        }
        return answers
    }

    @Test(arguments: [false, true])
    func whatIsHiddenLeavesNoTrace(withLargeHubs: Bool) throws {
        var random = SplitMix(state: withLargeHubs ? 21 : 20)
        for _ in 0..<(withLargeHubs ? 40 : 400) {
            let naive =
                withLargeHubs
                ? Random.graphOfHubs(&random) : Random.graph(&random, entities: 3...12, links: 0...24)
            let pair = try Pair(naive, &random)
            if pair.entities.isEmpty { continue }
            var filter = Random.filter(&random, entityCount: 0)
            filter.origins = .all
            filter.hidden = .none
            if withLargeHubs { filter.hubDegree = 40 }
            let named = (0..<3).map { _ in Int.random(in: pair.entities.indices, using: &random) }
            let without = try HiddenTests.answers(
                pair.rest, named, filter, entities: pair.entities, links: pair.links)
            filter.origins = pair.origins
            filter.hidden = pair.hidden
            let with = try HiddenTests.answers(
                pair.whole, named.map { pair.entities[$0] }, filter, entities: Array(naive.types.indices),
                links: Array(naive.links.indices))
            #expect(with == without)
        }
    }

    @Test func aHiddenEntityThatIsAskedAboutIsNotThere() throws {
        let graph = try LinkGraph(entityTypes: [0, 0, 0], links: [Link(0, 1), Link(1, 2)])
        let filter = LinkFilter(hidden: [1])
        #expect(try graph.neighbourhood(of: 1, depth: 2, through: filter).entities.isEmpty)
        #expect(try graph.shortestPath(from: 0, to: 1, through: filter) == nil)
        #expect(try graph.shortestPath(from: 1, to: 1, through: filter) == nil)
        #expect(try graph.strongestPath(from: 0, to: 2, through: filter) == nil)
        #expect(try graph.datedPath(from: 1, to: 1, within: 3, through: filter) == nil)
        #expect(try graph.commonNeighbours(of: [1], through: filter).isEmpty)
        #expect(try graph.connectingNetwork(of: [0, 1], within: 3, through: filter).entities == [0])
        #expect(try graph.degree(of: 1, through: filter) == 0)
        #expect(graph.components(through: filter).component(of: 1) == nil)
        #expect(graph.components(through: filter).sizes == [1, 1])
    }
}
