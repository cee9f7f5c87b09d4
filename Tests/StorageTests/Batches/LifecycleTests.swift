import Access
import Foundation
import Records
import Storage
import Testing

@Suite struct LifecycleTests {
    private func load(
        _ text: String, in world: World, supersedes: [BatchID] = [], hold: [String] = []
    ) throws -> Batch {
        try LoadTests.load(try LoadTests.draft(text, supersedes: supersedes), in: world) { writer in
            writer.rows = 1
            writer.appraisal = BatchAppraisal(version: 1, body: "{\"text\":\"\(text)\"}", holdReasons: hold)
        }
    }

    private func grant(_ world: World, _ batch: BatchID, _ reason: String = "checked") async throws -> AccessGrant {
        let attributes = try #require(await world.store.attributes(of: .batch, id: batch.description))
        return try world.grant(
            World.dataManager, .load, Resource(.batch, id: batch.description, attributes: attributes), reason: reason)
    }

    private func statuses(_ world: World) async throws -> [Batch.Status] {
        try await world.store.batches(of: World.school.id).reversed().map(\.status)
    }

    private func linked(_ world: World) async throws -> Set<SourceID> {
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        return Set(input.records.map(\.source))
    }

    @Test func aHeldBatchIsInvisibleAndSupersedesOnlyWhenReleased() async throws {
        let world = try await World.make()
        let held = try load("later\n", in: world, supersedes: [World.schoolBatch], hold: ["fewer rows"])
        #expect(held.status == .held)
        #expect(try await statuses(world) == [.live, .held])
        #expect(try await world.store.status().batches == 2)
        #expect(try await linked(world) == [World.school.id, World.police.id])
        try await world.store.releaseBatch(held.id, at: World.instant, under: try await grant(world, held.id, "agreed"))
        #expect(try await statuses(world) == [.superseded, .live])
        #expect(try await linked(world) == [World.police.id])
        let detail = try await world.ask(World.dataManager, .read, .batch, id: held.id.description) {
            try await world.store.batchDetail(held.id, under: $0)
        }
        #expect(detail.hold?.reasons == ["fewer rows"] && detail.quality?.body == "{\"text\":\"later\n\"}")
        #expect(detail.changes.map(\.kind) == [.held, .released])
        #expect(detail.changes.map(\.principal) == ["system", "data"] && detail.changes.last?.reason == "agreed")
        await #expect(throws: StorageError(.invalid, "")) {
            try await world.store.releaseBatch(held.id, at: World.instant, under: try await grant(world, held.id))
        }
    }

    @Test func aHeldFileIsNotLoadedTwice() async throws {
        let world = try await World.make()
        _ = try load("later\n", in: world, hold: ["odd"])
        #expect(throws: StorageError(.alreadyLoaded, "")) { try load("later\n", in: world) }
    }

    @Test func aSupersededBatchComesBackWithItsFile() async throws {
        let world = try await World.make()
        let second = try load("second\n", in: world, supersedes: [World.schoolBatch])
        let third = try load("third\n", in: world, supersedes: [second.id])
        let first = World.schoolBatch
        try await world.store.restoreBatch(first, at: World.instant, under: try await grant(world, first))
        #expect(try await statuses(world) == [.live, .superseded, .withdrawn])
        #expect(try await linked(world).contains(World.school.id))
        let batches = try await world.store.batches(of: World.school.id)
        for batch in batches { #expect(FileManager.default.fileExists(atPath: world.store.batchFile(batch).path)) }
        // And the other way round.
        try await world.store.restoreBatch(third.id, at: World.instant, under: try await grant(world, third.id))
        #expect(try await statuses(world) == [.withdrawn, .superseded, .live])
        await #expect(throws: StorageError(.invalid, "")) {
            try await world.store.restoreBatch(third.id, at: World.instant, under: try await grant(world, third.id))
        }
    }

    @Test func aBatchIsWithdrawnOnceAndWithAGrantOfItsOwn() async throws {
        let world = try await World.make()
        let police = World.policeBatch
        await #expect(throws: StorageError(.wrongGrant, "")) {
            try await world.store.withdrawBatch(
                police, at: World.instant, under: try await grant(world, World.schoolBatch))
        }
        try await world.store.withdrawBatch(police, at: World.instant, under: try await grant(world, police))
        await #expect(throws: StorageError(.invalid, "")) {
            try await world.store.withdrawBatch(police, at: World.instant, under: try await grant(world, police))
        }
        #expect(try await linked(world) == [World.school.id])
    }

    @Test func theHistoryIsOfLiveAndSupersededBatchesTheLatestFirst() async throws {
        let world = try await World.make()
        let one = try load("one\n", in: world)
        _ = try load("two\n", in: world, supersedes: [one.id])
        _ = try load("held\n", in: world, hold: ["odd"])
        let gone = try load("gone\n", in: world)
        try await world.store.withdrawBatch(gone.id, at: World.instant, under: try await grant(world, gone.id))
        let history = try await world.store.qualityHistory(of: World.school.id, version: 1)
        #expect(history == ["{\"text\":\"two\n\"}", "{\"text\":\"one\n\"}"])
        #expect(try await world.store.qualityHistory(of: World.school.id, version: 2).isEmpty)
        #expect(try await world.store.qualityHistory(of: World.school.id, version: 1, limit: 1).count == 1)
    }

    @Test func whatWasDoneCannotBeUndoneInTheTable() async throws {
        let world = try await World.make()
        _ = try load("held\n", in: world, hold: ["odd"])
        for table in ["batch_change", "batch_hold", "batch_quality"] {
            for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET batch = batch"] {
                #expect(throws: (any Error).self) { try world.store.run(sql) }
            }
        }
    }
}
