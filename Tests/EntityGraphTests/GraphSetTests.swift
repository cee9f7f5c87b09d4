import EntityGraph
import Testing

@Suite struct GraphSetTests {
    @Test func aSetOfEntitiesHoldsWhatItWasGiven() {
        var random = SplitMix(state: 31)
        for _ in 0..<200 {
            let size = Int.random(in: 0...200, using: &random)
            let given = (0..<size).map { _ in Int.random(in: 0..<1000, using: &random) }
            let set = EntitySet(given.shuffled(using: &random))
            #expect(set.members == Set(given).sorted())
            #expect((0..<1000).filter(set.contains) == set.members)
            #expect(set == EntitySet(given) && set.hashValue == EntitySet(given).hashValue)
        }
        #expect(EntitySet([-1, .max, 3]).members == [3])
        #expect(!EntitySet([3]).contains(-1) && !EntitySet.none.contains(0))
    }

    @Test func aSetOfOriginsHoldsEachOfThem() {
        for origin in UInt8.min...UInt8.max {
            let one = OriginSet([origin])
            #expect((UInt8.min...UInt8.max).filter(one.contains) == [origin])
            #expect(!OriginSet.all.removing([origin]).contains(origin))
        }
        #expect(OriginSet(0...255) == .all && OriginSet() == .none)
    }

    @Test func aBuilderRefusesALinkAndGoesOn() throws {
        var builder = try GraphBuilder()
        #expect(try builder.addEntity(type: 1) == 0)
        #expect(throws: GraphError(.outOfRange, "")) { try builder.addEntity(type: 64) }
        #expect(throws: GraphError(.outOfRange, "")) { try builder.add(Link(0, 1)) }
        #expect(try builder.addEntity(type: 63) == 1)
        #expect(try builder.add(Link(0, 1, kind: 63, origin: 255)) == 0)
        #expect(builder.entityCount == 2 && builder.linkCount == 1)
        let graph = try builder.graph()
        try graph.checkInvariants()
        #expect(graph.link(0) == Link(0, 1, kind: 63, origin: 255))
        #expect(graph.type(of: 1) == 63)
    }

    @Test func manyAskAtOnceAndAreAnsweredAlike() async throws {
        var random = SplitMix(state: 32)
        let graph = try Random.graphOfHubs(&random).built()
        let filter = LinkFilter(hubDegree: 30)
        let alone = try (0..<80).map { try graph.neighbourhood(of: $0, depth: 2, through: filter) }
        try await withThrowingTaskGroup(of: (Int, Neighbourhood).self) { group in
            for round in 0..<400 {
                group.addTask { (round % 80, try graph.neighbourhood(of: round % 80, depth: 2, through: filter)) }
            }
            for try await (entity, answer) in group { #expect(answer == alone[entity]) }
        }
    }
}
