import EntityGraph
import Testing

/// Measures of networks small enough to work out by hand, of shapes that break what walks them, and of none.
@Suite struct MeasureTests {
    static func graph(_ count: Int, _ ends: [(Int, Int)], strength: Float = 1) throws -> LinkGraph {
        try LinkGraph(
            entityTypes: Array(repeating: 0, count: count), links: ends.map { Link($0.0, $0.1, strength: strength) })
    }

    /// Two triangles joined by a bridge, 2 to 3, and somebody alone.
    static func twoTriangles() throws -> LinkGraph {
        try graph(7, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3)])
    }

    @Test func whoStandsBetweenTwoGroupsHasTheBetweenness() throws {
        let between = try Betweenness(of: Self.twoTriangles())
        #expect(between.entities == [0, 0, 6, 6, 0, 0, 0])
        #expect(between.links == [1, 4, 4, 9, 4, 1, 4])
        #expect(between.sample == nil)
        let share = try Betweenness(of: Self.twoTriangles(), isNormalised: true)
        #expect(share.entities[2] == 6.0 / 15 && share.links[3] == 9.0 / 21 && share.isNormalised)
    }

    @Test func aWeakLinkIsGoneAroundByStrengthAndNotBySteps() throws {
        let links = [Link(0, 2, strength: 0.25), Link(0, 1), Link(1, 2)]
        let graph = try LinkGraph(entityTypes: [0, 0, 0], links: links)
        #expect(try Betweenness(of: graph).entities == [0, 0, 0])
        #expect(try Betweenness(of: graph, by: .weakness).entities == [0, 1, 0])
        #expect(try Betweenness(of: graph, by: .stepsAndWeakness).links == [0, 2, 2])
    }

    @Test func linksOfFullStrengthAreCountedByTheFewest() throws {
        // Around the square both ways are as strong; straight across is as strong and shorter.
        let graph = try Self.graph(4, [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)])
        #expect(try Betweenness(of: graph, by: .weakness).entities == Betweenness(of: graph).entities)
    }

    @Test func closenessIsOfTheComponentOrOfTheWhole() throws {
        let graph = try Self.twoTriangles()
        let own = try Closeness(of: graph)
        #expect(own.values[2] == 5.0 / 7 && own.values[6] == nil)
        let whole = try Closeness(of: graph, reach: .inWholeGraph)
        #expect(whole.values[2] == 5.0 / 7 * 5 / 6 && whole.values[6] == 0)
        #expect(try Closeness(of: graph, entities: [5, 2]).values == [own.values[5], own.values[2]])
        #expect(throws: GraphError.self) { try Closeness(of: graph, entities: [7]) }
        #expect(throws: GraphError.self) { try HarmonicCentrality(of: graph, entities: [-1]) }
        #expect(throws: GraphError.self) { try Closeness(of: graph, by: .weakness) }
        #expect(try HarmonicCentrality(of: graph).values[2] == (3 + 2 * 0.5) / 6)
    }

    @Test func whatHoldsANetworkTogether() throws {
        let found = ArticulationPoints(of: try Self.twoTriangles())
        #expect(found.entities == [2, 3] && found.bridges == [3])
        // A second link between the two is no bridge, and neither is the first.
        let doubled = ArticulationPoints(of: try Self.graph(2, [(0, 1), (0, 1), (1, 1)]))
        #expect(doubled.entities.isEmpty && doubled.bridges.isEmpty)
    }

    @Test func coresAndClustersOfTwoTriangles() throws {
        let graph = try Self.twoTriangles()
        let cores = Cores(of: graph)
        #expect(cores.coreness == [2, 2, 2, 2, 2, 2, 0])
        #expect(cores.entities(inCore: 1) == [0, 1, 2, 3, 4, 5])
        let clustering = Clustering(of: graph)
        #expect(clustering.triangles == [1, 1, 1, 1, 1, 1, 0])
        #expect(clustering.coefficients == [1, 1, 1.0 / 3, 1.0 / 3, 1, 1, nil])
        #expect(clustering.transitivity == 0.6)
        #expect(Degrees(of: graph).links == [2, 2, 3, 3, 2, 2, 0])
    }

    @Test func componentsThatLeadTogetherKeepTheirOwnScores() throws {
        let graph = try Self.graph(8, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (6, 7)])
        let found = try EigenvectorCentrality(of: graph)
        #expect(found.components.count == 3)
        #expect(zip(found.scores, [1, 1, 1, 1, 1, 1, 0, 0]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(zip(found.scoresInComponent, [Double](repeating: 1, count: 8)).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(found.checkInvariants(of: graph))
    }

    @Test func anEigenvectorOfAGraphInTwoHalvesSaysThatItIsUncertain() throws {
        // Two equal stars of thirty at the ends of a path of forty: neither leads the other by more than the arithmetic.
        let path = (0..<40).map { ($0, $0 + 1) }
        let ends = path + (41..<101).map { ($0 < 71 ? 0 : 40, $0) }
        let halves = try EigenvectorCentrality(of: Self.graph(101, ends))
        #expect(halves.components[0].uncertainty > 1e-6)
        let one = try EigenvectorCentrality(of: Self.twoTriangles())
        #expect(one.components[0].uncertainty < 1e-12)
    }

    @Test func nothingIsMeasuredOfNothing() throws {
        for count in [0, 1] {
            let graph = try Self.graph(count, [])
            #expect(try Betweenness(of: graph).checkInvariants(of: graph))
            #expect(try Betweenness(of: graph, isNormalised: true).entities == Array(repeating: 0, count: count))
            #expect(try Closeness(of: graph).values == Array(repeating: nil, count: count))
            #expect(try Closeness(of: graph, reach: .inWholeGraph).values == Array(repeating: 0, count: count))
            #expect(try HarmonicCentrality(of: graph).values == Array(repeating: 0, count: count))
            #expect(try EigenvectorCentrality(of: graph).scores == Array(repeating: 0, count: count))
            #expect(Cores(of: graph).coreness == Array(repeating: 0, count: count))
            #expect(Clustering(of: graph).transitivity == nil)
            #expect(try Communities(of: graph).modularity == nil)
            #expect(ArticulationPoints(of: graph).entities.isEmpty)
        }
    }

    @Test func aLongChainIsWalkedWithoutRunningOutOfRoom() throws {
        let graph = try Self.graph(200_000, (1..<200_000).map { ($0 - 1, $0) }, strength: 0.001)
        let found = ArticulationPoints(of: graph)
        #expect(found.bridges.count == 199_999 && found.entities.count == 199_998)
        #expect(Cores(of: graph).coreness == Array(repeating: 1, count: 200_000))
        let end = try Closeness(of: graph, entities: [0], by: .stepsAndWeakness).values[0]
        // The mean of so many lengths of 1 + log₂ 1000.
        #expect(abs((end ?? 0) * (1 + 9.965_784_284_662_087) * 100_000 - 1) < 1e-6)
    }

    @Test func morePathsThanCanBeCountedAreRefused() throws {
        // Every step doubles the number of paths.
        let graph = try Self.graph(1_200, (0..<2_398).map { ($0 / 2, $0 / 2 + 1) })
        let error = #expect(throws: GraphError.self) { try Betweenness(of: graph) }
        #expect(error?.reason == "two entities are joined by more shortest paths than can be counted")
    }

    // MARK: Budgets, samples, cores

    @Test func workAboveTheBudgetIsRefusedBeforeItStarts() throws {
        let graph = try Self.twoTriangles()
        let small = MeasureBudget(mostVisits: 50)
        func isOverBudget(_ measure: () throws -> Void) -> Bool {
            do { try measure() } catch { return (error as? GraphError)?.kind == .overBudget }
            return false
        }
        #expect(isOverBudget { _ = try Betweenness(of: graph, budget: small) })
        #expect(isOverBudget { _ = try Closeness(of: graph, budget: small) })
        #expect(isOverBudget { _ = try HarmonicCentrality(of: graph, budget: small) })
        #expect(isOverBudget { _ = try EigenvectorCentrality(of: graph, budget: small) })
        // What is asked of one entity alone is within it.
        #expect(try Closeness(of: graph, entities: [2], budget: small).values == [5.0 / 7])
        #expect(try Betweenness(of: graph, sample: .init(count: 1, seed: 1), budget: small).sample?.count == 1)
    }

    @Test func manySmallNetworksAreWithinTheBudgetOfOneLarge() throws {
        // 50,000 families of three: by entities times links it would be 10 thousand million visits.
        let ends = (0..<100_000).map { ($0 / 2 * 3, $0 / 2 * 3 + 1 + $0 % 2) }
        let graph = try Self.graph(150_000, ends)
        let between = try Betweenness(of: graph, budget: MeasureBudget(mostVisits: 3_000_000))
        #expect(between.entities.reduce(0, +) == 50_000)
    }

    @Test func aSampleEstimatesAndSaysSo() throws {
        var random = RandomGraphs(seed: 3)
        let graph = try random.planted(4, of: 50, within: 0.2, between: 0.02).graph
        let exact = try Betweenness(of: graph)
        let estimate = try Betweenness(of: graph, sample: .init(count: 100, seed: 7))
        #expect(estimate.sample?.count == 100 && Set(estimate.sample ?? []).count == 100)
        #expect(estimate == (try Betweenness(of: graph, sample: .init(count: 100, seed: 7))))
        #expect(estimate.entities != (try Betweenness(of: graph, sample: .init(count: 100, seed: 8))).entities)
        let (sum, exactSum) = (estimate.entities.reduce(0, +), exact.entities.reduce(0, +))
        #expect(abs(sum - exactSum) < 0.1 * exactSum)
        #expect(try Betweenness(of: graph, sample: .init(count: 200, seed: 7)) == exact)
        #expect(throws: GraphError.self) { try Betweenness(of: graph, sample: .init(count: 0, seed: 7)) }
    }

    @Test func oneCoreAndManyGiveTheSameBytes() throws {
        for named in try RandomGraphs.mixed(48, seed: 11) {
            let graph = named.graph
            let one = MeasureBudget(cores: 1)
            for length in LinkLength.allCases {
                #expect(try Betweenness(of: graph, by: length) == Betweenness(of: graph, by: length, budget: one))
            }
            #expect(try Closeness(of: graph) == Closeness(of: graph, budget: one))
            #expect(try HarmonicCentrality(of: graph) == HarmonicCentrality(of: graph, budget: one))
            #expect(try Communities(of: graph) == Communities(of: graph, budget: one))
        }
    }
}
