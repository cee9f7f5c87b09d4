import Access
import Audit
import Foundation
import Records
import Storage
import Testing

@Suite struct FaultTests {
    @Test func aFullDiskIsNamedAndLeavesTheStoreAsItWas() async throws {
        let folder = CrashTests.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store.open(at: folder, settings: StoreSettings(maximumPages: 150))
        let world = World(store: store, policy: try World.makePolicy(), count: 0)
        _ = try LoadTests.load(try LoadTests.draft("first\n"), in: world) { try CrashTests.fill($0, rows: 40) }
        let before = try await store.status()
        let copies = try LoadTests.copies(world)
        #expect(throws: StorageError(.diskFull, "")) {
            try LoadTests.load(try LoadTests.draft("second\n"), in: world) { try CrashTests.fill($0, rows: 20_000) }
        }
        var after = try await store.status()
        after.auditEntries = before.auditEntries
        #expect(after == before)
        #expect(try LoadTests.copies(world) == copies)
        try await store.checkIntegrity()
        _ = try LoadTests.load(try LoadTests.draft("third\n"), in: world) { try CrashTests.fill($0, rows: 5) }
    }

    @Test func aFolderThatCannotBeMadeIsNamed() throws {
        let file = try World.extract("file", "not a folder")
        let error = #expect(throws: StorageError.self) { try Store.open(at: file.appending(path: "store")) }
        #expect(error?.code == .folder)
        #expect(error?.reason.contains("store") == true)
    }

    @Test func aStoreOfALaterVersionIsRefused() throws {
        try Self.patched("kith.db", at: 60, with: [0, 0, 0, 99]) { folder in
            let error = #expect(throws: StorageError.self) { try Store.open(at: folder) }
            #expect(error?.code == .newerSchema)
            #expect(error?.reason.contains("schema 99") == true)
        }
    }

    @Test func aFileThatIsNoStoreIsRefused() throws {
        try Self.patched("kith.db", at: 68, with: [1, 2, 3, 4]) { folder in
            #expect(throws: StorageError(.damaged, "")) { try Store.open(at: folder) }
        }
        try Self.patched("kith.db", at: 0, with: Array("not SQLite".utf8)) { folder in
            #expect(throws: StorageError(.damaged, "")) { try Store.open(at: folder) }
        }
    }

    /// A store that was closed, with some bytes of one file changed.
    static func patched(_ name: String, at offset: UInt64, with bytes: [UInt8], _ use: (URL) throws -> Void) throws {
        let folder = CrashTests.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Store.open(at: folder).close()
        let handle = try FileHandle(forUpdating: folder.appending(path: name))
        try handle.seek(toOffset: offset)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
        try use(folder)
    }

    @Test func aChangedAuditEntryIsFoundAndNamed() async throws {
        let folder = CrashTests.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let settings = StoreSettings(auditKey: World.key)
        var world: World? = try await World.make(in: .open(at: folder, settings: settings))
        try await world?.store.signAuditHead(at: World.instant)
        try world?.store.close()
        world = nil
        let file = folder.appending(path: "audit.db")
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: Data("d-1".utf8)))
        bytes[place.upperBound - 1] = UInt8(ascii: "2")
        try bytes.write(to: file)
        let opened = World(store: try .open(at: folder, settings: settings), policy: try World.makePolicy(), count: 0)
        let grant = try opened.grant(World.governance, .verifyAudit, .list(of: .auditLog))
        let verdict = try await opened.store.verifyAudit(key: World.key.verificationKey, under: grant)
        guard case .broken(let fault) = verdict else {
            Issue.record("a changed entry was held intact")
            return
        }
        #expect(fault.kind == .altered && fault.entries.count == 1)
    }

    @Test func nothingIsShownWhenTheLogCannotBeWritten() async throws {
        let folder = CrashTests.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let world = try await World.make(in: .open(at: folder))
        // The log's writer is gone, as when its disk is.
        try world.store.closeAuditLog()
        await #expect(throws: StorageError(.audit, "")) {
            try await world.ask(world.worker([2]), .read, .person, id: "3") {
                try await world.store.person(World.parent(2), under: $0)
            }
        }
        #expect(throws: StorageError(.audit, "")) { try LoadTests.load(try LoadTests.draft("more\n"), in: world) }
        #expect(try await world.store.sources().map(\.loaded.count) == [1, 1])
    }

    @Test func aBackupIsAWholeStore() async throws {
        let folder = CrashTests.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let world = try await World.make()
        try await world.store.signAuditHead(at: World.instant)
        try await world.store.backup(to: folder)
        await #expect(throws: StorageError(.folder, "")) { try await world.store.backup(to: folder) }
        let copy = World(store: try .open(at: folder), policy: world.policy, count: 3)
        #expect(try await copy.store.status() == (try await world.store.status()))
        let batches = try await copy.ask(World.dataManager, .list, .batch) { try await copy.store.batches(under: $0) }
        #expect(try String(contentsOf: copy.store.batchFile(batches[1]), encoding: .utf8) == "school 3\n")
        let grant = try copy.grant(World.governance, .verifyAudit, .list(of: .auditLog))
        let verdict = try await copy.store.verifyAudit(key: World.key.verificationKey, under: grant)
        guard case .intact = verdict else {
            Issue.record("the copy's log is not intact")
            return
        }
    }

    @Test func everyCommitReachesTheDisk() throws {
        let folder = CrashTests.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
        #expect(try Store.open(at: folder).durability() == ["wal 2", "wal 2"])
    }
}
