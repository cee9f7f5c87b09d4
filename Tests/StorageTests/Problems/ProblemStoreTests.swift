import Access
import Families
import Foundation
import Identity
import Records
import Storage
import Testing

/// Problems are listed with their rows, leave the list when somebody has seen them, and come back with other evidence.
@Suite struct ProblemStoreTests {
    private func link(_ world: World, evidence: [RecordID]) async throws {
        var outcome = world.linkage()
        outcome.families.problems = [
            FamilyProblem(
                kind: .tooManyParents, people: [World.child(1)], summary: "3 people are stated to be a parent.",
                evidence: evidence)
        ]
        try await world.asSystem(.link) { try await world.store.replaceLinkage(outcome, under: $0) }
    }

    private func list(_ world: World, seen: Bool = false) async throws -> ProblemList {
        try await world.ask(World.dataManager, .list, .pair) {
            try await world.store.problems(seen: seen, under: $0)
        }
    }

    private func settle(_ world: World, _ key: String, _ verdict: ProblemDecision.Verdict) async throws {
        try await world.ask(World.dataManager, .review, .pair) {
            try await world.store.settle(
                ProblemDecision(
                    problem: key, verdict: verdict, by: "data", on: Day(number: 20_000), reason: "checked"), under: $0)
        }
    }

    @Test func aProblemThatWasSeenComesBackWithOtherEvidence() async throws {
        let world = try await World.make()
        try await link(world, evidence: [World.schoolRecord(1, slot: 0)])
        let line = try #require(try await list(world).lines.first)
        #expect(line.problem.kind == "too_many_parents")
        #expect(line.rows.map(\.row) == [1])
        #expect(!line.advice.isEmpty)
        try await settle(world, line.problem.key, .seen)
        #expect(try await list(world).total == 0)
        #expect(try await list(world, seen: true).lines.first?.decision?.reason == "checked")
        #expect(try await world.store.status().problems == 0)
        // The same evidence again: it stays away.
        try await link(world, evidence: [World.schoolRecord(1, slot: 0)])
        #expect(try await list(world).total == 0)
        try await link(world, evidence: [World.schoolRecord(1, slot: 0), World.schoolRecord(1, slot: 1)])
        #expect(try await list(world).total == 1)
        #expect(try await world.store.status().problems == 1)
        try await link(world, evidence: [World.schoolRecord(1, slot: 0)])
        try await settle(world, line.problem.key, .reopened)
        #expect(try await list(world).total == 1)
    }

    @Test func aProblemOfASealedPersonIsNeitherListedNorCounted() async throws {
        let world = try await World.make()
        try await link(world, evidence: [World.schoolRecord(1, slot: 0)])
        let key = try #require(try await list(world).lines.first).problem.key
        try await world.ask(World.governance, .administer, .workspace, id: "workspace") {
            try await world.store.restrict(
                Restriction(
                    kind: .person, id: World.child(1).description, sensitivity: .sealed, by: "governance",
                    at: World.instant, reason: "adoption"), under: $0)
        }
        #expect(try await list(world).total == 0)
        await #expect(throws: StorageError(.notFound, "")) { try await settle(world, key, .seen) }
    }

    @Test func whatAWithdrawalTakesOutOfFamiliesIsListed() async throws {
        let world = try await World.make()
        let batch = Resource(
            .batch, id: World.schoolBatch.description,
            attributes: ResourceAttributes(
                families: [], sensitivity: .ordinary, agency: "Education", sources: ["school_census"]))
        try await world.store.withdrawBatch(
            World.schoolBatch, at: World.instant, under: try world.grant(.system, .load, batch))
        var outcome = world.linkage()
        outcome.families.families = outcome.families.families.filter { $0.id != FamilyID(1) }
        try await world.asSystem(.link) { try await world.store.replaceLinkage(outcome, under: $0) }
        let lines = try await list(world).lines
        #expect(lines.map(\.problem.kind) == ["lost_by_withdrawal"])
        #expect(lines.first?.problem.families == [FamilyID(1)])
        #expect(lines.first?.problem.people == [World.parent(1), World.child(1)])
        // It stays until somebody has seen it, though nothing is lost by the next run.
        try await world.asSystem(.link) { try await world.store.replaceLinkage(outcome, under: $0) }
        #expect(try await list(world).total == 1)
    }
}
