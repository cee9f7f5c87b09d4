import Foundation
import Testing

/// The `kith` binary as a user meets it: what it prints, where, and how it exits.
@Suite(.enabled(if: Binary.isBuilt, "the kith binary is built beside the tests by `make test`"))
struct CommandLineTests {
    struct Usage: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let status: Int32
        let says: String

        var testDescription: String { (["kith"] + arguments).joined(separator: " ") }
    }

    static let usages = [
        Usage(arguments: ["--help"], status: 0, says: "dedupe"),
        Usage(arguments: ["--wrong"], status: 2, says: "Usage: kith"),
        Usage(arguments: ["nonsense"], status: 2, says: "Usage: kith"),
        Usage(arguments: ["dedupe"], status: 2, says: "Usage: kith dedupe"),
        Usage(arguments: ["dedupe", "people.csv"], status: 2, says: "--out"),
        Usage(arguments: ["dedupe", "people.csv", "--out", "o", "--threshold", "2"], status: 2, says: "from 0 to 1"),
        Usage(arguments: ["dedupe", "p.csv", "--out", "o", "--truth", "t.csv"], status: 2, says: "--report"),
        Usage(arguments: ["dedupe", "p.csv", "--explain", "1"], status: 2, says: "two ids"),
        Usage(arguments: ["dedupe", "p.csv", "--explain-cluster", "1", "--format", "svg"], status: 2, says: "pairs"),
        Usage(arguments: ["dedupe", "p.csv", "--out", "o", "--format", "svg"], status: 2, says: "--explain"),
        Usage(arguments: ["link-files", "a.csv", "b.csv"], status: 2, says: "--out"),
        Usage(arguments: ["blocking", "/no/such.csv"], status: 1, says: "/no/such.csv"),
        Usage(arguments: ["blocking", "a.csv", "--across-files"], status: 2, says: "two files"),
        Usage(arguments: ["dedupe", "/no/such.csv", "--out", "o.csv"], status: 1, says: "/no/such.csv"),
        Usage(arguments: ["synth", "somewhere", "--people", "1"], status: 2, says: "from 100"),
        Usage(arguments: ["status", "-C", "/no/such/folder"], status: 1, says: "kith init"),
        Usage(arguments: ["assess", "--as-at", "tomorrow"], status: 2, says: "yyyy-MM-dd"),
        Usage(arguments: ["explain", "pair", "x"], status: 2, says: "A-B"),
        Usage(arguments: ["match", "people.index"], status: 2, says: "column=value"),
        Usage(arguments: ["match", "/no/such.index", "a=b"], status: 1, says: "kith index build"),
        Usage(arguments: ["index", "add", "people.index"], status: 2, says: "Usage: kith index add"),
    ]

    @Test(arguments: usages) func exitsAsItShould(_ usage: Usage) throws {
        let run = try Binary.run(usage.arguments)
        #expect(run.status == usage.status, "\(run.output)\(run.errors)")
        #expect((usage.status == 0 ? run.output : run.errors).contains(usage.says), "\(run.output)\(run.errors)")
    }

    @Test func theContractOfDedupeHolds() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let people =
            "rec_id,given_name,surname,date_of_birth\nr1,ann,ashworth,19800102\nr2,ann,ashworth,19800102\nr3,bob,clegg,19711130\n"
        try Data(people.utf8).write(to: folder.appending(path: "people.csv"))
        let out = folder.appending(path: "clusters.csv").path
        let run = try Binary.run(["dedupe", folder.appending(path: "people.csv").path, "--id", "rec_id", "--out", out])
        #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
        let lines = try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n")
        #expect(lines.first == "rec_id,cluster_id" && lines.count == 4)
        let scored = try Binary.run(["evaluate", out, "--truth", out, "--json"])
        #expect(scored.status == 0 && scored.output.contains("\"f1\":1"))
    }
}
