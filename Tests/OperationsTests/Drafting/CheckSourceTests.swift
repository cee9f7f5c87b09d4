import Access
import Audit
import Foundation
import Intake
import Operations
import Records
import Storage
import Testing

@Suite struct CheckSourceTests {
    private func council() throws -> (Folder, URL) {
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try InitialiseWorkspace(at: directory).run()
        return (folder, directory)
    }

    @Test func itSaysWhatALoadWouldDo() throws {
        let (folder, directory) = try council()
        try folder.write(LoadingTests.good, to: "council/incoming/school_census_1.csv")
        let check = try #require(try CheckSource(["school_census"], in: directory).run().first)
        #expect(check.wouldLoad && check.rows == 60 && check.people == 120 && check.events == 60)
        #expect(check.previews.count == 10)
    }

    @Test func valuesAreShownAsShapesUnlessAskedFor() async throws {
        let (folder, directory) = try council()
        try folder.write(LoadingTests.good, to: "council/incoming/school_census_1.csv")
        let masked = try #require(try CheckSource(["school_census"], rows: 3, in: directory).run().first)
        let text = "\(masked.previews)"
        #expect(!text.contains("Family1") && !text.contains("FAMILY1") && text.contains("Aaaaaa9"))

        let workspace = try Workspace(at: directory)
        let context = try OperationContext(opening: workspace, purpose: .linkageQuality)
        let shown = try #require(
            try await CheckSource(["school_census"], rows: 3, in: directory).run(showingValuesIn: context).first)
        #expect("\(shown.previews)".contains("Family1"))
        let auditor = context.acting(
            as: try #require(workspace.principals.first { $0.roles.contains(.governanceLead) }), for: .governance)
        let entries = try await SearchAudit(AuditQuery(kind: .source, id: "school_census", limit: 10)).run(in: auditor)
        #expect(entries.contains { $0.action == "load" && $0.recordCount == 3 && $0.outcome == .permitted })
    }

    @Test func valuesAreNotShownToWhoMayNotLoad() async throws {
        let (folder, directory) = try council()
        try folder.write(LoadingTests.good, to: "council/incoming/school_census_1.csv")
        let workspace = try Workspace(at: directory)
        let worker = try #require(workspace.principals.first { $0.roles == [.keyWorker] })
        let context = try OperationContext(opening: workspace, purpose: .linkageQuality)
            .acting(as: worker, for: .directSupport)
        await #expect(throws: OperationError(.denied, "")) {
            try await CheckSource(["school_census"], in: directory).run(showingValuesIn: context)
        }
    }

    @Test func badRowsCodesAndTolerance() throws {
        let (folder, directory) = try council()
        let bad = LoadingTests.good.replacing("MOTHER", with: "GODMOTHER").replacing("01/09/2025", with: "soon")
        try folder.write(bad, to: "council/incoming/school_census_1.csv")
        let check = try #require(try CheckSource(["school_census"], in: directory).run().first)
        #expect(!check.wouldLoad && check.quarantined == 60)
        #expect(check.faults.contains { $0.column == "EntryDate" && $0.rule == "unreadable_date" })
        #expect(check.missingCodes.contains { $0.code == "GODMOTHER" && $0.count == 60 })
        #expect(check.refusals.contains { $0.contains("60 of 60 rows") })
    }

    @Test func anotherFileAndAWrongIdAndADefinitionOutsideAnyWorkspace() throws {
        let (folder, directory) = try council()
        try folder.write("Ref,Date,Offence\n1,2,3\n", to: "crime.csv")
        let wrong = try #require(
            try CheckSource(["school_census"], file: folder.path("crime.csv"), in: directory).run().first)
        #expect(!wrong.wouldLoad)
        let error = #expect(throws: OperationError.self) { try CheckSource(["school_sensus"], in: directory).run() }
        #expect(error?.code == .wrongUsage && error?.reason.contains("did you mean 'school_census'?") == true)

        try folder.write(LoadingTests.good, to: "census.csv")
        let draft = try DraftSource(folder.path("census.csv")).write(to: folder.url.appending(path: "mine.yaml"))
        let check = try #require(
            try CheckSource([folder.path("mine.yaml")], file: folder.path("census.csv"), in: folder.url).run().first)
        #expect(check.wouldLoad && check.quarantined == draft.quarantined)
    }

    @Test func aDraftNeedsAnAgreementBeforeItWouldLoad() throws {
        let (folder, directory) = try council()
        try folder.write(LoadingTests.good, to: "extra.csv")
        _ = try DraftSource(folder.path("extra.csv")).write(to: directory.appending(path: "sources/extra.yaml"))
        let check = try #require(try CheckSource(["extra"], file: folder.path("extra.csv"), in: directory).run().first)
        #expect(!check.wouldLoad && check.refusals.contains { $0.contains("names no agreement") })
    }

    @Test func aFileThatTwoSourcesClaimWouldBeRefused() throws {
        let (folder, directory) = try council()
        try folder.write(LoadingTests.good, to: "council/incoming/school_census_1.csv")
        let extract = folder.path("council/incoming/school_census_1.csv")
        _ = try DraftSource(extract, id: "again").write(to: directory.appending(path: "sources/again.yaml"))
        let check = try #require(try CheckSource(["school_census"], in: directory).run().first)
        #expect(check.refusals.contains { $0.contains("again") && $0.contains("both match") })
    }

    @Test func namesThatAMapLacksAreNotShown() throws {
        let (folder, directory) = try council()
        let text = LoadingTests.good.replacing("MOTHER", with: "GODMOTHER")
        try folder.write(text, to: "census.csv")
        let yaml = try String(contentsOf: directory.appending(path: "sources/school_census.yaml"), encoding: .utf8)
        let ofNames = yaml.replacing(/sex: *\{column: [A-Za-z]+,/, with: "sex: {column: Surname,")
        #expect(ofNames != yaml)
        try folder.write(ofNames, to: "mine.yaml")
        let check = try #require(
            try CheckSource([folder.path("mine.yaml")], file: folder.path("census.csv"), in: folder.url).run().first)
        let shown = check.missingCodes.filter { $0.column == "Surname" }.map(\.code)
        #expect(!shown.isEmpty && shown.allSatisfy { $0.hasPrefix("like ") || $0 == "others" }, "\(shown)")
        #expect(check.missingCodes.contains { $0.code == "GODMOTHER" })
    }

    @Test func theFirstRowOfAFileWithoutHeadingsIsNotShown() throws {
        let (folder, directory) = try council()
        try folder.write("Zbigniew,Kowalczyk,M\nAnn,Sykes,F\n", to: "rows.csv")
        let check = try #require(
            try CheckSource(["school_census"], file: folder.path("rows.csv"), in: directory).run().first)
        #expect(!check.wouldLoad && !"\(check)".contains("Kowalczyk"))
        let error = #expect(throws: OperationError.self) { try DraftSource(folder.path("rows.csv")).run() }
        #expect(error?.reason.contains("Kowalczyk") == false)
    }

    @Test func errorsOfADefinitionNameFileAndLine() throws {
        let (folder, directory) = try council()
        try folder.write("source: broken\npeople:\n  - as: a\n    nam: {full: X}\n", to: "council/sources/broken.yaml")
        let error = #expect(throws: OperationError.self) { try CheckSource(["broken"], in: directory).run() }
        #expect(error?.reason.contains("sources/broken.yaml:") == true && error?.reason.contains("'nam'") == true)
    }
}
