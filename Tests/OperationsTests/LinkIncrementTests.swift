import Access
import Families
import Foundation
import Identity
import Operations
import Records
import Storage
import Testing

/// What has come since the last run is linked as a run over everything would link it.
@Suite(.serialized) struct LinkIncrementTests {
    /// A made-up council of which the last rows of some extracts have not come yet: they lie in `later/`.
    private static func council(people: Int, heldBack: Double) async throws -> (Folder, OperationContext) {
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try SynthesiseCouncil(at: directory, people: people, seed: 5).run()
        let incoming = directory.appending(path: "incoming")
        try FileManager.default.createDirectory(
            at: directory.appending(path: "later"), withIntermediateDirectories: true)
        for name in ["POLICE_CRIME_EXTRACT.csv", "LCS_plans.csv", "school_census_2026.csv", "LCS_referrals.csv"] {
            let file = incoming.appending(path: name)
            let text = try String(contentsOf: file, encoding: .isoLatin1)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
            let kept = lines.count - Int(Double(lines.count) * heldBack)
            let later = lines[..<1] + lines[kept...]
            try lines[..<kept].joined(separator: "\n").write(to: file, atomically: true, encoding: .isoLatin1)
            let parts = name.split(separator: ".")
            try later.joined(separator: "\n").write(
                to: directory.appending(path: "later/\(parts[0])_later.\(parts[1])"), atomically: true,
                encoding: .isoLatin1)
        }
        // A small file after a large one would be held for a person to look at.
        for name in ["police_offences", "social_care_plans", "school_census", "social_care_referrals"] {
            let source = "council/sources/\(name).yaml"
            try folder.write(try folder.read(source) + "\nquality: {hold: never}\n", to: source)
        }
        let context = try OperationContext(pipelineIn: Workspace(at: directory))
        _ = try await LoadSources().run(in: context)
        return (folder, context)
    }

    private static func bringLater(_ context: OperationContext) async throws {
        let directory = context.workspace.directory
        for file in try FileManager.default.contentsOfDirectory(atPath: directory.appending(path: "later").path) {
            try FileManager.default.moveItem(
                at: directory.appending(path: "later/\(file)"), to: directory.appending(path: "incoming/\(file)"))
        }
        let report = try await LoadSources().run(in: context)
        #expect(report.loaded.count == 4 && report.refusals.isEmpty)
    }

    @Test func anIncrementFindsWhatAWholeRunFinds() async throws {
        let (folder, context) = try await Self.council(people: 2_500, heldBack: 0.1)
        defer { _ = folder }
        let first = try await LinkRecords().run(in: context)
        #expect(first.scope == .everything && first.reason == "nothing was linked before")
        #expect(try await LinkRecords().run(in: context).scope == .nothing)
        try await Self.bringLater(context)
        let before = try await context.assessmentSnapshot()

        let increment = try await LinkRecords().run(in: context)
        #expect(increment.scope == .increment)
        #expect(try #require(increment.added) > 200)
        let linked = try await context.assessmentSnapshot()
        #expect(linked.people.count == before.people.count + (increment.added ?? 0), "every record has a person")
        let kept = before.people.count { linked.people[$0.key] == $0.value }
        #expect(kept * 1000 >= before.people.count * 998, "people keep their ids")

        let whole = try await LinkRecords(everything: true).run(in: context)
        #expect(whole.scope == .everything)
        let anew = try await context.assessmentSnapshot()
        let pairs = Self.agreement(Self.groups(linked.people), Self.groups(anew.people))
        #expect(pairs >= 0.995, "pairs of records: \(pairs)")
        let families = Self.agreement(
            linked.families.map { $0.members.map { $0.person.rawValue } },
            anew.families.map { $0.members.map { $0.person.rawValue } })
        #expect(families >= 0.985, "pairs of members: \(families)")
        #expect(abs(increment.families - whole.families) * 50 <= whole.families)
    }

    @Test func aWithdrawnBatchAndAJudgementAreFollowedInAnIncrement() async throws {
        let (folder, context) = try await Self.council(people: 1_500, heldBack: 0.1)
        defer { _ = folder }
        _ = try await LinkRecords().run(in: context)
        try await Self.bringLater(context)
        _ = try await LinkRecords().run(in: context)
        let batches = try await context.store.batches(of: SourceID("police_offences"))
        let later = try #require(batches.first { $0.fileName.contains("later") })
        let manager = context.acting(
            as: try #require(context.workspace.principal("data.manager")), for: .linkageQuality, because: "a test")
        try await WithdrawBatch(later.id).run(in: manager)
        let report = try await LinkRecords().run(in: context)
        #expect(report.scope == .increment)
        let left = try await context.assessmentSnapshot()
        #expect(!left.people.keys.contains { $0.origin.batch == later.id }, "nothing is left of what was withdrawn")
        for table in ["residence.record", "person_relationship.subject_record", "person_relationship.object_record"] {
            let parts = table.split(separator: ".")
            let held = try context.store.facts(
                "SELECT count(*) FROM \(parts[0]) WHERE \(parts[1]) >> 36 = \(later.id.rawValue)")
            #expect(held == "0", "\(table)")
        }

        // Two records of one person are judged to be two people, and then not.
        let people = Dictionary(grouping: left.people.keys, by: { left.people[$0] })
        let records = try #require(people.values.first { $0.count > 2 }).sorted()
        let pair = PairID(first: records[0], second: records[records.count - 1])
        try await ReviewPair(pair, verdict: .different, on: Day(number: 20_000)).run(in: manager)
        #expect(try await LinkRecords().run(in: context).scope == .increment)
        let parted = try await context.assessmentSnapshot().people
        #expect(parted[pair.first] != parted[pair.second])
        try await ReviewPair(pair, verdict: .same, on: Day(number: 20_001)).run(in: manager)
        #expect(try await LinkRecords().run(in: context).scope == .increment)
        let joined = try await context.assessmentSnapshot().people
        #expect(joined[pair.first] == joined[pair.second])
    }

    private static func groups(_ people: [RecordID: PersonID]) -> [[Int64]] {
        Dictionary(grouping: people.keys, by: { people[$0] }).values.map { $0.map(\.rawValue) }
    }

    /// The F1 of the pairs within groups.
    private static func agreement(_ one: [[Int64]], _ other: [[Int64]]) -> Double {
        func pairs(_ groups: [[Int64]]) -> Set<[Int64]> {
            var pairs: Set<[Int64]> = []
            for group in groups.map({ $0.sorted() }) {
                for (place, first) in group.enumerated() {
                    for second in group[(place + 1)...] { pairs.insert([first, second]) }
                }
            }
            return pairs
        }
        let (a, b) = (pairs(one), pairs(other))
        return 2 * Double(a.intersection(b).count) / Double(max(a.count + b.count, 1))
    }
}
