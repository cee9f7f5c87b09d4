import Access
import Identity
import Records
import Storage
import Testing

@Suite struct ReviewTests {
    static let pair = PairID(first: World.schoolRecord(1, slot: 1), second: World.policeRecord(1))

    @Test func judgedPairsLeaveTheQueueUntilTheJudgementIsTakenBack() async throws {
        let world = try await World.make()
        func queue() async throws -> [PairID] {
            try await world.ask(World.dataManager, .list, .pair) {
                try await world.store.reviewQueue(under: $0)
            }.candidates.map { PairID(first: $0.first, second: $0.second) }
        }
        func judge(_ verdict: Judgement.Verdict) async throws {
            let judgement = Judgement(
                first: Self.pair.second, second: Self.pair.first, verdict: verdict, by: "data",
                on: Day(iso: "2026-08-31")!, reason: "one address")
            try await world.ask(World.dataManager, .review, .pair, id: Self.pair.description) {
                try await world.store.judge(judgement, under: $0)
            }
        }
        #expect(try await queue().first == Self.pair)
        #expect(try await queue().count == 3)
        try await judge(.same)
        #expect(try await !queue().contains(Self.pair))
        try await judge(.withdrawn)
        #expect(try await queue().first == Self.pair)
        try await judge(.different)
        let view = try await world.ask(World.dataManager, .read, .pair, id: Self.pair.description) {
            try await world.store.pair(Self.pair, under: $0)
        }
        #expect(view.judgements.map(\.verdict) == [.different, .withdrawn, .same])
        #expect(view.candidate?.reason == "one spelling differs")
        #expect(view.first.record.name.given == "ANNA1" && view.second.record.name.given == "ANN1")
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        #expect(input.judgements.map(\.verdict) == [.different])
    }

    @Test func aKeyWorkerReviewsNoPairs() async throws {
        let world = try await World.make()
        await #expect(throws: World.Denied.self) {
            try await world.ask(world.worker([1]), .read, .pair, id: Self.pair.description) {
                try await world.store.pair(Self.pair, under: $0)
            }
        }
    }

    @Test func pairsOfAnUncoveredSourceAreLeftOut() async throws {
        let world = try await World.make(covering: [World.school.id])
        let queue = try await world.ask(World.dataManager, .list, .pair) {
            try await world.store.reviewQueue(under: $0)
        }
        #expect(queue.candidates.isEmpty && queue.total == 0)
    }

    @Test func pairIdsRoundTrip() {
        #expect(PairID(Self.pair.description) == Self.pair)
        #expect(PairID("1") == nil && PairID("a-b") == nil && PairID("1-2-3") == nil)
        #expect(FindingID("7/tf/a/b")?.criterion == "a/b")
    }
}
