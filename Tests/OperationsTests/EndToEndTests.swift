import Access
import Audit
import Families
import Foundation
import Identity
import Linkage
import Operations
import Programmes
import Records
import Storage
import Testing

/// The whole way on a small made-up council: made, loaded, linked, assessed, looked at, and held against its truth.
@Suite(.serialized) struct EndToEndTests {
    /// One council for all tests of the suite: made once.
    static let council = Task { () -> (Folder, OperationContext, DemonstrationSummary) in
        let folder = try Folder()
        let demonstration = Demonstration(at: folder.url.appending(path: "council"), people: 2_000, seed: 7)
        let (context, summary) = try await demonstration.run()
        return (folder, context, summary)
    }

    private func acting(_ principal: String, _ purpose: Purpose, reason: String? = nil) async throws -> OperationContext
    {
        let (_, context, _) = try await Self.council.value
        return context.acting(as: try #require(context.workspace.principal(principal)), for: purpose, because: reason)
    }

    @Test func everythingIsLoadedLinkedAndAssessed() async throws {
        let (_, _, summary) = try await Self.council.value
        #expect(Set(summary.load.loaded.map(\.source)).count >= 16)
        #expect(summary.load.refusals.isEmpty && summary.load.missing.isEmpty && summary.load.unclaimed.isEmpty)
        #expect(summary.link.people > 1_500)
        #expect(summary.link.families > 200)
        for programme in summary.assessment.programmes {
            #expect(programme.met > 0 && programme.notMet > 0 && programme.notKnown > 0, "\(programme)")
        }
    }

    @Test func peopleAndFamiliesAgreeWithTheTruth() async throws {
        let (_, _, summary) = try await Self.council.value
        let evaluation = try #require(summary.evaluation)
        #expect(evaluation.people.pairwise.f1 >= 0.96, "\(evaluation.people.pairwise)")
        #expect(evaluation.people.pairwise.precision >= 0.99, "\(evaluation.people.pairwise)")
        #expect(evaluation.people.largestCluster <= 50)
        for lookalikes in evaluation.lookalikes {
            #expect(lookalikes.dated >= 20, "\(lookalikes)")
            #expect(lookalikes.mergedShare <= 0.01, "\(lookalikes)")
        }
        #expect(evaluation.families.pairwise.f1 >= 0.85, "\(evaluation.families.pairwise)")
        for programme in evaluation.criteria { #expect(programme.agreement >= 0.8, "\(programme)") }
    }

    /// The figures at 8,000 people and more are in the reference; these are floors for the small council.
    @Test func addressesFindTheirHomes() async throws {
        let (_, _, summary) = try await Self.council.value
        let addresses = try #require(summary.evaluation?.addresses)
        #expect(addresses.parsable > 5_000, "\(addresses)")
        #expect(addresses.rightShare >= 0.985, "\(addresses)")
        #expect(addresses.wrongShare <= 0.003, "\(addresses)")
        #expect(addresses.otherNumber * 50 <= addresses.addresses && addresses.withoutFlat * 50 <= addresses.addresses)
        let report = try #require(summary.link.addresses)
        #expect(report.exact + report.strong + report.weak + report.unmatched == report.distinct)
        #expect(report.stated > 100)
    }

    @Test func aKeyWorkerSeesTheCaseloadAndNobodyElse() async throws {
        let (_, _, summary) = try await Self.council.value
        let worker = try await acting("key.worker", .directSupport)
        let list = try await ListFamilies().run(in: worker)
        #expect(list.total == min(25, summary.assessment.eligibleFamilies.count))
        let own = try #require(list.rows.first?.family)
        let family = try await ShowFamily(own).run(in: worker)
        #expect(!family.members.isEmpty && !family.findings.isEmpty)
        let other = try #require(summary.assessment.eligibleFamilies.last)
        try #require(!worker.principal.caseload.contains(other.description))
        let error = await #expect(throws: OperationError.self) { _ = try await ShowFamily(other).run(in: worker) }
        #expect(error?.code == .denied)
    }

    @Test func anAnalystSeesFindingsWithoutNames() async throws {
        let analyst = try await acting("analyst", .programmeAnalysis)
        let list = try await ListFamilies().run(in: analyst)
        #expect(list.total > 200)
        #expect(list.rows.allSatisfy { row in row.members.allSatisfy { $0.name == nil } })
    }

    @Test func whyIsToldDownToTheRow() async throws {
        let (_, _, summary) = try await Self.council.value
        let manager = try await acting("data.manager", .linkageQuality, reason: "test of the explanation")
        let family = try #require(summary.assessment.eligibleFamilies.first)
        let story = try await ExplainFamily(family).run(in: manager)
        #expect(story.parts.count > 1)
        let member = try await ShowFamily(family).run(in: try await acting("key.worker", .directSupport))
        let person = try #require(member.members.map(\.person).max { $0.records.count < $1.records.count })
        let why = try await ExplainPerson(person.id).run(in: manager)
        #expect(why.text.contains(" row "))
        let finding = try #require(member.findings.first { $0.answer == .met && !$0.evidence.isEmpty })
        let evidence = try await ExplainFinding(
            .init(family: finding.family, programme: finding.programme, criterion: finding.criterion)
        ).run(in: manager)
        #expect(evidence.text.contains(" row "))
    }

    @Test func everyLookIsInTheLogAndTheLogIsIntact() async throws {
        let worker = try await acting("key.worker", .directSupport)
        let governance = try await acting("governance.lead", .governance)
        let family = try #require(try await ListFamilies().run(in: worker).rows.first?.family)
        _ = try await ShowFamily(family).run(in: worker)
        let entries = try await SearchAudit(.init(principal: "key.worker", limit: 10)).run(in: governance)
        #expect(entries.contains { $0.resourceKind == "family" && $0.resourceIDs.contains(family.description) })
        guard case .intact(let size, _, _) = try await VerifyAudit().run(in: governance) else {
            Issue.record("the log is broken")
            return
        }
        #expect(size > 20)
    }

    @Test func linkingAgainKeepsEveryIDAndOneThreadGivesTheSame() async throws {
        let (_, context, _) = try await Self.council.value
        let before = try await Snapshot(of: context)
        _ = try await LinkRecords(threads: 1).run(in: context)
        _ = try await AssessFamilies().run(in: context)
        let after = try await Snapshot(of: context)
        #expect(before == after)
    }

    @Test func assessingOneProgrammeKeepsTheFindingsOfTheOthers() async throws {
        let (_, context, _) = try await Self.council.value
        let before = try await ShowStatus().run(in: context).counts.findings
        _ = try await AssessFamilies(["troubled_families_2012"]).run(in: context)
        #expect(try await ShowStatus().run(in: context).counts.findings == before)
    }

    @Test func noSmallCountIsPublished() async throws {
        let (folder, _, _) = try await Self.council.value
        let governance = try await acting("governance.lead", .governance)
        try await PublishFindings("troubled_families_2015", to: folder.path("published.csv")).run(in: governance)
        let rows = try folder.read("published.csv").split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
        #expect(rows.first == ["criterion", "answer", "count", "percent"])
        #expect(rows.count > 100)
        for row in rows.dropFirst() {
            let count = String(row[2])
            #expect(count == "[c]" || (Int(count).map { $0.isMultiple(of: 5) } ?? false), "\(row)")
        }
        let denied = await #expect(throws: OperationError.self) {
            let worker = try await acting("key.worker", .directSupport)
            try await PublishFindings("troubled_families_2015", to: folder.path("other.csv")).run(in: worker)
        }
        #expect(denied?.code == .denied)
    }

    /// Who is whom, and which families were found.
    struct Snapshot: Equatable {
        let people: [RecordID: PersonID]
        let families: [Family]

        init(of context: OperationContext) async throws {
            let input = try await context.assessmentSnapshot()
            people = input.people
            families = input.families
        }
    }
}

/// More councils than `make test` has time for: `make assure` runs them.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["KITH_ASSURE"] != nil, "run by `make assure`"))
struct ManyCouncilsTests {
    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func peopleAndFamiliesAgreeWithTheTruth(seed: UInt64) async throws {
        let folder = try Folder()
        let demonstration = Demonstration(at: folder.url.appending(path: "council"), people: 20_000, seed: seed)
        let evaluation = try #require(try await demonstration.run().1.evaluation)
        #expect(evaluation.people.pairwise.f1 >= 0.96, "\(evaluation.people.pairwise)")
        #expect(evaluation.people.pairwise.precision >= 0.99, "\(evaluation.people.pairwise)")
        #expect(evaluation.people.largestCluster <= 50)
        for lookalikes in evaluation.lookalikes { #expect(lookalikes.mergedShare <= 0.01, "\(lookalikes)") }
        #expect(evaluation.families.pairwise.f1 >= 0.88, "\(evaluation.families.pairwise)")
    }
}
