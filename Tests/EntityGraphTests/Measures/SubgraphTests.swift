import EntityGraph
import Testing

@Suite struct SubgraphTests {
    @Test func aSubgraphHasTheLinksBetweenItsEntitiesAndTheWayBack() throws {
        let whole = try MeasureTests.twoTriangles()
        let part = try Subgraph(of: whole, entities: [5, 3, 2, 3])
        #expect(part.entities == [2, 3, 5] && part.links == [3, 6])
        #expect(part.graph.link(0) == Link(0, 1) && part.graph.link(1) == Link(2, 1))
        #expect(part.entity(ofWhole: 5) == 2 && part.entity(ofWhole: 4) == nil)
        #expect(part.checkInvariants(of: whole))
    }

    @Test func whatIsHiddenIsInNoSubgraph() throws {
        let whole = try LinkGraph(
            entityTypes: [0, 1, 0, 0],
            links: [Link(0, 1), Link(1, 2, kind: 3), Link(0, 2, strength: 0.2), Link(2, 3), Link(3, 3, origin: 4)])
        let hidden = try Subgraph(of: whole, entities: 0..<4, filter: LinkFilter(hidden: [2]))
        #expect(hidden.entities == [0, 1, 3] && hidden.links == [0, 4])
        let strong = try Subgraph(of: whole, filter: LinkFilter(entityTypes: 1, leastStrength: 0.5))
        #expect(strong.entities == [0, 2, 3] && strong.links == [3, 4])
        // Named entities are in it whatever their type.
        let named = try Subgraph(of: whole, entities: [0, 1], filter: LinkFilter(entityTypes: 1))
        #expect(named.entities == [0, 1] && named.links == [0])
    }

    @Test(arguments: [-1, 7]) func anEntityThatIsNoneIsRefused(_ entity: Int) throws {
        let whole = try MeasureTests.twoTriangles()
        #expect(throws: GraphError.self) { try Subgraph(of: whole, entities: [0, entity]) }
    }

    @Test func everySubgraphOfARandomGraphIsTheWholesOwn() throws {
        var random = RandomGraphs(seed: 21)
        for named in try RandomGraphs.mixed(64, seed: 20) {
            let entities = (0..<named.graph.entityCount).filter { _ in random.chance(0.6) }
            let part = try Subgraph(of: named.graph, entities: entities, filter: LinkFilter(leastStrength: 0.3))
            #expect(part.checkInvariants(of: named.graph), "\(named)")
            let expected = (0..<named.graph.linkCount).filter {
                let link = named.graph.link($0)
                return link.strength >= 0.3 && entities.contains(link.source) && entities.contains(link.target)
            }
            #expect(part.links == expected, "\(named)")
        }
    }
}
