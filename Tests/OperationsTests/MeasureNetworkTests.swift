import Access
import EntityGraph
import Families
import Foundation
import Operations
import Records
import Storage
import Testing

/// The measures of what one may see.
@Suite struct MeasureNetworkTests {
    @Test func theyAreThoseOfTheViewAndOfNothingElse() async throws {
        let council = try await NetworkCouncil.shared.value
        let manager = try council.acting("data.manager", .linkageQuality)
        let found = try await MeasureNetwork(around: [council.centre]).run(in: manager)
        let view = council.view
        #expect(found.view == view)
        #expect(found.rows.map(\.place).sorted() == Array(view.entities.indices))
        // Built here from the view, by another way than the operation's.
        let ids = view.entities.map(\.id)
        let graph = try LinkGraph(
            entityTypes: ids.map(\.type.code),
            links: view.links.map {
                Link(
                    try #require(ids.firstIndex(of: $0.first)), try #require(ids.firstIndex(of: $0.second)),
                    strength: Float($0.strength))
            })
        let rows = found.rows.sorted { $0.place < $1.place }
        #expect(rows.map(\.degree) == Degrees(of: graph).links)
        #expect(rows.map(\.strength) == Degrees(of: graph).strengths)
        #expect(rows.map(\.betweenness) == (try Betweenness(of: graph).entities))
        #expect(rows.map(\.closeness) == (try Closeness(of: graph).values))
        #expect(rows.map(\.eigenvector) == (try EigenvectorCentrality(of: graph).scoresInComponent))
        #expect(rows.map(\.coreness) == Cores(of: graph).coreness)
        #expect(rows.map(\.community) == (try Communities(of: graph).of))
        #expect(found.modularity == (try Communities(of: graph).modularity))
        let points = ArticulationPoints(of: graph)
        #expect(rows.filter(\.isArticulation).map(\.place) == points.entities)
        #expect(found.bridges == points.bridges)
        #expect(zip(found.rows, found.rows.dropFirst()).allSatisfy { $0.betweenness >= $1.betweenness })
        #expect((found.rows.first?.betweenness ?? 0) > 0)
    }

    @Test func theyAreTheSameEachTimeAndHideWhatTheGrantHides() async throws {
        let council = try await NetworkCouncil.shared.value
        let analyst = try council.acting("analyst", .programmeAnalysis)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var replies: Set<Data> = []
        for cores in [1, 2, 8] {
            let measures = try await MeasureNetwork(around: [council.centre], budget: MeasureBudget(cores: cores)).run(
                in: analyst)
            let reply = MeasureReply(
                measures, NetworkWords(council.context.workspace, asAt: try #require(Day(iso: "2026-01-01"))))
            replies.insert(try encoder.encode(reply))
            let people = reply.entities.filter { $0.type == .person }
            #expect(!people.isEmpty)
            #expect(people.allSatisfy { $0.label == "Person \($0.id.number)" })
            #expect(reply.hidden.contains("name"))
        }
        #expect(replies.count == 1)
    }

    @Test func moreWorkThanTheBudgetIsRefused() async throws {
        let council = try await NetworkCouncil.shared.value
        let manager = try council.acting("data.manager", .linkageQuality)
        let error = await #expect(throws: OperationError.self) {
            _ = try await MeasureNetwork(around: [council.centre], budget: MeasureBudget(mostVisits: 10)).run(
                in: manager)
        }
        #expect(error?.code == .wrongUsage)
        let worker = try council.acting("key.worker", .directSupport)
        let denied = await #expect(throws: OperationError.self) {
            _ = try await MeasureNetwork(around: [council.centre]).run(in: worker)
        }
        #expect(denied?.code == .denied)
    }
}
