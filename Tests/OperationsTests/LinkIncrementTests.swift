import Access
import EntityGraph
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
            let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
            let kept = lines.count - Int(Double(lines.count) * heldBack)
            let later = lines[..<1] + lines[kept...]
            let end = [UInt8(ascii: "\n")]
            try Data(lines[..<kept].joined(separator: end)).write(to: file)
            let parts = name.split(separator: ".")
            try Data(later.joined(separator: end)).write(
                to: directory.appending(path: "later/\(parts[0])_later.\(parts[1])"))
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
        #expect(report.loaded.count == 4 && report.refusals.isEmpty, "\(report)")
    }

    @Test func anIncrementFindsWhatAWholeRunFinds() async throws {
        let (folder, context) = try await Self.council(people: 2_500, heldBack: 0.1)
        defer { _ = folder }
        let first = try await LinkRecords().run(in: context)
        #expect(first.scope == .everything && first.reason == "nothing was linked before")
        #expect(first.words.hasPrefix("Linked all \(first.records) records, since nothing was linked before: "))
        let idle = try await LinkRecords().run(in: context)
        #expect(idle.scope == .nothing && idle.words.hasPrefix("Nothing has changed"))
        #expect(idle.people == first.people && idle.families == first.families)
        try await Self.bringLater(context)
        let before = try await context.assessmentSnapshot()

        let increment = try await LinkRecords().run(in: context)
        #expect(increment.scope == .increment)
        #expect(try #require(increment.added) > 200)
        let linked = try await context.assessmentSnapshot()
        #expect(linked.people.count == before.people.count + (increment.added ?? 0), "every record has a person")
        let kept = before.people.count { linked.people[$0.key] == $0.value }

        let details = try Self.details(context)
        let network = try await Self.network(context)
        try Self.checkIntegrity(context)

        let whole = try await LinkRecords(everything: true).run(in: context)
        #expect(whole.scope == .everything)
        let anew = try await context.assessmentSnapshot()
        let keptAnew = before.people.count { anew.people[$0.key] == $0.value }
        #expect(kept >= keptAnew, "people keep their ids at least as well as in a whole run")
        let pairs = Self.agreement(Self.groups(linked.people), Self.groups(anew.people))
        #expect(pairs >= 0.995, "pairs of records: \(pairs)")
        let families = Self.agreement(
            linked.families.map { $0.members.map { $0.person.rawValue } },
            anew.families.map { $0.members.map { $0.person.rawValue } })
        #expect(families >= 0.985, "pairs of members: \(families)")
        #expect(abs(increment.families - whole.families) * 50 <= whole.families)

        let anewDetails = try Self.details(context)
        for (table, rows) in details {
            let other = try #require(anewDetails[table])
            let common = rows.intersection(other).count
            let share = 2 * Double(common) / Double(max(rows.count + other.count, 1))
            #expect(share >= 0.97 || rows.symmetricDifference(other).count <= 4, "\(table): \(share)")
        }
        let anewNetwork = try await Self.network(context)
        let links = 2 * Double(network.intersection(anewNetwork).count) / Double(network.count + anewNetwork.count)
        #expect(links >= 0.98, "links: \(links)")
    }

    /// What is derived beside people and families, as rows of text that do not name new ids.
    private static func details(_ context: OperationContext) throws -> [String: Set<String>] {
        let queries = [
            "place": "SELECT uprn || '' FROM place WHERE uprn IS NOT NULL",
            "place_search": "SELECT postcode || words FROM place_search",
            "affiliation": "SELECT organisation || role || record || coalesce(event, 0) FROM affiliation",
            "organisation": "SELECT id FROM organisation",
            "building": "SELECT coalesce(uprn, 0) || basis || (SELECT count(*) FROM building_part p "
                + "WHERE p.building = b.id) FROM building b",
            "residence": "SELECT record || source || coalesce(household, '') FROM residence",
            "person_relationship": "SELECT kind || subject_record || '-' || object_record FROM person_relationship",
            "shared_identifier": "SELECT kind || first_record || '-' || second_record FROM shared_identifier",
            "repeated_report": "SELECT report || '-' || standing FROM repeated_report",
            "problem": "SELECT kind || json_extract(body, '$.evidence') FROM problem",
            "hidden": "SELECT record || '' FROM hidden_record_address",
        ]
        return try queries.mapValues { query in
            let rows = try context.store.facts("WITH told (x) AS (\(query)) SELECT json_group_array(x) FROM told")
            return Set(try JSONDecoder().decode([String].self, from: Data((rows ?? "[]").utf8)))
        }
    }

    /// The links of the network between things whose ids last.
    private static func network(_ context: OperationContext) async throws -> Set<String> {
        let grant = try await context.grant(.link, on: .workspace)
        let network = try #require(try await context.store.standingNetwork(under: grant))
        try network.graph.checkInvariants()
        return Set(
            (0..<network.graph.linkCount).map { number in
                let link = network.graph.link(number)
                return "\(network.entities[link.source]) \(link.kind) \(network.entities[link.target]) \(link.origin) "
                    + "\(link.from) \(link.to)"
            })
    }

    /// Nothing that is derived names what is not there.
    private static func checkIntegrity(_ context: OperationContext) throws {
        for (table, column, target) in [
            ("residence", "person", "person"), ("residence", "place", "place"), ("family_member", "person", "person"),
            ("family_member", "family", "family"), ("person_relationship", "subject", "person"),
            ("person_relationship", "object", "person"), ("affiliation", "person", "person"),
            ("organisation", "place", "place"), ("building_part", "place", "place"), ("place_search", "place", "place"),
            ("shared_identifier", "first", "person"), ("shared_identifier", "second", "person"),
            ("person_assignment", "person", "person"),
        ] {
            let lost = try context.store.facts(
                "SELECT count(*) FROM \(table) WHERE \(column) NOT IN (SELECT id FROM \(target))")
            #expect(lost == "0", "\(table).\(column)")
        }
        let unknown = try context.store.facts(
            "SELECT count(*) FROM person WHERE id NOT IN (SELECT person FROM person_assignment)")
        #expect(unknown == "0")
        let empty = try context.store.facts(
            """
            SELECT count(*) FROM place WHERE id NOT IN (SELECT place FROM residence)
                AND id NOT IN (SELECT place FROM organisation)
            """)
        #expect(empty == "0", "a place of nobody and nothing")
        let names = try context.store.facts("SELECT count(*) FROM person_name")
        #expect(names == (try context.store.facts("SELECT count(*) FROM person")))
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

        _ = try await LinkRecords(everything: true).run(in: context)
        let anew = try await context.assessmentSnapshot()
        let families = Self.agreement(
            left.families.map { $0.members.map { $0.person.rawValue } },
            anew.families.map { $0.members.map { $0.person.rawValue } })
        #expect(families >= 0.985, "pairs of members after a withdrawal: \(families)")
        try Self.checkIntegrity(context)

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
