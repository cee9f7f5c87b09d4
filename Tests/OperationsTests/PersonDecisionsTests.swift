import Access
import Families
import Foundation
import Identity
import Intake
import Operations
import Records
import Storage
import Testing

/// Merges, splits and blocks in a whole council, from run to run.
@Suite(.serialized) struct PersonDecisionsTests {
    /// A council of its own, since these tests change who is who.
    static let council = Task { () -> (Folder, OperationContext) in
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try SynthesiseCouncil(at: directory, people: 400, seed: 23).run()
        let context = try OperationContext(pipelineIn: Workspace(at: directory))
        _ = try await LoadSources().run(in: context)
        _ = try await LinkRecords().run(in: context)
        return (folder, context)
    }

    private func acting(_ principal: String, _ purpose: Purpose) async throws -> OperationContext {
        let (_, context) = try await Self.council.value
        return context.acting(
            as: try #require(context.workspace.principal(principal)), for: purpose, because: "seen on the file")
    }

    private func manager() async throws -> OperationContext { try await acting("data.manager", .linkageQuality) }

    private func lead() async throws -> OperationContext { try await acting("governance.lead", .governance) }

    private func link() async throws {
        let (_, context) = try await Self.council.value
        _ = try await LinkRecords().run(in: context)
    }

    /// Every record's person and every person's best view, as text: bit for bit.
    private func everything() async throws -> [String] {
        let (_, context) = try await Self.council.value
        return try [
            "SELECT group_concat(record || ':' || person) FROM (SELECT * FROM person_assignment ORDER BY record)",
            "SELECT group_concat(id || ':' || hex(body)) FROM (SELECT * FROM person ORDER BY id)",
        ].map { try context.store.facts($0) ?? "" }
    }

    /// Two people of several records who share no row.
    private func twoPeople() async throws -> (PersonID, PersonID) {
        let (_, context) = try await Self.council.value
        let ids = try context.store.facts(
            """
            SELECT group_concat(person) FROM (SELECT person FROM person_assignment GROUP BY person
                HAVING count(*) BETWEEN 3 AND 9 ORDER BY person LIMIT 60)
            """)
        let people = try #require(ids).split(separator: ",").compactMap { Int64($0) }.map { PersonID($0) }
        return (people[3], people[people.count - 4])
    }

    @Test func aMergeUndoneLeavesEverythingAsItWas() async throws {
        let (one, other) = try await twoPeople()
        try await link()
        let before = try await everything()
        let decision = try await MergePeople(one, other).run(in: try await manager())
        #expect(decision.standing == .waiting)
        #expect(try await everything() == before)
        try await link()
        let merged = try await ShowPerson(other).run(in: try await manager())
        #expect(merged.person.id == min(one, other))
        #expect(merged.decisions.map(\.standing) == [.inEffect])
        #expect(try await ExplainPerson(other).run(in: try await manager()).text.contains("found to be the same"))
        #expect(try await ShowPersonHistory(other).run(in: try await manager()).person == min(one, other))
        _ = try await UndoDecision(decision.id).run(in: try await manager())
        try await link()
        #expect(try await everything() == before)
        #expect(try await ShowPerson(other).run(in: try await manager()).person.id == other)
        let later = max(one, other)
        let history = try await ShowPersonHistory(later).run(in: try await manager()).changes.map(\.what)
        #expect(history.suffix(2).first?.contains("found to be the same") == true)
        #expect(history.last?.contains("the merge was undone") == true)
    }

    @Test func aSplitBindsEveryLaterRunUntilItIsUndone() async throws {
        let (one, _) = try await twoPeople()
        try await link()
        let before = try await everything()
        let view = try await ShowPerson(one).run(in: try await manager())
        let out = try #require(view.records.last?.record.id)
        let decision = try await SplitPerson(one, taking: [out]).run(in: try await manager())
        for _ in 0..<2 {
            try await link()
            let now = try await ShowPerson(one).run(in: try await manager())
            let isWhole = now.records.map(\.record.id).contains(out) && now.records.count == view.records.count
            #expect(!isWhole)
        }
        _ = try await UndoDecision(decision.id).run(in: try await manager())
        try await link()
        let after = try await everything()
        #expect(after[0] == before[0])
        #expect(after == before)
    }

    @Test func aDecisionNeedsAReasonAndTheRightRole() async throws {
        let (one, other) = try await twoPeople()
        let (_, context) = try await Self.council.value
        let silent = context.acting(
            as: try #require(context.workspace.principal("data.manager")), for: .linkageQuality)
        var error = await #expect(throws: OperationError.self) { _ = try await MergePeople(one, other).run(in: silent) }
        #expect(error?.code == .wrongUsage)
        let worker = try await acting("key.worker", .directSupport)
        error = await #expect(throws: OperationError.self) { _ = try await MergePeople(one, other).run(in: worker) }
        #expect(error?.code == .denied)
        let manager = try await manager()
        error = await #expect(throws: OperationError.self) { _ = try await ListBlocks().run(in: manager) }
        #expect(error?.code == .denied)
        error = await #expect(throws: OperationError.self) {
            _ = try await BlockLinking([[.person(one)], [.person(other)]]).run(in: manager)
        }
        #expect(error?.code == .denied)
        error = await #expect(throws: OperationError.self) {
            _ = try await MergePeople(one, PersonID(999_999)).run(in: manager)
        }
        #expect(error?.code == .notFound)
        error = await #expect(throws: OperationError.self) { _ = try await UndoDecision(999).run(in: manager) }
        #expect(error?.code == .notFound)
    }

