import Access
import Families
import Identity
import Records
import Storage
import Testing

@Suite struct PersonPagesTests {
    @Test func aPersonIsShownWithRecordsDownToTheRow() async throws {
        let world = try await World.make()
        let view = try await world.ask(world.worker([2]), .read, .person, id: "3") {
            try await world.store.person(World.parent(2), under: $0)
        }
        #expect(view.person.name.family == "LÓPEZ")
        #expect(view.records.map(\.row.fileName) == ["school.csv", "police.csv"])
        #expect(view.records.map(\.row.row) == [2, 2])
        #expect(view.families.map(\.family.rawValue) == [2])
        #expect(view.chronology.map(\.event.id) == [World.offence(2)])
        #expect(view.relationships.count == 1)
    }

    @Test func theHistoryOfAnIdIsKept() async throws {
        let world = try await World.make()
        let view = try await world.ask(world.worker([1]), .read, .person, id: "1") {
            try await world.store.person(World.parent(1), under: $0)
        }
        #expect(
            view.history
                == [DatedChange(change: PersonChange(person: World.parent(1), kind: .created), at: World.instant)])
    }

    @Test func peopleAreFoundByAnyOfTheirNamesWithinReach() async throws {
        let world = try await World.make()
        func found(_ text: String, by principal: Principal) async throws -> [Int64] {
            try await world.ask(principal, .search, .person) {
                try await world.store.people(matching: text, under: $0)
            }.map(\.person.id.rawValue)
        }
        #expect(try await found("ann2 lópez", by: World.dataManager) == [3])
        #expect(try await found("lopez", by: world.worker([3])) == [5, 6])
        #expect(try await found("\"; DROP TABLE person --", by: World.dataManager) == [])
        #expect(try await found("", by: World.dataManager) == [])
    }

    @Test func recordsEventsAndPlacesLeadToTheirRows() async throws {
        let world = try await World.make()
        let worker = world.worker([2])
        let record = World.policeRecord(2)
        let shown = try await world.ask(worker, .read, .record, id: record.description) {
            try await world.store.record(record, under: $0)
        }
        #expect(shown.record.phone == "0161 000 0002" && shown.person == World.parent(2))
        #expect(
            shown.row
                == RowReference(
                    source: World.police.id, batch: World.policeBatch, fileName: "police.csv", digest: shown.row.digest,
                    row: 2))
        let event = try await world.ask(worker, .read, .event, id: World.offence(2).description) {
            try await world.store.event(World.offence(2), under: $0)
        }
        #expect(event.people == [EventPart(person: World.parent(2), role: "suspect")])
        let place = try await world.ask(worker, .read, .place, id: "2") {
            try await world.store.place(PlaceID(2), under: $0)
        }
        #expect(place.residences.map(\.person) == [World.child(2)])
    }

    @Test func whatIsNotThereIsNotFound() async throws {
        let world = try await World.make()
        await #expect(throws: StorageError(.notFound, "")) {
            let attributes = ResourceAttributes(families: ["2"], sensitivity: .ordinary, sources: [])
            let grant = try world.grant(
                world.worker([2]), .read, Resource(.person, id: "999", attributes: attributes))
            return try await world.store.person(PersonID(999), under: grant)
        }
    }
}
