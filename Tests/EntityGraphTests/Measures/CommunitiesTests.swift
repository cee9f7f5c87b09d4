import EntityGraph
import Testing

@Suite struct CommunitiesTests {
    @Test func plantedGroupsAreFound() throws {
        for seed in 1...5 as ClosedRange<UInt64> {
            var random = RandomGraphs(seed: seed)
            let named = try random.planted(6, of: 30, within: 0.4, between: 0.01)
            let found = try Communities(of: named.graph, seed: seed)
            // Entity e was planted in group e % 6, so the groups come numbered in order.
            #expect(found.of == named.planted)
            #expect(found.checkInvariants(of: named.graph))
        }
    }

    @Test func aRingOfCliquesIsPartedIntoItsCliques() throws {
        var ends: [(Int, Int)] = []
        for clique in 0..<10 {
            for one in 0..<5 { for other in one + 1..<5 { ends.append((clique * 5 + one, clique * 5 + other)) } }
            ends.append((clique * 5, (clique * 5 + 6) % 50))
        }
        let graph = try MeasureTests.graph(50, ends)
        let found = try Communities(of: graph)
        #expect(found.of == (0..<50).map { $0 / 5 })
        #expect(found.members[3] == [15, 16, 17, 18, 19])
        // Of 110 links 100 are within; each clique has a tenth of all ends.
        #expect(abs((found.modularity ?? 0) - (100.0 / 110 - 0.1)) < 1e-12)
    }

    @Test func resolutionMakesMoreOrFewer() throws {
        let graph = try MeasureTests.twoTriangles()
        #expect(try Communities(of: graph).of == [0, 0, 0, 1, 1, 1, 2])
        #expect(try Communities(of: graph, resolution: 0.05).of == [0, 0, 0, 0, 0, 0, 1])
        #expect(try Communities(of: graph, resolution: 5).of == [0, 1, 2, 3, 4, 5, 6])
    }

    @Test func strengthBindsWhereTheCountOfLinksDoesNot() throws {
        // A square whose sides are strong on the left and on the right.
        let links = [
            Link(0, 1, strength: 1), Link(2, 3, strength: 1), Link(0, 2, strength: 0.1), Link(1, 3, strength: 0.1),
        ]
        let graph = try LinkGraph(entityTypes: [0, 0, 0, 0], links: links)
        #expect(try Communities(of: graph).of == [0, 0, 1, 1])
    }

    @Test func modularityOfAnyPartitionIsChecked() throws {
        let graph = try MeasureTests.twoTriangles()
        #expect(try Communities.modularity(of: [9, 9, 9, 9, 9, 9, 2], in: graph) == 0)
        #expect(throws: GraphError.self) { try Communities.modularity(of: [0, 0], in: graph) }
        #expect(throws: GraphError.self) { try Communities.modularity(of: Array(repeating: -1, count: 7), in: graph) }
    }

    @Test(arguments: [0, -1, Double.nan, .infinity]) func aResolutionThatIsNoneIsRefused(_ resolution: Double) throws {
        let graph = try MeasureTests.twoTriangles()
        #expect(throws: GraphError.self) { try Communities(of: graph, resolution: resolution) }
        #expect(throws: GraphError.self) { try Communities(of: graph, tries: 0) }
    }
}
