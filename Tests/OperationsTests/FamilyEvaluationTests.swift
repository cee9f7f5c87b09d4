import Foundation
import Linkage
import Operations
import Testing

/// Families of a made-up council, with its traps, against the truth. The figures at 20,000 people are in the reference;
/// these are floors for a small one.
@Suite(.serialized) struct FamilyEvaluationTests {
    private static let council = Task { () -> (Folder, OperationContext) in
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        _ = try SynthesiseCouncil(at: directory, people: 3_000, seed: 7).run()
        let context = try OperationContext(pipelineIn: Workspace(at: directory))
        _ = try await LoadSources().run(in: context)
        _ = try await LinkRecords().run(in: context)
        return (folder, context)
    }

    @Test func withPeopleAsTheyTrulyAre() async throws {
        let (_, context) = try await Self.council.value
        let evaluation = try await EvaluateWorkspace(perfectPeople: true).run(in: context)
        #expect(evaluation.people.pairwise.f1 == 1)
        let families = evaluation.familyFigures
        #expect(families.membership.bCubed.f1 >= 0.97, "\(families.membership.bCubed)")
        #expect(families.roles.members > 2_000)
        #expect(families.roles.share >= 0.95, "\(families.roles)")
        #expect(try share(.childOfTwoHomes, families) >= 0.85)
        #expect(try share(.parentsApart, families) >= 0.97)
        #expect(try share(.sharedHouse, families) >= 0.94)
        #expect(try share(.unborn, families) >= 0.9)
        #expect(families.kinds.map(\.kind).contains("blended"))
    }

    @Test func withPeopleAsLinked() async throws {
        let (_, context) = try await Self.council.value
        let families = try await EvaluateWorkspace().run(in: context).familyFigures
        #expect(families.membership.bCubed.f1 >= 0.95, "\(families.membership.bCubed)")
        #expect(families.roles.share >= 0.91, "\(families.roles)")
        #expect(try share(.parentsApart, families) >= 0.9)
    }

    private func share(_ kind: FamilyCaseEvaluation.Case, _ families: FamilyEvaluation) throws -> Double {
        let found = try #require(families.cases.first { $0.case == kind })
        #expect(found.people > 0)
        return found.share
    }
}
