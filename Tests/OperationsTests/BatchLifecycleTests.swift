import Access
import Foundation
import Identity
import Intake
import Operations
import Records
import Storage
import Testing

/// What becomes of files that come again, come wrong, or are taken back.
@Suite struct BatchLifecycleTests {
    private func council(quality: String = "") throws -> (Folder, OperationContext, OperationContext) {
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try InitialiseWorkspace(at: directory).run()
        if !quality.isEmpty {
            let source = try folder.read("council/sources/school_census.yaml")
            try folder.write(source + "\n\(quality)\n", to: "council/sources/school_census.yaml")
        }
        let pipeline = try OperationContext(pipelineIn: Workspace(at: directory))
        let manager = pipeline.acting(
            as: try #require(pipeline.workspace.principal("data.manager")), for: .linkageQuality, because: "a test")
        return (folder, pipeline, manager)
    }

    private static func extract(_ count: Int, from first: Int = 1) -> String {
        let rows = (first..<(first + count)).map { number in
            ",Given\(number),,Family\(number),\(10 + number % 18)/0\(number % 9 + 1)/2012,\(number % 2 == 0 ? "M" : "F"),\(number) High Street,,Calderbrook,M1 1AA,Parent Family\(number),MOTHER,01/09/2025,,123456"
        }
        return ([LoadingTests.header] + rows).joined(separator: "\n") + "\n"
    }

    private func statuses(_ context: OperationContext) async throws -> [Batch.Status] {
        try await context.store.batches(of: SourceID("school_census")).reversed().map(\.status)
    }

    private func records(_ context: OperationContext) async throws -> Int {
        try await ShowStatus().run(in: context).counts.records
    }

    @Test func aCorrectedFileOfTheSameNameSupersedesAndCanBeTakenBack() async throws {
        let (folder, pipeline, manager) = try council()
        try folder.write(Self.extract(60), to: "council/incoming/school_census_1.csv")
        _ = try await LoadSources().run(in: pipeline)
        try folder.write(Self.extract(61), to: "council/incoming/school_census_1.csv")
        let report = try await LoadSources().run(in: pipeline)
        #expect(report.loaded.first?.superseded == [BatchID(1)] && report.loaded.first?.held == [])
        #expect(try await statuses(pipeline) == [.superseded, .live])
        #expect(try await records(pipeline) == 122, "nobody counts double")
        try await RestoreBatch(BatchID(1)).run(in: manager)
        #expect(try await statuses(pipeline) == [.live, .withdrawn])
        #expect(try await records(pipeline) == 120)
        // What is withdrawn is not loaded again by the way.
        let again = try await LoadSources().run(in: pipeline)
        #expect(again.loaded.isEmpty && again.setAside.first?.contains("kith batch restore 2") == true)
    }

    @Test func aFileOfAnotherNameAddsUnlessItIsSaidToSupersede() async throws {
        let (folder, pipeline, _) = try council()
        try folder.write(Self.extract(60), to: "council/incoming/school_census_1.csv")
        _ = try await LoadSources().run(in: pipeline)
        try folder.write(Self.extract(60, from: 30), to: "council/incoming/school_census_2.csv")
        _ = try await LoadSources().run(in: pipeline)
        #expect(try await statuses(pipeline) == [.live, .live])
        try folder.write(Self.extract(59, from: 30), to: "council/incoming/school_census_2b.csv")
        let report = try await LoadSources(superseding: BatchID(2)).run(in: pipeline)
        #expect(report.loaded.map(\.superseded) == [[BatchID(2)]])
        #expect(try await statuses(pipeline) == [.live, .superseded, .live])
        await #expect(throws: OperationError.self) { try await LoadSources(superseding: BatchID(2)).run(in: pipeline) }
    }

    @Test func aSourceThatSendsTheWholePictureReplacesAll() async throws {
        let (folder, _, _) = try council()
        let source = try folder.read("council/sources/school_census.yaml")
        let changed = source.replacing("file:\n", with: "file:\n  replaces: all\n")
        #expect(changed != source)
        try folder.write(changed, to: "council/sources/school_census.yaml")
        let pipeline = try OperationContext(pipelineIn: Workspace(at: folder.url.appending(path: "council")))
        try folder.write(Self.extract(60), to: "council/incoming/school_census_1.csv")
        _ = try await LoadSources().run(in: pipeline)
        try folder.write(Self.extract(62), to: "council/incoming/school_census_2.csv")
        _ = try await LoadSources().run(in: pipeline)
        #expect(try await statuses(pipeline) == [.superseded, .live])
    }

    @Test func aSharpDriftIsHeldUntilItIsReleased() async throws {
        let (folder, pipeline, manager) = try council()
        try folder.write(Self.extract(400), to: "council/incoming/school_census_1.csv")
        _ = try await LoadSources().run(in: pipeline)
        try folder.write(Self.extract(70), to: "council/incoming/school_census_1.csv")
        let report = try await LoadSources().run(in: pipeline)
        let held = try #require(report.loaded.first)
        #expect(held.held.contains { $0.contains("70 rows, 83 % fewer than the 400") }, "\(held.held)")
        #expect(held.superseded.isEmpty && held.toSupersede == [BatchID(1)] && report.refusals.isEmpty)
        #expect(try await statuses(pipeline) == [.live, .held])
        #expect(try await records(pipeline) == 800)
        let status = try await ShowStatus().run(in: pipeline)
        #expect(status.sources.first { $0.id.rawValue == "school_census" }?.held == [BatchID(2)])
        let again = try await LoadSources().run(in: pipeline)
        #expect(again.loaded.isEmpty && again.setAside.first?.contains("kith batch release 2") == true)
        let silent = pipeline.acting(as: manager.principal, for: .linkageQuality)
        await #expect(throws: OperationError.self) { try await ReleaseBatch(BatchID(2)).run(in: silent) }
        try await ReleaseBatch(BatchID(2)).run(in: manager)
        #expect(try await statuses(pipeline) == [.superseded, .live])
        #expect(try await records(pipeline) == 140)
        let shown = try await ShowBatch(BatchID(2)).run(in: manager)
        #expect(shown.changes.map(\.kind) == [.held, .released] && shown.changes.last?.principal == "data.manager")
    }

    @Test func holdNeverHoldsNothing() async throws {
        let (folder, pipeline, _) = try council(quality: "quality: {hold: never}")
        try folder.write(Self.extract(400), to: "council/incoming/school_census_1.csv")
        _ = try await LoadSources().run(in: pipeline)
        try folder.write(Self.extract(70), to: "council/incoming/school_census_1.csv")
        let report = try await LoadSources().run(in: pipeline)
        #expect(report.loaded.first?.held == [] && report.loaded.first?.drift.isEmpty == false)
        #expect(try await statuses(pipeline) == [.superseded, .live])
    }

    @Test func whatOnlyAWithdrawnSourceSupportedGoesAndJudgementsStay() async throws {
        let (folder, pipeline, manager) = try council()
        try folder.write(Self.extract(80), to: "council/incoming/school_census_1.csv")
        _ = try await LoadSources().run(in: pipeline)
        _ = try await LinkRecords().run(in: pipeline)
        _ = try await AssessFamilies().run(in: pipeline)
        let one = RecordID(RowOrigin(batch: BatchID(1), row: 1, slot: 0))
        let other = RecordID(RowOrigin(batch: BatchID(1), row: 2, slot: 0))
        let pair = PairID(first: one, second: other)
        try await ReviewPair(pair, verdict: .different, on: Day(number: 20_000)).run(in: manager)
        let before = try await pipeline.store.status()
        #expect(before.people > 0 && before.families > 0 && before.judgements == 1)
        #expect(try await FindPeople(matching: "Family1").run(in: manager).isEmpty == false)
        #expect(try await WithdrawSource(SourceID("school_census")).run(in: manager) == [BatchID(1)])
        await #expect(throws: OperationError.self) {
            try await WithdrawSource(SourceID("school_census")).run(in: manager)
        }
        _ = try await LinkRecords().run(in: pipeline)
        _ = try await AssessFamilies().run(in: pipeline)
        let after = try await pipeline.store.status()
        #expect(after.people == 0 && after.families == 0 && after.places == 0 && after.findings == 0)
        #expect(after.reviewPairs == 0 && after.records == 0 && after.events == 0 && after.familyProblems == 0)
        #expect(after.judgements == 1, "what people decided is kept")
        for table in ["person", "person_assignment", "residence", "person_relationship", "family_member", "standing"] {
            #expect(try pipeline.store.facts("SELECT count(*) FROM \(table)") == "0", "\(table)")
        }
        #expect(try await FindPeople(matching: "Family1").run(in: manager).isEmpty)
        try await RestoreBatch(BatchID(1)).run(in: manager)
        _ = try await LinkRecords().run(in: pipeline)
        #expect(try await pipeline.store.status().people == before.people)
    }

