import Access
import Families
import Identity
import Programmes
import Records
import Storage
import Testing

@Suite struct PipelineTests {
    @Test func whatALinkRunMadeIsWhatTheNextStartsFrom() async throws {
        let world = try await World.make(families: 3)
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        let outcome = world.linkage()
        #expect(input.records.count == 9 && input.relationships.count == 3)
        #expect(input.priorPeople.assignments == outcome.resolution.people)
        #expect(input.priorPeople.nextID == 1_000)
        #expect(input.priorPlaces == PriorPlaces(places: outcome.places.places, nextID: 1_000))
        #expect(input.priorFamilies.members[FamilyID(2)] == [World.parent(2), World.child(2)])
        #expect(input.priorFamilies.nextID == 1_000)
    }

    @Test func anEmptyStoreStartsFromNothing() async throws {
        let world = World(store: try .temporary(), policy: try World.makePolicy(), count: 0)
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        #expect(input.records.isEmpty && input.priorPeople == .none && input.priorPlaces == .none)
        #expect(input.priorFamilies == .none && input.leftOut.isEmpty)
    }

    @Test func idsNeverGoBack() async throws {
        let world = try await World.make()
        let outcome = world.linkage(nextID: 5)
        try await world.asSystem(.link) { try await world.store.replaceLinkage(outcome, under: $0) }
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        #expect(input.priorPeople.nextID == 1_000 && input.priorFamilies.nextID == 1_000)
    }

    @Test func assessingSeesFamiliesPeopleEventsAndWhoIsKnownWhere() async throws {
        let world = try await World.make(families: 2)
        let input = try await world.asSystem(.assess) { try await world.store.assessmentInput(under: $0) }
        let outcome = world.linkage()
        #expect(input.families == outcome.families.families)
        #expect(Array(input.people.values).sorted { $0.id < $1.id } == outcome.people)
        #expect(input.assignments == outcome.resolution.people)
        #expect(
            input.events.map(\.id) == [
                World.absence(1), World.absence(2), World.offence(1), World.offence(2),
            ])
        #expect(input.seen.filter { $0.person == World.parent(2) }.map(\.source) == [World.school.id, World.police.id])
        #expect(input.sources.count == 2)
    }

    @Test func uncoveredSourcesAreLeftOutOfThePipeline() async throws {
        let world = try await World.make(covering: [World.school.id])
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        #expect(input.records.allSatisfy { $0.source == World.school.id } && !input.records.isEmpty)
        #expect(input.leftOut == [World.police.id])
        let assessment = try await world.asSystem(.assess) { try await world.store.assessmentInput(under: $0) }
        #expect(assessment.events.allSatisfy { $0.source == World.school.id })
        #expect(assessment.seen.allSatisfy { $0.source == World.school.id })
    }

    @Test func manyRecordsAreReadWholeAndInOrder() async throws {
        // More than are fetched at once, in two batches.
        let world = World(store: try .temporary(), policy: try World.makePolicy(), count: 20_000)
        try world.loadSchool()
        try world.loadPolice()
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        let families = 1...world.count
        let loaded = families.flatMap { [World.schoolRecord($0, slot: 0), World.schoolRecord($0, slot: 1)] }
        #expect(input.records.map(\.id) == loaded.sorted() + families.map { World.policeRecord($0) })
        #expect(input.events.map(\.id) == families.map { World.absence($0) } + families.map { World.offence($0) })
        #expect(input.records.first { $0.id == World.schoolRecord(19_999, slot: 0) } == World.pupil(19_999))
    }

    @Test func familiesAreFormedWhileThePeopleAreKept() async throws {
        let world = try await World.make(families: 3)
        let whole = world.linkage()
        var outcome = whole
        outcome.families.families = []
        let kept = try await world.asSystem(.link) {
            try await world.store.replaceLinkage(outcome, under: $0) { outcome in
                outcome.families = whole.families
            }
        }
        #expect(kept.families == whole.families)
        #expect(try await world.store.status().families == 3)
    }

    @Test func whenFormingFailsEverythingIsAsBefore() async throws {
        struct Refusal: Error {}
        let world = try await World.make(families: 3)
        var outcome = world.linkage()
        outcome.people.removeAll { $0.id.rawValue > 4 }
        await #expect(throws: (any Error).self) {
            try await world.asSystem(.link) {
                try await world.store.replaceLinkage(outcome, under: $0) { _ in throw Refusal() }
            }
        }
        let status = try await world.store.status()
        #expect(status.families == 3 && status.people == 6 && status.findings == 9)
    }

    @Test func anEmptyTextIsNotAMissingOne() async throws {
        let world = try await World.make(families: 3)
        var outcome = world.linkage()
        outcome.places.residences[0].household = ""
        outcome.places.residences[1].household = nil
        let kept = outcome.places.residences
        try await world.asSystem(.link) { try await world.store.replaceLinkage(outcome, under: $0) }
        let read = try await world.asSystem(.link) {
            try await world.store.residences(at: [PlaceID(1), PlaceID(2), PlaceID(3)], besides: [], under: $0)
        }
        #expect(read.sorted { $0.place < $1.place } == kept)
    }

    @Test func aNewLinkRunTakesThePlaceOfTheLast() async throws {
        let world = try await World.make(families: 3)
        var outcome = world.linkage()
        outcome.families.families.removeAll { $0.id == FamilyID(3) }
        outcome.people.removeAll { $0.id.rawValue > 4 }
        try await world.asSystem(.link) { try await world.store.replaceLinkage(outcome, under: $0) }
        let status = try await world.store.status()
        #expect(status.families == 2 && status.people == 4)
        // Three findings a family: those of the family that is no more are gone.
        #expect(status.findings == 6)
        let found = try await world.ask(World.dataManager, .search, .person) {
            try await world.store.people(matching: "ben3", under: $0)
        }
        #expect(found.isEmpty)
    }

    @Test func readingTheWorkspaceIsNoLeaveForThePipeline() async throws {
        let world = try await World.make()
        for action in [Action.read, .list] {
            await #expect(throws: StorageError(.wrongGrant, "")) {
                let grant = try world.grant(World.analyst, action, .workspace)
                return try await world.store.linkageInput(under: grant)
            }
        }
    }

    @Test func runsAreRemembered() async throws {
        let world = try await World.make()
        #expect(try await world.store.linkRun()?.threshold == 0.9)
        #expect(try await world.store.linkRun()?.at == World.instant)
        let run = try await world.store.assessmentRun()
        #expect(run?.asAt == Day(iso: "2026-08-31") && run?.programmes == ["tf"])
        let status = try await world.store.status()
        #expect(status.sources == 2 && status.batches == 2 && status.records == 9 && status.events == 6)
        #expect(status.reviewPairs == 3 && status.lastLinked == World.instant && status.lastAssessed == World.instant)
    }
}
