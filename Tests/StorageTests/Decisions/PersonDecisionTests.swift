import Access
import Families
import Foundation
import Identity
import Records
import Storage
import Testing

/// Merges and splits by hand: one decision each, made of judgements, refused with plain words, taken back exactly.
@Suite struct PersonDecisionTests {
    private let making = DecisionMaking(by: "data", at: World.instant, reason: "Seen on the file")

    private func merge(_ world: World, _ one: PersonID, _ other: PersonID) async throws -> PersonDecision {
        try await world.merge(one, other, making)
    }

    private func split(_ world: World, _ person: PersonID, _ records: Set<RecordID>) async throws -> PersonDecision {
        try await world.ask(World.dataManager, .review, .person, id: person.description) {
            try await world.store.split(person, records, making, under: $0)
        }
    }

    private func undo(_ world: World, _ decision: Int64, of person: PersonID) async throws -> PersonDecision {
        try await world.ask(World.dataManager, .review, .person, id: person.description) {
            try await world.store.undo(decision, of: person, making, under: $0)
        }
    }

    private func judgements(_ world: World) async throws -> [Judgement] {
        try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }.judgements
    }

    private func refusal(_ act: () async throws -> PersonDecision) async -> String? {
        do {
            _ = try await act()
            return nil
        } catch { return (error as? StorageError)?.reason ?? "\(error)" }
    }

    @Test func aMergeBindsEveryPairAndItsUndoingRestoresWhatWas() async throws {
        let world = try await World.make()
        let earlier = PairID(first: World.schoolRecord(1, slot: 1), second: World.policeRecord(1))
        try await world.ask(World.dataManager, .review, .pair, id: earlier.description) {
            try await world.store.judge(
                Judgement(
                    first: earlier.first, second: earlier.second, verdict: .same, by: "data", on: Day(World.instant)),
                under: $0)
        }
        let before = try await judgements(world)
        let decision = try await merge(world, World.parent(1), World.parent(2))
        #expect(decision.kind == .merge && decision.pairs == 4 && decision.standing == .waiting)
        let during = try await judgements(world)
        #expect(during.filter { $0.verdict == .same }.count == 5)
        let undone = try await undo(world, decision.id, of: World.parent(1))
        #expect(undone.standing == .undone && undone.undoing?.reason == making.reason)
        #expect(try await judgements(world) == before)
        #expect(
            await refusal { try await undo(world, decision.id, of: World.parent(1)) }?.contains("undone before") == true
        )
    }

    @Test func whatWasJudgedBeforeADecisionStandsAgainWhenItIsUndone() async throws {
        let world = try await World.make()
        let decision = try await split(world, World.parent(1), [World.policeRecord(1)])
        #expect(decision.pairs == 1)
        #expect(try await judgements(world).map(\.verdict) == [.different])
        // Undone and decided anew, and undone again: nothing is left over.
        _ = try await undo(world, decision.id, of: World.parent(1))
        let again = try await split(world, World.parent(1), [World.policeRecord(1)])
        _ = try await undo(world, again.id, of: World.parent(1))
        #expect(try await judgements(world).isEmpty)
    }

    @Test func aMergeThatIsDecidedAlreadyOrGoesInACircleIsRefused() async throws {
        let world = try await World.make()
        let first = try await merge(world, World.parent(1), World.parent(2))
        #expect(
            await refusal { try await merge(world, World.parent(2), World.parent(1)) }?
                .contains("already, by decision \(first.id)") == true)
        _ = try await merge(world, World.parent(2), World.parent(3))
        #expect(await refusal { try await merge(world, World.parent(3), World.parent(1)) }?.contains("already") == true)
        #expect(await refusal { try await merge(world, World.parent(1), World.parent(1)) }?.contains("twice") == true)
    }

    @Test func twoPeopleOfOneRowAreNotMerged() async throws {
        let world = try await World.make()
        let words = await refusal { try await merge(world, World.parent(1), World.child(1)) }
        #expect(words?.contains("batch 1, row 1") == true)
        // Nor by way of a third.
        _ = try await merge(world, World.parent(1), World.parent(2))
        #expect(await refusal { try await merge(world, World.parent(2), World.child(1)) }?.contains("row 1") == true)
    }

    @Test func decisionsAgainstEachOtherAreNotTakenInSilence() async throws {
        let world = try await World.make()
        let pair = PairID(first: World.policeRecord(1), second: World.policeRecord(2))
        try await world.ask(World.dataManager, .review, .pair, id: pair.description) {
            try await world.store.judge(
                Judgement(
                    first: pair.first, second: pair.second, verdict: .different, by: "data", on: Day(World.instant)),
                under: $0)
        }
        let words = await refusal { try await merge(world, World.parent(1), World.parent(2)) }
        #expect(words?.contains("kith review \(pair) --verdict withdrawn") == true)
    }

    @Test func aSplitNamesSomeOfThePersonsOwnRecords() async throws {
        let world = try await World.make()
        #expect(await refusal { try await split(world, World.parent(1), []) } != nil)
        #expect(
            await refusal { try await split(world, World.parent(1), [World.policeRecord(2)]) }?
                .contains("not of person 1") == true)
        let all: Set = [World.policeRecord(1), World.schoolRecord(1, slot: 1)]
        #expect(await refusal { try await split(world, World.parent(1), all) }?.contains("all records") == true)
    }

    @Test func ofTwoWhoDecideAtOnceOneIsTold() async throws {
        let world = try await World.make()
        let one = Task { await refusal { try await merge(world, World.parent(1), World.parent(2)) } }
        let two = Task { await refusal { try await merge(world, World.parent(2), World.parent(1)) } }
        let told = [await one.value, await two.value].compactMap(\.self)
        #expect(told.count == 1 && told.first?.contains("already") == true)
        #expect(try world.store.facts("SELECT count(*) FROM person_decision") == "1")
    }

    @Test func decisionsAreOnlyEverAddedTo() async throws {
        let world = try await World.make()
        _ = try await merge(world, World.parent(1), World.parent(2))
        for table in ["person_decision", "decision_judgement", "decision_record"] {
            #expect(throws: (any Error).self) { try world.store.run("DELETE FROM \(table)") }
        }
    }

    @Test func aMergedAwayIdStillLeadsToItsPerson() async throws {
        let world = try await World.make()
        var outcome = world.linkage()
        outcome.people.removeAll { $0.id == World.parent(2) }
        for index in outcome.resolution.assignments.indices
        where outcome.resolution.assignments[index].person == World.parent(2) {
            outcome.resolution.assignments[index].person = World.parent(1)
        }
        outcome.resolution.history = [PersonChange(person: World.parent(2), kind: .merged, other: World.parent(1))]
        let linked = outcome
        try await world.asSystem(.link) { try await world.store.replaceLinkage(linked, under: $0) }
        #expect(try await world.store.successor(of: World.parent(2)) == World.parent(1))
        #expect(try await world.store.successor(of: World.parent(1)) == nil)
        #expect(try await world.store.successor(of: PersonID(999)) == nil)
        let words = await refusal { try await merge(world, World.parent(3), World.parent(2)) }
        #expect(words?.contains("it was merged into person 1") == true)
    }

    @Test func aKeyWorkerDecidesNothing() async throws {
        let world = try await World.make()
        await #expect(throws: World.Denied.self) {
            try await world.ask(world.worker([1]), .review, .person, id: "1") {
                try await world.store.split(World.parent(1), [World.policeRecord(1)], making, under: $0)
            }
        }
    }

    @Test func whatAGrantHidesDoesNotShowInTheAccount() async throws {
        let whole = try await World.make()
        let all = try await whole.ask(World.dataManager, .read, .person, id: "1") {
            try await whole.store.person(World.parent(1), under: $0)
        }
        #expect(all.account.account(of: .attribute(.name))?.values.count == 2)
        #expect(all.account.account(of: .attribute(.phone)) != nil)
        let world = try await World.make(covering: [World.school.id])
        let view = try await world.ask(World.dataManager, .read, .person, id: "1") {
            try await world.store.person(World.parent(1), under: $0)
        }
        let name = try #require(view.account.account(of: .attribute(.name)))
        #expect(name.values.map(\.sources) == [[World.school.id]] && name.reason == .only)
        #expect(view.account.account(of: .attribute(.phone)) == nil)
        #expect(view.person.phone == nil && view.person.otherNames.isEmpty && view.person.sources == [World.school.id])
    }
}

extension Day {
    fileprivate init(_ instant: Date) { self.init(number: Int32(instant.timeIntervalSince1970 / 86_400)) }
}