    @Test func duplicateKeysWithDifferentValuesAreToldByRowAndColumn() async throws {
        let (folder, pipeline, manager) = try council()
        var lines = Self.extract(60).split(separator: "\n").map(String.init)
        lines[5] = "B801200005001" + lines[5]
        lines[9] = "B801200005001" + lines[9]
        try folder.write(lines.joined(separator: "\n"), to: "council/incoming/school_census_1.csv")
        let report = try await LoadSources().run(in: pipeline)
        #expect(report.loaded.first?.conflicts.first?.contains("rows 5 and 9") == true, "\(report)")
        let rows = try await ShowQuarantine(BatchID(1)).run(in: manager)
        let row = try #require(rows.first { $0.rule == "conflicting_key" })
        #expect(row.row == 9 && row.column == "UPN" && !row.losesRow)
    }

    @Test func theReportStandsAloneAndHoldsNobody() async throws {
        let (folder, pipeline, manager) = try council(quality: "freshness: {due: 30 days, grace: 5}")
        let canary = Self.extract(60).replacing("Given", with: "Zyxwvu")
        try folder.write(canary, to: "council/incoming/school_census_1.csv")
        _ = try await LoadSources().run(in: pipeline)
        let late = OperationContext(
            workspace: manager.workspace, store: manager.store, principal: manager.principal, purpose: manager.purpose,
            reason: "a test", clock: { Date(timeIntervalSinceNow: 50 * 86_400) })
        let found = try await ShowQuality([SourceID("school_census")]).run(in: late)
        #expect(found.first?.freshness.daysLate == 20 && found.first?.freshness.words.contains("20 days late") == true)
        let quality = try #require(found.first?.quality)
        #expect(quality.column("Forename")?.fillShare == 1 && quality.column("MiddleNames")?.fillShare == 0)
        let html = QualityReport(found, title: "a <b>test</b>").html
        #expect(!html.lowercased().contains("zyx") && !html.contains("<script") && !html.contains("<b>test"))
        #expect(!html.contains("://") && html.contains("Content-Security-Policy") && html.contains("lang=\"en-GB\""))
        for heading in ["Columns", "School", "20 days late", "scope=\"col\"", "<caption"] {
            #expect(html.contains(heading))
        }
        let json = String(decoding: try JSONEncoder().encode(found), as: UTF8.self)
        #expect(!json.lowercased().contains("zyx"))
    }

    @Test func aKeyWorkerMayNotTouchBatches() async throws {
        let (folder, pipeline, _) = try council()
        try folder.write(Self.extract(60), to: "council/incoming/school_census_1.csv")
        _ = try await LoadSources().run(in: pipeline)
        let worker = pipeline.acting(
            as: try #require(pipeline.workspace.principal("key.worker")), for: .directSupport, because: "a test")
        await #expect(throws: OperationError.self) { try await WithdrawBatch(BatchID(1)).run(in: worker) }
        await #expect(throws: OperationError.self) { try await ShowBatch(BatchID(1)).run(in: worker) }
        await #expect(throws: OperationError.self) { _ = try await ShowQuality().run(in: worker) }
        #expect(try await statuses(pipeline) == [.live])
    }
}
