import Foundation
import Testing

/// `kith index` and `kith match` as a user meets them.
@Suite(.enabled(if: Binary.isBuilt, "the kith binary is built beside the tests by `make test`"))
struct IndexCommandTests {
    private static let header = "rec_id,given_name,surname,date_of_birth,postcode\n"

    /// 60 people with two records each; of every fifth the second comes later.
    private static func rows(later: Bool) -> String {
        var rows = header
        for person in 0..<60 {
            let name =
                "p\(["ann", "bob", "cy", "dee", "eve", "fay"][person % 6]),s\(["ash", "birch", "cole", "dunn", "east"][person % 5])"
            let rest =
                "19\(50 + person % 40)-\(10 + person % 3)-\(10 + person % 18),ls\(1 + person % 9) \(1 + person % 8)ab"
            if !later { rows += "a\(person),\(name),\(rest)\n" }
            if later == (person % 5 == 0) { rows += "b\(person),\(name),\(rest)\n" }
        }
        return rows
    }

    @Test func additionsAndMatchesAreThoseOfOneRun() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func path(_ name: String) -> String { folder.appending(path: name).path }
        try Data(Self.rows(later: false).utf8).write(to: folder.appending(path: "first.csv"))
        try Data(Self.rows(later: true).utf8).write(to: folder.appending(path: "later.csv"))

        let built = try Binary.run([
            "index", "build", path("first.csv"), "--id", "rec_id", "--out", path("p.index"), "--model", path("m.json"),
        ])
        #expect(built.status == 0, "\(built.errors)")
        let mode = try FileManager.default.attributesOfItem(atPath: path("p.index"))[.posixPermissions] as? Int
        #expect(mode == 0o600)

        let matched = try Binary.run([
            "match", path("p.index"), "given_name=pann", "surname=sash", "date_of_birth=1950-10-10",
        ])
        #expect(matched.status == 0 && matched.output.contains("a0"), "\(matched.output)\(matched.errors)")
        let wrong = try Binary.run(["match", path("p.index"), "colour=red"])
        #expect(wrong.status == 2 && wrong.errors.contains("date_of_birth"), "\(wrong.errors)")

        let added = try Binary.run([
            "index", "add", path("p.index"), path("later.csv"), "--clusters", path("grown.csv"),
        ])
        #expect(added.status == 0 && added.output.contains("120 records"), "\(added.output)\(added.errors)")
        let again = try Binary.run(["index", "add", path("p.index"), path("later.csv")])
        #expect(again.status == 1 && again.errors.contains("row 1"), "\(again.errors)")

        let whole = try Binary.run([
            "dedupe", path("first.csv"), path("later.csv"), "--id", "rec_id", "--model", path("m.json"), "--out",
            path("whole.csv"),
        ])
        #expect(whole.status == 0, "\(whole.errors)")
        #expect(try Self.groups(path("grown.csv")) == Self.groups(path("whole.csv")))

        let file = try Binary.run(["match", path("p.index"), "--file", path("later.csv"), "--out", path("found.csv")])
        #expect(file.status == 0 && file.output.hasPrefix("12 of 12"), "\(file.output)\(file.errors)")
        try FileHandle(forUpdating: folder.appending(path: "p.index")).truncate(atOffset: 1_000)
        let damaged = try Binary.run(["match", path("p.index"), "surname=sash"])
        #expect(damaged.status == 1 && damaged.errors.contains("damaged"), "\(damaged.errors)")
    }

    private static func groups(_ path: String) throws -> Set<Set<String>> {
        var groups: [Substring: Set<String>] = [:]
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst() {
            let parts = line.split(separator: ",")
            groups[parts[1], default: []].insert(String(parts[0]))
        }
        return Set(groups.values)
    }
}
