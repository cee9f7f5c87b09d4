import Foundation
import Records
import Storage
import Testing

/// A store that an earlier version wrote opens in this one, with all that was in it.
@Suite struct MigrationTests {
    @Test func aStoreWithoutHeldBatchesTakesTheStep() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Store.writeEarlier(
            at: folder, steps: 2,
            sql: """
                INSERT INTO source VALUES ('school_census', \(Self.quoted(Self.profile)), 'Education', 0);
                INSERT INTO batch VALUES (3, 'school_census', 'b.csv', 'd2', 9, 4, 0, 0, 0, 1, 0, 1, 2, 5.5, 'live', NULL, NULL);
                INSERT INTO batch VALUES (1, 'school_census', 'a.csv', 'd1', 9, 4, 0, 0, 0, 2, 1, NULL, 2, 4.5, 'superseded', 3, 5.5);
                INSERT INTO quarantined_row VALUES (1, 4, 5, 'UPN', 'required', NULL, 1), (3, 2, 3, NULL, 'malformed_row', '99', 0);
                UPDATE sqlite_sequence SET seq = 7 WHERE name = 'batch';
                """)
        let store = try Store.open(at: folder)
        let batches = try await store.batches(of: SourceID("school_census"))
        #expect(batches.map(\.id) == [BatchID(3), BatchID(1)])
        #expect(batches.map(\.status) == [.live, .superseded] && batches[1].supersededBy == BatchID(3))
        #expect(batches[0].period.from == Day(number: 1) && batches[1].fieldProblems == 1)
        #expect(batches.map(\.fileName) == ["b.csv", "a.csv"])
        #expect(
            try store.facts("SELECT group_concat(batch || ':' || row || ':' || rule) FROM quarantined_row")
                == "1:4:required,3:2:malformed_row")
        #expect(try store.facts("SELECT count(*) FROM pragma_foreign_key_check") == "0")
        #expect(try store.facts("SELECT seq FROM sqlite_sequence WHERE name = 'batch'") == "7")
        #expect(
            try store.facts("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%widened%' OR sql LIKE '%moved%'")
                == "0")
        try await store.checkIntegrity()
        // The keys still bind, and numbers are not given twice.
        #expect(throws: (any Error).self) { try store.run("DELETE FROM batch WHERE id = 1") }
        #expect(throws: (any Error).self) { try store.run("UPDATE batch SET status = 'lost'") }
        #expect(throws: (any Error).self) { try store.run("UPDATE batch SET superseded_by = 99") }
        try store.run("UPDATE batch SET status = 'held' WHERE id = 3")
        try store.close()
        // Opening again takes no step twice.
        #expect(
            try await Store.open(at: folder).batches(of: SourceID("school_census")).map(\.status) == [
                .held, .superseded,
            ])
    }

    @Test func relationshipsLoseTheDatesOfTheirExtract() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Store.writeEarlier(
            at: folder, steps: 8,
            sql: "INSERT INTO person_relationship VALUES (1, 2, 'partner', 10, 20, 5, 6, 'school_census')")
        let store = try Store.open(at: folder)
        #expect(
            try store.facts("SELECT count(*) FROM person_relationship WHERE period_from IS NULL AND period_to IS NULL")
                == "1")
    }

    @Test func anEmptyEarlierStoreOpens() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Store.writeEarlier(at: folder, steps: 2, sql: "")
        #expect(try await Store.open(at: folder).batches(of: SourceID("school_census")).isEmpty)
    }

    private static let profile =
        "{\"agency\":\"Education\",\"agreement\":\"e\",\"id\":\"school_census\",\"kinds\":[],\"population\":\"matched\",\"sensitivity\":\"ordinary\",\"title\":\"School census\"}"

    private static func quoted(_ text: String) -> String { "'\(text)'" }
}