    /// The records of one person, named as two sides: the next run parts them, whatever speaks for one person, and no output
    /// that is not the lead's tells of it.
    @Test func whoIsBlockedIsPartedAndNothingTellsOfIt() async throws {
        let (one, _) = try await twoPeople()
        try await link()
        let view = try await ShowPerson(one).run(in: try await manager())
        // Records of one key are one to their source: such a person is split between sources.
        let source = try #require(view.records.first?.record.source)
        let sides = [
            view.records.filter { $0.record.source == source }, view.records.filter { $0.record.source != source },
        ].map { $0.map { BlockMember.record($0.record.id) } }
        try #require(!sides[1].isEmpty)
        let block = try await BlockLinking(sides).run(in: try await lead())
        #expect(block.waitsForLinking)
        let hidden = await #expect(throws: OperationError.self) {
            _ = try await ShowPerson(one).run(in: try await manager())
        }
        #expect(hidden?.code == .notFound)
        for _ in 0..<2 {
            try await link()
            let listed = try await ListBlocks().run(in: try await lead())
            let held = try #require(listed.first { $0.id == block.id })
            #expect(!held.waitsForLinking && Set(held.sides[0].people).isDisjoint(with: held.sides[1].people))
            for person in held.sides.flatMap(\.people) {
                let others = held.sides.filter { !$0.people.contains(person) }.flatMap(\.people)
                let story = try await ExplainPerson(person).run(in: try await manager()).text
                #expect(!story.lowercased().contains("block"))
                try await self.expectNoWay(from: person, to: others)
                for other in others {
                    #expect(!story.contains("person \(other)") && !story.contains("Person \(other)"))
                    let error = await #expect(throws: OperationError.self) {
                        _ = try await MergePeople(person, other).run(in: try await manager())
                    }
                    #expect(error?.reason.lowercased().contains("block") == false)
                }
            }
            let waiting = try await ListProblems(limit: 10_000).run(in: try await manager()).lines
            #expect(!waiting.isEmpty)
            for line in waiting {
                let named = Set(line.problem.people)
                #expect(held.sides.count { !named.isDisjoint(with: $0.people) } < 2, "\(line.problem.kind)")
            }
            let problems = try await ListPersonProblems(limit: 10_000).run(in: try await manager()).problems
            for person in held.sides[0].people {
                #expect(!problems.contains { $0.person == person && held.sides[1].people.contains($0.other ?? person) })
            }
        }
        _ = try await LiftBlock(block.id).run(in: try await lead())
        try await link()
        #expect(try await ShowPerson(one).run(in: try await manager()).records.count == view.records.count)
    }

    /// Neither the network nor a place that both lived at leads from one to the other.
    private func expectNoWay(from person: PersonID, to others: [PersonID]) async throws {
        let manager = try await manager()
        let centre = NetworkCentre.entity(EntityID(person))
        var query = NetworkQuery()
        query.depth = 4
        query.hubDegree = 500
        query.limit = 5_000
        let around = try await ShowNetwork(around: [centre], query).run(in: manager)
        #expect(around.entities.count > 1, "there is something around the person")
        for other in others {
            let there = NetworkCentre.entity(EntityID(other))
            #expect(!around.entities.contains { $0.id == EntityID(other) })
            let error = await #expect(throws: OperationError.self) {
                _ = try await FindPath(from: centre, to: there).run(in: manager)
            }
            #expect(error?.code == .notFound)
            for home in try await ShowPerson(person).run(in: manager).places.keys {
                let place = try await ShowPlace(home).run(in: manager)
                let named = Set(place.occupants.map(\.person.id) + place.affiliates.map(\.person.id))
                #expect(!(named.contains(person) && named.contains(other)))
            }
        }
    }

    @Test func theBestViewFollowsTheWorkspacesRules() async throws {
        let (folder, context) = try await Self.council.value
        let file = folder.url.appending(path: "council/kith.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let agency = try #require(context.workspace.sources.first?.agency)
        try Data(
            (text
                + """

                survivorship:
                  trust: ["\(agency)"]
                  name: {order: [recency, records]}
                  identifiers:
                    order: [validity, sources]
                    nhs_number: {order: [trust, validity]}

                """).utf8
        ).write(to: file)
        defer { try? Data(text.utf8).write(to: file) }
        let rules = try Workspace(at: folder.url.appending(path: "council")).survivorship
        let trusted = Set(context.workspace.sources.filter { $0.agency == agency }.map(\.source))
        #expect(rules.rule(of: .birth).order == [.trust, .validity, .sources, .records, .recency])
        #expect(rules.rule(of: .birth).trust == [trusted])
        #expect(rules.rule(of: .name).order == [.recency, .records])
        #expect(rules.rule(of: .identifier(.upn)).order == [.validity, .sources])
        #expect(rules.rule(of: .identifier(.nhsNumber)).trust == [trusted])
        #expect(context.workspace.survivorship == .standard)
    }

    @Test(arguments: [
        ("survivorship:\n  nmae: {order: [records]}\n", ["kith.yaml:3", "did you mean 'name'"]),
        ("survivorship:\n  name:\n    order: [records, luck]\n", ["kith.yaml:4", "'luck'"]),
        ("survivorship:\n  name:\n    order: [records, records]\n", ["kith.yaml:4", "twice"]),
        ("survivorship:\n  name:\n    order: [records]\n    trust: [school_census]\n", ["kith.yaml:4", "add 'trust'"]),
        ("survivorship:\n  birth:\n    trust: [schol_census]\n", ["kith.yaml:4", "did you mean 'school_census'"]),
        ("survivorship:\n  birth:\n    order: [trust]\n", ["kith.yaml:4", "nobody is said to be trusted"]),
        (
            "survivorship:\n  identifiers:\n    nhs_numbr: {order: [records]}\n",
            ["kith.yaml:4", "did you mean 'nhs_number'"]
        ),
        ("survivorship:\n  birth:\n    order: []\n", ["kith.yaml:4", "at least one"]),
    ]) func aMistakeInTheRulesIsNamedWithItsLine(_ text: String, _ says: [String]) throws {
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try InitialiseWorkspace(at: directory).run()
        try folder.write("name: Here\n" + text, to: "council/kith.yaml")
        let error = #expect(throws: OperationError.self) { _ = try Workspace(at: directory) }
        for words in says { #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "")") }
    }
}
