import Access
import Foundation
import Identity
import Records
import Storage
import Testing

/// A merge that a block contradicts must not hold a record that the block does not name to the wrong side: a child's school
/// record after the adoption to the name before it.
@Suite struct BlockedMergeTests {
    private func merge(_ world: World, _ one: PersonID, _ other: PersonID) async throws -> PersonDecision {
        try await world.merge(one, other, DecisionMaking(by: "data", at: World.instant, reason: "merge"))
    }

    private func judgeSame(_ world: World, _ pair: PairID) async throws {
        try await world.ask(World.dataManager, .review, .pair, id: pair.description) {
            try await world.store.judge(
                Judgement(
                    first: pair.first, second: pair.second, verdict: .same, by: "data", on: Day(iso: "2026-08-30")!),
                under: $0)
        }
    }

    private func block(_ world: World, _ sides: [[BlockMember]]) async throws -> LinkBlock {
        try await world.ask(World.governance, .administer, .workspace, id: "workspace") {
            try await world.store.block(
                sides, by: "governance", at: World.instant.addingTimeInterval(60), reason: "adoption", under: $0)
        }
    }

    private func joined(_ world: World) async throws -> Set<PairID> {
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        return Set(
            input.blocks.binding(input.judgements).filter { $0.verdict == .same }
                .map { PairID(first: $0.first, second: $0.second) })
    }

    @Test func aMergeThatJoinedTheSidesIsUndoneAndOthersStand() async throws {
        let world = try await World.make(families: 5)
        let wrong = try await merge(world, World.parent(1), World.parent(2))
        let right = try await merge(world, World.parent(3), World.parent(4))
        let before = try await joined(world)
        // One record of each: the school's record of the second parent stands in neither side.
        let made = try await block(
            world, [[.record(World.schoolRecord(1, slot: 1))], [.key(World.police.id, "P2")]])
        #expect(made.undoneMerges == [wrong.id])
        let after = try await joined(world)
        let parents = [World.schoolRecord(1, slot: 1), World.policeRecord(1)]
        #expect(before.contains { parents.contains($0.first) || parents.contains($0.second) })
        #expect(!after.isEmpty && !after.contains { parents.contains($0.first) || parents.contains($0.second) })
        #expect(right.id != wrong.id)
    }

    @Test func aJudgementThatCarriesARecordAcrossIsWithdrawnAndOneWithinASideStands() async throws {
        let world = try await World.make()
        let within = PairID(first: World.schoolRecord(1, slot: 1), second: World.policeRecord(1))
        let across = PairID(first: World.policeRecord(1), second: World.schoolRecord(2, slot: 1))
        try await judgeSame(world, within)
        try await judgeSame(world, across)
        let made = try await block(
            world,
            [
                [.record(World.schoolRecord(1, slot: 1)), .key(World.police.id, "P1")],
                [.key(World.police.id, "P2")],
            ])
        #expect(made.undoneMerges.isEmpty)
        #expect(try await joined(world) == [within])
    }

    @Test func aMergeOfOneSideAloneStands() async throws {
        let world = try await World.make()
        _ = try await merge(world, World.parent(1), World.parent(3))
        let before = try await joined(world)
        let made = try await block(world, [[.key(World.police.id, "P1")], [.key(World.police.id, "P2")]])
        #expect(made.undoneMerges.isEmpty)
        #expect(try await joined(world) == before)
    }
}
