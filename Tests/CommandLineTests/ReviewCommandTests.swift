import Foundation
import Testing

/// `kith review` with its answers piped in.
@Suite(.enabled(if: Binary.isBuilt, "the kith binary is built beside the tests by `make test`"))
struct ReviewCommandTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    private var people: String { folder.appending(path: "people.csv").path }
    private var labels: String { folder.appending(path: "labels.csv").path }

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let made = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/doubtful_people.csv")
        try FileManager.default.copyItem(atPath: made.standardizedFileURL.path, toPath: people)
    }

    private func review(_ input: String?) throws -> Binary.Run {
        try Binary.run(
            ["review", "file", people, "--id", "rec_id", "--labels", labels, "--as", "ann"],
            input: input)
    }

    private func lines() throws -> [String] {
        try String(contentsOfFile: labels, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test func answersAreKeptAsTheyCome() throws {
        let run = try review("d two people\nx\nu\nb\ns\nq\n")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("1 of ") && run.output.contains("s same   d different"))
        #expect(run.output.contains("3 judgements kept"))
        let kept = try lines()
        #expect(kept.first == "id_l,id_r,verdict,by,on,reason")
        try #require(kept.count == 4)
        #expect(kept[1].contains(",different,ann,20") && kept[1].hasSuffix(",two people"))
        #expect(kept[2].contains(",unsure,ann,20"))
        // Back to the second pair: the same two records, another verdict.
        #expect(kept[3].split(separator: ",").prefix(3) == kept[2].split(separator: ",").prefix(2) + ["same"])
        let out = folder.appending(path: "out.csv").path
        let linked = try Binary.run(
            ["dedupe", people, "--id", "rec_id", "--labels", labels, "--out", out, "--json"])
        #expect(linked.status == 0 && linked.errors.contains("1 same, 1 different, 0 unsure in force; 1 superseded"))
        #expect(linked.output.contains("\"same\":1"))
    }

    @Test func anEndWithoutAnAnswerSaysWhatToDo() throws {
        let run = try review(nil)
        #expect(run.status == 2)
        #expect(run.errors.contains("pipe the answers") && run.errors.contains("id_l,id_r,verdict,by,on,reason"))
        let cut = try review("d\n")
        #expect(cut.status == 0 && cut.output.contains("1 judgements kept"))
    }

    @Test(arguments: [
        (["review", "file", "p.csv"], "--labels"),
        (["review", "file", "p.csv", "--labels", "l", "--limit", "0"], "--limit"),
        (["review", "1-2"], "--verdict"), (["review", "--list", "--export", "x"], "one of"),
        (["review", "x", "--verdict", "same"], "A-B"),
    ]) func wrongUsageIsTold(_ arguments: [String], _ says: String) throws {
        let run = try Binary.run(arguments)
        #expect(run.status == 2 && run.errors.contains(says), "\(run.errors)")
    }
}
