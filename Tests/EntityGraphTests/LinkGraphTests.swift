import EntityGraph
import Testing

@Suite struct LinkGraphTests {
    @Test func aLinkStandsInTheRowsOfBothItsEnds() throws {
        let graph = try LinkGraph(
            entityTypes: [0, 0, 1],
            links: [Link(0, 1), Link(1, 2, kind: 3, strength: 0.5, from: 10, to: 20), Link(2, 2)])
        #expect(graph.entityCount == 3)
        #expect(graph.linkCount == 3)
        #expect(graph.neighbours(of: 1).map(\.entity) == [0, 2])
        #expect(graph.neighbours(of: 2).map(\.entity) == [1, 2])
        #expect(graph.link(1) == Link(1, 2, kind: 3, strength: 0.5, from: 10, to: 20))
        #expect(graph.degree(of: 2) == 2)
    }

    @Test(arguments: [
        Link(0, 2), Link(-1, 0), Link(0, 1, kind: 64), Link(0, 1, strength: 0), Link(0, 1, strength: 1.5),
        Link(0, 1, strength: .nan), Link(0, 1, from: 2, to: 1),
    ])
    func aLinkOutOfRangeIsRefused(_ link: Link) {
        #expect(throws: GraphError.self) { try LinkGraph(entityTypes: [0, 0], links: [link]) }
    }
}
