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

    @Test func theQueueComesInOrderOfValueAndInPages() async throws {
        let world = try await World.make(families: 5)
        func queue(_ limit: Int, _ offset: Int) async throws -> ReviewList {
            try await world.ask(World.dataManager, .list, .pair) {
                try await world.store.reviewQueue(limit: limit, offset: offset, under: $0)
            }
        }
        let all = try await queue(10, 0)
        #expect(all.candidates.map(\.value) == [5, 4, 3, 2, 1] && all.candidates.map(\.effect) == [1, 2, 3, 4, 5])
        let page = try await queue(2, 3)
        #expect(page.candidates == Array(all.candidates[3...]) && page.total == 5)
    }

    @Test func judgementsAreCarriedOverToTheRecordsOfALaterBatch() async throws {
        let world = try await World.make()
        let judgement = Judgement(
            first: Self.pair.first, second: Self.pair.second, verdict: .different, by: "data",
            on: Day(iso: "2026-08-31")!)
        try await world.ask(World.dataManager, .review, .pair, id: Self.pair.description) {
            try await world.store.judge(judgement, under: $0)
        }
        // The police send their records again: record P1 is the same person in a batch of another number.
        let batch = try world.loadPolice(as: BatchID(3))
        let renewed = RecordID(RowOrigin(batch: batch.id, row: 1, slot: 0))
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        #expect(input.judgements.map(\.verdict) == [.different] && input.judgementsLost == 0)
        #expect(input.judgements.first?.first == Self.pair.first && input.judgements.first?.second == renewed)
        let export = try await world.ask(World.dataManager, .list, .pair) {
            try await world.store.judgements(under: $0)
        }
        #expect(export.judgements.map(\.second.description) == ["police:P1"])
        #expect(export.judgements.first?.first.description.hasSuffix("/1/parent") == true)
        let names = Set(export.judgements.flatMap { [$0.first, $0.second] })
        let found = try await world.ask(World.dataManager, .list, .pair) {
            try await world.store.records(named: names, under: $0)
        }
        #expect(found[export.judgements[0].second] == renewed && found[export.judgements[0].first] == Self.pair.first)

        // A later judgement of the new record supersedes that of the old one.
        try await world.ask(
            World.dataManager, .review, .pair, id: PairID(first: Self.pair.first, second: renewed).description
        ) {
            try await world.store.judge(
                Judgement(
                    first: Self.pair.first, second: renewed, verdict: .same, by: "data", on: Day(iso: "2026-08-31")!),
                under: $0)
        }
        let later = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        #expect(later.judgements.map(\.verdict) == [.same])
    }

    @Test func recordNamesRoundTrip() {
        for text in ["police:P1", "school_census:a:b/c", "police#0123456789ab/12/suspect", "p#0123456789ab/1/a/b"] {
            #expect(RecordName(text)?.description == text)
        }
        for text in ["", "police", ":1", "police:", "police#abc/1/x", "police#0123456789ab/0/x", "#a/1/x"] {
            #expect(RecordName(text) == nil, "\(text)")
        }
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
