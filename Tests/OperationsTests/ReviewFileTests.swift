import Foundation
import Identity
import Operations
import Records
import Testing

/// The queue of a file, and the answers in its labels.
@Suite struct ReviewFileTests {
    private let folder: Folder
    private let day = Day(iso: "2026-11-21")!

    init() throws {
        folder = try Folder()
        let people = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/doubtful_people.csv")
        try folder.write(Array(Data(contentsOf: people)), to: "people.csv")
    }

    private func review() throws -> FileReview {
        try ReviewFile([folder.path("people.csv")], labels: folder.path("labels.csv")).run()
    }

    @Test func theLabelsFileIsMadeAndEveryAnswerIsAddedToIt() throws {
        var review = try review()
        #expect(try folder.read("labels.csv") == "id_l,id_r,verdict,by,on,reason\n")
        try #require(review.count >= 2)
        let first = try review.sheet(0)
        try review.judge(0, .different, by: "ann", on: day, reason: "twins, \"two\" boys")
        let line = "\(first.first),\(first.second),different,ann,2026-11-21,\"twins, \"\"two\"\" boys\"\n"
        #expect(try folder.read("labels.csv") == "id_l,id_r,verdict,by,on,reason\n" + line)
        try review.judge(0, .unsure, by: "bob", on: day)
        let labels = try LabelFile(path: folder.path("labels.csv")).labels
        #expect(labels.map(\.verdict) == [.different, .unsure])
        #expect(labels.map(\.reason) == ["twins, \"two\" boys", nil])
    }

    @Test func whatIsAnsweredIsNotAskedAgain() throws {
        var review = try review()
        let asked = try (0..<review.count).map { try review.sheet($0) }.map { [$0.first, $0.second] }
        try #require(asked.count >= 2)
        try review.judge(0, .unsure, by: "ann", on: day)
        try review.judge(1, .different, by: "ann", on: day)
        let later = try self.review()
        let again = try (0..<later.count).map { try later.sheet($0) }.map { [$0.first, $0.second] }
        #expect(!again.contains(asked[0]) && !again.contains(asked[1]))
    }

    @Test func aQuestionShowsBothRecordsAndHowTheyAreWeighed() throws {
        let review = try review()
        try #require(review.count > 0)
        for index in 0..<review.count {
            let sheet = try review.sheet(index)
            #expect(sheet.first != sheet.second && sheet.effect >= 1)
            #expect(Set(sheet.lines.map(\.field)).isSubset(of: ["given_name", "surname", "date_of_birth", "postcode"]))
            #expect(!sheet.weights.isEmpty)
            let text = sheet.text()
            #expect(text.contains(sheet.isJoined ? "held to be one" : "held apart"))
            for line in sheet.lines { #expect(text.contains(line.field)) }
        }
    }

    @Test func likenessIsMarkedBySignAndLongValuesAreCut() {
        let sheet = PairSheet(
            first: "1", second: "2", probability: 0.5, isJoined: false, effect: 1,
            lines: [
                .init("name", "Ann", "Ann"), .init("dob", "1980", "1981"), .init("note", "", "x\ny"),
                .init("long", String(repeating: "a", count: 50), "b"),
            ], weights: [.init(comparison: "name", level: "same", matchWeight: 4.25)])
        let lines = sheet.text(width: 10).split(separator: "\n").map(String.init)
        #expect(lines[0] == "probability 0.500, held apart; the other verdict would join 1 pair of records")
        #expect(lines[2] == "= name │ Ann        │ Ann")
        #expect(lines[3] == "≠ dob  │ 1980       │ 1981")
        #expect(lines[4] == "· note │            │ x y")
        #expect(lines[5] == "≠ long │ aaaaaaaaa… │ b")
        #expect(lines[6] == "weights: name same +4.2" || lines[6] == "weights: name same +4.3")
    }

    @Test func linesAreAddedAsTheFileHasItsColumnsAndAfterALastLineWithoutAnEnd() throws {
        try folder.write("note,verdict,id_r,id_l,on,by\nx,same,2,1,2026-11-01,ann", to: "labels.csv")
        var file = try LabelFile.opening(folder.path("labels.csv"))
        try file.append(.init("4", "5", verdict: .different, by: "bob", on: day, reason: "not kept: no such column"))
        #expect(
            try folder.read("labels.csv")
                == "note,verdict,id_r,id_l,on,by\nx,same,2,1,2026-11-01,ann\n,different,5,4,2026-11-21,bob\n")
        #expect(file.labels == (try LabelFile(path: file.path)).labels)
    }

    @Test func aLabelsFileThatCannotBeMadeIsNamed() throws {
        let error = #expect(throws: OperationError.self) {
            _ = try ReviewFile([folder.path("people.csv")], labels: folder.path("people.csv/labels.csv")).run()
        }
        #expect(error?.code == .storage)
        #expect(error?.reason.contains("people.csv/labels.csv") == true)
    }
}
