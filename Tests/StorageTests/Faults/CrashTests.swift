import Access
import Foundation
import Records
import Storage
import Testing

/// A store as a crash leaves it: the files copied at a moment, with nothing closed and nothing written through.
@Suite struct CrashTests {
    static func folder() -> URL {
        FileManager.default.temporaryDirectory.appending(path: "kith-crash-\(UUID().uuidString)")
    }

    /// Appends `rows` records; calls `at` before each.
    static func fill(_ writer: BatchWriter, rows: Int, at: (Int) throws -> Void = { _ in }) throws {
        for row in 1...rows {
            try at(row)
            let origin = RowOrigin(batch: writer.batch, row: row, slot: 0)
            var record = World.pupil(row)
            record.id = RecordID(origin)
            try writer.append(record)
            try writer.append(
                Event(
                    id: EventID(origin), source: World.school.id, kind: EventKind(rawValue: "school_absence"),
                    start: Day(iso: "2025-09-01")!, participants: [Participant(record: record.id, role: "subject")]))
        }
    }

    /// The image opens, holds together, and holds whole batches only; a load into it goes through.
    static func check(_ image: URL, batches allowed: ClosedRange<Int>) async throws {
        let world = World(store: try .open(at: image), policy: try World.makePolicy(), count: 0)
        try await world.store.checkIntegrity()
        let status = try await world.store.status()
        #expect(allowed.contains(status.batches))
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        #expect(input.records.count == status.records)
        #expect(status.records == [0, 40, 40 + 300][status.batches])
        #expect(status.events == status.records)
        let again = try LoadTests.load(try LoadTests.draft("after the crash\n"), in: world) { try fill($0, rows: 5) }
        #expect(again.records == 5)
        let copies = try LoadTests.copies(world)
        #expect(copies.count == status.batches + 1)
        try world.store.close()
        try FileManager.default.removeItem(at: image)
    }

    @Test func aKillAtAnyMomentOfALoadLeavesItWholeOrAbsent() async throws {
        var random = Seeded(state: 11)
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let world = World(store: try .open(at: folder), policy: try World.makePolicy(), count: 0)
        _ = try LoadTests.load(try LoadTests.draft("first\n"), in: world) { try Self.fill($0, rows: 40) }
        let moments = Set((0..<40).map { _ in Int.random(in: 1...300, using: &random) })
        var images: [URL] = []
        _ = try LoadTests.load(try LoadTests.draft("second\n"), in: world) { writer in
            try Self.fill(writer, rows: 300) { row in
                guard moments.contains(row) else { return }
                let image = Self.folder()
                try FileManager.default.copyItem(at: folder, to: image)
                images.append(image)
            }
        }
        #expect(images.count == moments.count && images.count > 30)
        for image in images { try await Self.check(image, batches: 1...1) }
        let after = Self.folder()
        try FileManager.default.copyItem(at: folder, to: after)
        try await Self.check(after, batches: 2...2)
    }

    @Test func aLogCutAnywhereByAPowerFailureLeavesWholeBatches() async throws {
        var random = Seeded(state: 12)
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let world = World(store: try .open(at: folder), policy: try World.makePolicy(), count: 0)
        _ = try LoadTests.load(try LoadTests.draft("first\n"), in: world) { try Self.fill($0, rows: 40) }
        _ = try LoadTests.load(try LoadTests.draft("second\n"), in: world) { try Self.fill($0, rows: 300) }
        let log = folder.appending(path: "kith.db-wal")
        let length = try #require(try log.resourceValues(forKeys: [.fileSizeKey]).fileSize)
        #expect(length > 50_000)
        for _ in 0..<25 {
            let image = Self.folder()
            try FileManager.default.copyItem(at: folder, to: image)
            let handle = try FileHandle(forWritingTo: image.appending(path: "kith.db-wal"))
            try handle.truncate(atOffset: UInt64.random(in: 0...UInt64(length), using: &random))
            try handle.close()
            try? FileManager.default.removeItem(at: image.appending(path: "kith.db-shm"))
            try await Self.check(image, batches: 0...2)
        }
    }
}
