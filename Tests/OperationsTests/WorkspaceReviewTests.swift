import Access
import Foundation
import Identity
import Operations
import Records
import Storage
import Testing

/// Judgements of a workspace: asked for, honoured by later runs, taken out and in.
@Suite(.serialized) struct WorkspaceReviewTests {
    /// A council of its own, since these tests change who is who.
    static let council = Task { () -> (Folder, OperationContext) in
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try SynthesiseCouncil(at: directory, people: 600, seed: 11).run()
        let context = try OperationContext(pipelineIn: Workspace(at: directory))
        _ = try await LoadSources().run(in: context)
        _ = try await LinkRecords().run(in: context)
        return (folder, context)
    }

    private let day = Day(iso: "2026-11-21")!

    private func manager(reason: String? = "checked") async throws -> OperationContext {
        let (_, context) = try await Self.council.value
        return context.acting(
            as: try #require(context.workspace.principal("data.manager")), for: .linkageQuality, because: reason)
    }

    /// The person of each record, as linked now.
    private func people() async throws -> [RecordID: PersonID] {
        let (folder, context) = try await Self.council.value
        let lead = context.acting(
            as: try #require(context.workspace.principal("data.manager")), for: .linkageQuality, because: "test")
        try await ExportRecords(to: folder.path("records.csv"), people: folder.path("people.csv")).run(in: lead)
        var people: [RecordID: PersonID] = [:]
        for line in try folder.read("people.csv").split(separator: "\n").dropFirst() {
            let parts = line.split(separator: ",")
            if let record = Int64(parts[0]), let person = Int64(parts[1]) {
                people[RecordID(rawValue: record)] = PersonID(person)
            }
        }
        return people
    }

    private func link() async throws -> LinkReport {
        let (_, context) = try await Self.council.value
        return try await LinkRecords().run(in: context)
    }

    @Test func theQueueIsOrderedByWhatAJudgementWouldTeach() async throws {
        let list = try await ListReviewQueue(limit: 500).run(in: manager())
        try #require(list.candidates.count > 3)
        #expect(zip(list.candidates, list.candidates.dropFirst()).allSatisfy { $0.value >= $1.value })
        #expect(list.candidates.allSatisfy { $0.effect >= 1 && $0.value > 0 })
        let page = try await ListReviewQueue(limit: 2, offset: 1).run(in: manager())
        #expect(page.candidates == Array(list.candidates[1...2]) && page.total == list.total)
    }

    @Test func judgementsBindLaterRunsUntilSupersededOrTakenBack() async throws {
        let review = try await WorkspaceReview(in: manager(), limit: 200)
        let queue = try await ListReviewQueue(limit: 200).run(in: manager()).candidates
        let index = try #require(queue.firstIndex { !$0.isJoined })
        let pair = queue[index]
        let sheet = try await review.sheet(index)
        #expect(sheet.first == pair.first.description && sheet.lines.contains { $0.field == "name" })
        let before = try await people()
        #expect(before[pair.first] != before[pair.second])

        try await review.judge(index, .same, on: day)
        #expect(try await link().judgements == 1)
        var after = try await people()
        #expect(after[pair.first] == after[pair.second])

        try await review.judge(index, .different, on: day)
        _ = try await link()
        after = try await people()
        #expect(after[pair.first] != after[pair.second])

        try await review.judge(index, .unsure, on: day)
        #expect(try await link().judgements == 0)
        let later = try await ListReviewQueue(limit: 500).run(in: manager()).candidates
        #expect(!later.contains { $0.first == pair.first && $0.second == pair.second })

        try await review.judge(index, .withdrawn, on: day)
        _ = try await link()
        let again = try await ListReviewQueue(limit: 500).run(in: manager()).candidates
        #expect(again.contains { $0.first == pair.first && $0.second == pair.second })
    }

    @Test func differentWinsOverAChainOfSamesAndTheConflictIsTold() async throws {
        let queue = try await ListReviewQueue(limit: 500).run(in: manager()).candidates.filter { !$0.isJoined }
        let one = try #require(queue.first)
        let third = try #require(
            queue.first { $0.first != one.first && $0.first != one.second && $0.second != one.second }
        )
        .first
        let context = try await manager()
        func judge(_ first: RecordID, _ second: RecordID, _ verdict: Judgement.Verdict) async throws {
            try await ReviewPair(PairID(first: first, second: second), verdict: verdict, on: day).run(in: context)
        }
        try await judge(one.first, one.second, .same)
        try await judge(one.second, third, .same)
        try await judge(one.first, third, .different)
        let report = try await link()
        let people = try await people()
        #expect(people[one.first] != people[third])
        #expect(report.judgementsNotFollowed.count == 1)
        #expect(report.judgementsNotFollowed.first?.contains("different wins") == true)
        for (first, second) in [(one.first, one.second), (one.second, third), (one.first, third)] {
            try await judge(first, second, .withdrawn)
        }
        #expect(try await link().judgementsNotFollowed.isEmpty)
    }

    @Test func judgementsGoOutAndComeInByLastingNames() async throws {
        let (folder, _) = try await Self.council.value
        let context = try await manager()
        let pair = try #require(try await ListReviewQueue(limit: 50).run(in: context).candidates.last)
        let id = PairID(first: pair.first, second: pair.second)
        try await ReviewPair(id, verdict: .different, on: day).run(in: context)
        let written = try await ExportLabels(to: folder.path("out.csv")).run(in: context)
        let file = try LabelFile(path: folder.path("out.csv"))
        #expect(written.written == file.labels.count && written.lost == 0)
        let label = try #require(file.labels.last)
        #expect(label.verdict == .different && label.by == "data.manager" && label.reason == "checked")
        #expect(RecordName(label.left) != nil && RecordName(label.right) != nil)

        // Taken in again it changes nothing; with another verdict it supersedes.
        let last = Array(try folder.read("out.csv").split(separator: "\n", omittingEmptySubsequences: true))
        let line = try #require(last.last)
        let header = try #require(last.first)
        try folder.write("\(header)\n\(line)\n", to: "same.csv")
        #expect(try await ImportLabels(folder.path("same.csv")).run(in: context).heldAlready == 1)
        try folder.write(
            """
            \(header)
            \(line.replacing("different,data.manager", with: "same,ann"))
            nowhere:1,nowhere:2,same,ann,2026-11-21,
            just words,nowhere:2,same,ann,2026-11-21,
            """, to: "in.csv")
        let report = try await ImportLabels(folder.path("in.csv")).run(in: context)
        #expect(report.kept == 1)
        #expect(report.refused.count == 2)
        #expect(report.refused.first?.contains("in.csv: row 2, column 'id_l'") == true)
        let judgements = try await ShowPair(id).run(in: context).judgements
        #expect(judgements.first?.verdict == .same && judgements.first?.by == "data.manager")
        #expect(judgements.first?.reason == "judged by ann: checked")
        try await ReviewPair(id, verdict: .withdrawn, on: day).run(in: context)
    }

    @Test func aDeniedReviewSaysWhatItLacks() async throws {
        let (_, context) = try await Self.council.value
        let worker = context.acting(
            as: try #require(context.workspace.principal("key.worker")), for: .directSupport, because: "visit")
        do {
            _ = try await ListReviewQueue().run(in: worker)
            Issue.record("a key worker listed the pairs")
        } catch {
            let denial = try #require(error.denial)
            #expect(error.code == .denied && !denial.needsReason)
            #expect(!denial.reasons.isEmpty && error.reason.contains("(decision \(denial.decision))"))
        }
    }
}
