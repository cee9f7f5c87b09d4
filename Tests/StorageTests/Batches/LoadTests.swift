import Access
import Foundation
import Records
import Storage
import Testing

@Suite struct LoadTests {
    struct Stop: Error {}

    static func draft(_ text: String, supersedes: [BatchID] = []) throws -> BatchDraft {
        BatchDraft(
            source: World.school, file: try World.extract("school.csv", text), period: World.year,
            loadedAt: World.instant, supersedes: supersedes)
    }

    static func load(
        _ draft: BatchDraft, in world: World, _ fill: (BatchWriter) throws -> Void = { $0.rows = 1 }
    ) throws -> Batch {
        let grant = try world.grant(.system, .load, Resource(.source, id: draft.source.id.rawValue))
        return try world.store.loadBatch(draft, under: grant, fill: fill)
    }

    @Test func aBatchTellsWhatWasLoaded() async throws {
        let world = try await World.make(families: 3)
        let batches = try await world.ask(World.dataManager, .list, .batch) { try await world.store.batches(under: $0) }
        #expect(batches.map(\.id) == [World.policeBatch, World.schoolBatch])
        let school = batches[1]
        #expect(school.records == 6 && school.relationships == 3 && school.events == 3)
        #expect(school.rows == 4 && school.quarantined == 1 && school.fieldProblems == 0)
        #expect(school.fileName == "school.csv" && school.bytes == 9 && school.status == .live)
        #expect(school.period == World.year && school.loadedAt == World.instant)
        #expect(try Data(contentsOf: world.store.batchFile(school)) == Data("school 3\n".utf8))
        let bad = try await world.ask(World.dataManager, .read, .batch, id: school.id.description) {
            try await world.store.quarantine(school.id, under: $0)
        }
        #expect(bad == [QuarantinedRow(row: 4, line: 5, column: "UPN", rule: "required")])
    }

    @Test func theSameFileIsRecognisedAndRefused() async throws {
        let world = try await World.make()
        let draft = try Self.draft("school 3\n")
        let digest = try Store.digest(of: draft.file)
        #expect(try await world.store.existingBatch(source: World.school.id, digest: digest)?.id == World.schoolBatch)
        #expect(try await world.store.existingBatch(source: World.police.id, digest: digest) == nil)
        #expect(throws: StorageError(.alreadyLoaded, "")) { try Self.load(draft, in: world) }
    }

    @Test func aFailedLoadLeavesNothing() async throws {
        let world = try await World.make()
        let before = try await world.store.status()
        let files = try Self.copies(world)
        let draft = try Self.draft("other\n")
        #expect(throws: Stop.self) {
            try Self.load(draft, in: world) { writer in
                for row in 1...100 {
                    let id = RecordID(RowOrigin(batch: writer.batch, row: row, slot: 0))
                    try writer.append(PersonRecord(id: id, source: World.school.id, mention: "pupil"))
                }
                throw Stop()
            }
        }
        var after = try await world.store.status()
        after.auditEntries = before.auditEntries
        #expect(after == before)
        #expect(try Self.copies(world) == files)
    }

    @Test func theCopyIsReadNotTheFileThatMayChange() async throws {
        let world = try await World.make()
        let draft = try Self.draft("as it was\n")
        let batch = try Self.load(draft, in: world) { writer in
            try Data("changed".utf8).write(to: draft.file)
            #expect(try String(contentsOf: writer.file, encoding: .utf8) == "as it was\n")
        }
        #expect(try String(contentsOf: world.store.batchFile(batch), encoding: .utf8) == "as it was\n")
    }

    @Test func rowsOfAnotherBatchOrSourceAreRefused() async throws {
        let world = try await World.make()
        let draft = try Self.draft("other\n")
        #expect(throws: StorageError(.invalid, "")) {
            try Self.load(draft, in: world) { try $0.append(World.pupil(1)) }
        }
        #expect(throws: StorageError(.invalid, "")) {
            try Self.load(draft, in: world) { writer in
                let id = RecordID(RowOrigin(batch: writer.batch, row: 1, slot: 0))
                try writer.append(PersonRecord(id: id, source: World.police.id, mention: "pupil"))
            }
        }
    }

    @Test func supersededAndWithdrawnBatchesAreNoLongerRead() async throws {
        let world = try await World.make()
        func records() async throws -> Set<SourceID> {
            let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
            return Set(input.records.map(\.source))
        }
        #expect(try await records() == [World.school.id, World.police.id])
        let later = try Self.load(try Self.draft("later\n", supersedes: [World.schoolBatch]), in: world)
        #expect(try await records() == [World.police.id])
        try await world.asSystem(.load) {
            try await world.store.withdrawBatch(World.policeBatch, at: World.instant, under: $0)
        }
        #expect(try await records().isEmpty)
        let batches = try await world.ask(World.dataManager, .list, .batch) { try await world.store.batches(under: $0) }
        #expect(batches.map(\.status) == [.live, .withdrawn, .superseded])
        #expect(batches.last?.supersededBy == later.id)
        #expect(try await world.store.attributes(of: .event, id: World.offence(1).description) == nil)
    }

    @Test func aBatchOfAnotherSourceCannotBeSuperseded() async throws {
        let world = try await World.make()
        let draft = try Self.draft("later\n", supersedes: [World.policeBatch])
        #expect(throws: StorageError(.invalid, "")) { try Self.load(draft, in: world) }
    }

    @Test func aMissingExtractIsNamed() async throws {
        let world = try await World.make()
        var draft = try Self.draft("x")
        draft.file = draft.file.appendingPathExtension("gone")
        #expect(throws: StorageError(.file, "")) { try Self.load(draft, in: world) }
    }

    @Test func sourcesTellWhatTheySpeakFor() async throws {
        let world = try await World.make()
        let sources = try await world.store.sources()
        #expect(
            sources == [
                LoadedSource(profile: World.police, loaded: [World.year]),
                LoadedSource(profile: World.school, loaded: [World.year]),
            ])
    }

    static func copies(_ world: World) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: world.store.folder.appending(path: "batches").path).sorted()
    }
}
