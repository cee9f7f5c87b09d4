import Access
import Audit
import Families
import Foundation
import Identity
import Records
import Storage
import Testing

/// A block binds above everything, lasts from batch to batch, and shows nowhere.
@Suite struct LinkBlockTests {
    @discardableResult
    private func block(_ world: World, _ sides: [[BlockMember]]) async throws -> LinkBlock {
        try await world.ask(World.governance, .administer, .workspace, id: "workspace") {
            try await world.store.block(
                sides, by: "governance", at: World.instant, reason: "adoption", under: $0)
        }
    }

    private func input(_ world: World) async throws -> LinkageInput {
        try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
    }

    private func view(_ world: World, _ person: PersonID) async throws -> PersonView {
        try await world.ask(World.dataManager, .read, .person, id: person.description) {
            try await world.store.person(person, under: $0)
        }
    }

    @Test func onlyWhoAdministersMakesOrSeesABlock() async throws {
        let world = try await World.make()
        for principal in [World.dataManager, World.analyst, world.worker([1])] {
            await #expect(throws: World.Denied.self) {
                try await world.ask(principal, .administer, .workspace, id: "workspace") {
                    try await world.store.blocks(under: $0)
                }
            }
        }
        let made = try await block(world, [[.person(World.parent(1))], [.person(World.child(1))]])
        #expect(made.sides.map(\.people) == [[World.parent(1)], [World.child(1)]] && !made.waitsForLinking)
        let listed = try await world.ask(World.governance, .administer, .workspace, id: "workspace") {
            try await world.store.blocks(under: $0)
        }
        #expect(listed == [made])
        let entries = try await world.entries()
        #expect(entries.contains { $0.action == "administer" && $0.resourceIDs.contains("person:1") })
    }

    @Test func sidesThatOverlapAndPeopleThatAreNotThereAreRefused() async throws {
        let world = try await World.make()
        await #expect(throws: StorageError(.invalid, "")) {
            try await block(world, [[.person(World.parent(1))], [.key(World.police.id, "P1")]])
        }
        await #expect(throws: StorageError(.notFound, "")) {
            try await block(world, [[.person(World.parent(1))], [.person(PersonID(99))]])
        }
        await #expect(throws: StorageError(.invalid, "")) { try await block(world, [[.person(World.parent(1))]]) }
    }

    @Test func aBlockStandsOverJudgementsMadeBeforeAndAfter() async throws {
        let world = try await World.make()
        let pair = PairID(first: World.policeRecord(1), second: World.policeRecord(2))
        try await world.ask(World.dataManager, .review, .pair, id: pair.description) {
            try await world.store.judge(
                Judgement(
                    first: pair.first, second: pair.second, verdict: .same, by: "data", on: Day(iso: "2026-08-30")!),
                under: $0)
        }
        try await block(world, [[.person(World.parent(1))], [.person(World.parent(2))]])
        let input = try await input(world)
        #expect(input.blocks.areBlocked(pair.first, pair.second))
        let bound = input.blocks.binding(input.judgements)
        #expect(!bound.contains { $0.verdict == .same })
        #expect(bound.contains { $0.verdict == .different && PairID(first: $0.first, second: $0.second) == pair })
        // A later one cannot be made: there is no such pair to be judged.
        await #expect(throws: (any Error).self) {
            try await world.ask(World.dataManager, .review, .pair, id: pair.description) {
                try await world.store.judge(
                    Judgement(
                        first: pair.first, second: pair.second, verdict: .same, by: "data", on: Day(iso: "2026-09-30")!),
                    under: $0)
            }
        }
    }

    @Test func aBlockNamesTheRecordsOfLaterBatches() async throws {
        let world = try await World.make()
        try await block(
            world, [[.key(World.police.id, "P1")], [.key(World.police.id, "P2")], [.key(World.police.id, "P77")]])
        try world.loadPolice(as: BatchID(3))
        let input = try await input(world)
        let now = (1...2).map { RecordID(RowOrigin(batch: BatchID(3), row: $0, slot: 0)) }
        #expect(input.blocks.areBlocked(now[0], now[1]))
        #expect(input.blocks.marks.count == 2)
    }

    @Test func aRowWithoutAKeyIsKnownByWhatItSays() async throws {
        let world = try await World.make()
        let parent = World.schoolRecord(1, slot: 1)
        try await block(world, [[.record(parent)], [.key(World.police.id, "P2")]])
        #expect(try await input(world).blocks.areBlocked(parent, World.policeRecord(2)))
    }

    @Test func aRunThatWouldBreakABlockChangesNothing() async throws {
        let world = try await World.make()
        let outcome = world.linkage()
        try await block(world, [[.record(World.schoolRecord(1, slot: 1))], [.key(World.police.id, "P1")]])
        await #expect(throws: StorageError(.invalid, "")) {
            try await world.asSystem(.link) { try await world.store.replaceLinkage(outcome, under: $0) }
        }
        #expect(try world.store.facts("SELECT count(*) FROM link_run") == "1")
    }

    @Test func aPersonOfTwoSidesIsNotShownUntilTheyAreParted() async throws {
        let world = try await World.make()
        let made = try await block(world, [[.record(World.schoolRecord(1, slot: 1))], [.key(World.police.id, "P1")]])
        #expect(made.waitsForLinking)
        #expect(try await world.store.attributes(of: .person, id: "1") == nil)
        let found = try await world.ask(World.dataManager, .search, .person) {
            try await world.store.people(matching: "anna1", under: $0)
        }
        #expect(found.isEmpty)
        let family = try await world.ask(world.worker([1]), .read, .family, id: "1") {
            try await world.store.family(FamilyID(1), under: $0)
        }
        #expect(family.members.map(\.person.id) == [World.child(1)])
        // Parted, both are shown again, and neither's history tells of the other.
        var outcome = world.linkage()
        var after = outcome.people[0]
        after.id = PersonID(500)
        after.records = [World.policeRecord(1)]
        outcome.people[0].records = [World.schoolRecord(1, slot: 1)]
        outcome.people.append(after)
        for index in outcome.resolution.assignments.indices
        where outcome.resolution.assignments[index].record == World.policeRecord(1) {
            outcome.resolution.assignments[index].person = after.id
        }
        outcome.resolution.history = [PersonChange(person: after.id, kind: .split, other: World.parent(1))]
        let parted = outcome
        try await world.asSystem(.link) { try await world.store.replaceLinkage(parted, under: $0) }
        #expect(
            try await view(world, after.id).history.map(\.change) == [PersonChange(person: after.id, kind: .created)])
        #expect(try await view(world, World.parent(1)).history.map(\.change.other) == [nil])
        #expect(try await view(world, World.parent(1)).decisions.isEmpty)
    }

    /// Parent and child of one family, related, blocked: each page is searched for the other.
    @Test func nothingThatIsShownOfOneNamesTheOther() async throws {
        let world = try await World.make()
        try await block(world, [[.person(World.parent(2))], [.person(World.child(2))]])
        for (one, other) in [(World.parent(2), World.child(2)), (World.child(2), World.parent(2))] {
            let view = try await view(world, one)
            #expect(view.relationships.isEmpty)
            #expect(!view.chronology.flatMap(\.people).map(\.person).contains(other))
            #expect(!view.problems.contains { $0.other == other })
            #expect(!view.history.contains { $0.change.person == other || $0.change.other == other })
        }
        let family = try await world.ask(world.worker([2]), .read, .family, id: "2") {
            try await world.store.family(FamilyID(2), under: $0)
        }
        #expect(family.members.map(\.person.id) == [World.child(2)])
        let pair = PairID(first: World.schoolRecord(2, slot: 0), second: World.policeRecord(2))
        #expect(try await world.store.attributes(of: .pair, id: pair.description) == nil)
        let found = try await world.ask(World.dataManager, .search, .person) {
            try await world.store.people(matching: "lopez", under: $0)
        }
        #expect(!(found.map(\.person.id).contains(World.parent(2)) && found.map(\.person.id).contains(World.child(2))))
        // The others are as they were.
        #expect(try await view(world, World.parent(1)).relationships.count == 1)
    }

    @Test func aFormerNameLeadsToNobodyUnderABlock() async throws {
        let world = try await World.make()
        func found(_ text: String) async throws -> [PersonID] {
            try await world.ask(World.dataManager, .search, .person) {
                try await world.store.people(matching: text, under: $0)
            }.map(\.person.id)
        }
        #expect(try await found("ann2 lopez") == [World.parent(2)])
        try await block(world, [[.person(World.parent(2))], [.person(World.parent(3))]])
        #expect(try await found("ann2 lopez").isEmpty)
        #expect(try await found("anna2 lópez") == [World.parent(2)])
        let outcome = world.linkage()
        try await world.asSystem(.link) { try await world.store.replaceLinkage(outcome, under: $0) }
        #expect(try await found("anna3 lopez") == [World.parent(3)])
        #expect(try await found("ann3 lopez").isEmpty)
    }

    @Test func aLiftedBlockBindsNoMore() async throws {
        let world = try await World.make()
        let made = try await block(world, [[.person(World.parent(1))], [.person(World.parent(2))]])
        func lift() async throws -> LinkBlock {
            try await world.ask(World.governance, .administer, .workspace, id: "workspace") {
                try await world.store.liftBlock(
                    made.id, by: "governance", at: World.instant, reason: "made in error", under: $0)
            }
        }
        #expect(try await lift().lift?.reason == "made in error")
        #expect(try await input(world).blocks.isEmpty)
        await #expect(throws: StorageError(.invalid, "")) { try await lift() }
        #expect(throws: (any Error).self) { try world.store.run("DELETE FROM link_block") }
    }
}
