import Access
import Families
import Identity
import Programmes
import Records
import Storage
import Testing

@Suite struct FamilyPagesTests {
    @Test func eligibleFamiliesComeFirstThenThoseThatMeetMost() async throws {
        let world = try await World.make(families: 4)
        let list = try await world.ask(World.analyst, .list, .family) {
            try await world.store.families(FamilyQuery(programme: "tf"), under: $0)
        }
        #expect(list.rows.map(\.family.rawValue) == [4, 2, 3, 1])
        #expect(list.total == 4)
        #expect(list.rows[0].eligible == .met)
        #expect(list.rows[0].met.map(\.criterion) == ["crime", "school"])
        #expect(list.rows[3].notKnown.map(\.criterion) == ["school"])
        #expect(list.rows[3].criteriaMet == 0 && list.rows[3].criteriaNotKnown == 1)
    }

    @Test func pagesFollowOnOneAnother() async throws {
        let world = try await World.make(families: 5)
        var seen: [Int64] = []
        for page in 1...3 {
            let list = try await world.ask(World.analyst, .list, .family) {
                try await world.store.families(FamilyQuery(page: page, pageSize: 2), under: $0)
            }
            #expect(list.total == 5)
            seen += list.rows.map(\.family.rawValue)
        }
        #expect(seen == [5, 2, 3, 4, 1])
    }

    @Test func anAnalystSeesNoNamesAndMayNotSearchByThem() async throws {
        let world = try await World.make()
        let list = try await world.ask(World.analyst, .list, .family) {
            try await world.store.families(FamilyQuery(), under: $0)
        }
        #expect(list.rows.allSatisfy { row in row.members.allSatisfy { $0.name == nil && $0.birth == nil } })
        #expect(list.mask == .everything)
        await #expect(throws: StorageError(.hidden, "")) {
            try await world.ask(World.analyst, .list, .family) {
                try await world.store.families(FamilyQuery(text: "lopez"), under: $0)
            }
        }
        let view = try await world.ask(World.analyst, .read, .family, id: "2") {
            try await world.store.family(FamilyID(2), under: $0)
        }
        #expect(view.members.count == 2)
        #expect(
            view.members.allSatisfy { $0.person.name.isEmpty && $0.person.otherNames.isEmpty && $0.person.phone == nil }
        )
        #expect(view.members.allSatisfy { $0.person.birth == nil && $0.person.identifiers.isEmpty })
        #expect(view.homes.allSatisfy { $0.address.raw.isEmpty && $0.uprn == nil })
        #expect(view.residences.allSatisfy { $0.household == nil })
        #expect(view.chronology.allSatisfy { $0.event.address == nil && $0.event.identity == nil })
        #expect(view.findings.count == 3)
    }

    @Test func aWorkerSeesTheCaseloadOnlyAndAllOfIt() async throws {
        let world = try await World.make(families: 4)
        let worker = world.worker([2, 3])
        let list = try await world.ask(worker, .list, .family) {
            try await world.store.families(FamilyQuery(), under: $0)
        }
        #expect(list.rows.map(\.family.rawValue) == [2, 3])
        #expect(list.rows[0].members.map(\.name?.given) == ["ANNA2", "BEN2"])
        let view = try await world.ask(worker, .read, .family, id: "2") {
            try await world.store.family(FamilyID(2), under: $0)
        }
        #expect(view.chronology.map(\.event.id) == [World.offence(2), World.absence(2)])
        #expect(view.chronology[0].people == [EventPart(person: World.parent(2), role: "suspect")])
        #expect(view.chronology[0].row.fileName == "police.csv" && view.chronology[0].row.row == 2)
        #expect(view.homes.map(\.address.raw) == ["2 HIGH STREET"])
        #expect(view.relationships.map(\.kind) == [.parent])
        #expect(view.findings.first { $0.criterion == "crime" }?.evidence.map(\.summary) == ["1 offence"])
        #expect(view.leftOut.isEmpty)
        await #expect(throws: World.Denied.self) {
            try await world.ask(worker, .read, .family, id: "1") {
                try await world.store.family(FamilyID(1), under: $0)
            }
        }
    }

    @Test(arguments: [("lopez anna2", [Int64(2)]), ("LOPEZ", [3, 2, 1]), ("b", [3, 2, 1]), ("3", [3]), ("zz", [])])
    func familiesAreFoundByNamesOrId(text: String, expected: [Int64]) async throws {
        let world = try await World.make()
        let found = try await world.ask(world.worker([1, 2, 3]), .search, .family) {
            try await world.store.families(FamilyQuery(text: text), under: $0)
        }
        #expect(found.rows.map(\.family.rawValue) == expected)
    }

    @Test func whatOnlyASourceWithoutAgreementStatesOfAMemberIsNotShown() async throws {
        for (covering, phone) in [([World.school.id, World.police.id], "0161 000 0002"), ([World.school.id], nil)] {
            let world = try await World.make(covering: covering)
            let view = try await world.ask(world.worker([2]), .read, .family, id: "2") {
                try await world.store.family(FamilyID(2), under: $0)
            }
            let parent = try #require(view.members.first { $0.person.id == World.parent(2) }?.person)
            #expect(parent.phone == phone)
            #expect(parent.name.given == "ANNA2" && parent.otherNames.isEmpty == (phone == nil))
        }
    }

    @Test func aSourceWithoutAgreementIsLeftOutAndNamed() async throws {
        let world = try await World.make(covering: [World.school.id])
        let view = try await world.ask(world.worker([2]), .read, .family, id: "2") {
            try await world.store.family(FamilyID(2), under: $0)
        }
        #expect(view.chronology.map(\.event.id) == [World.absence(2)])
        #expect(view.leftOut == [World.police.id])
        #expect(view.members[0].person.sources == [World.school.id])
        #expect(view.members[0].person.records == [World.schoolRecord(2, slot: 1)])
    }

    @Test func criteriaAndAnswersNarrowTheList() async throws {
        let world = try await World.make()
        let met = try await world.ask(World.analyst, .list, .family) {
            try await world.store.families(FamilyQuery(programme: "tf", criterion: "crime"), under: $0)
        }
        #expect(met.rows.map(\.family.rawValue) == [3, 2])
        let notKnown = try await world.ask(World.analyst, .list, .family) {
            try await world.store.families(FamilyQuery(programme: "tf", answer: .notKnown), under: $0)
        }
        #expect(notKnown.rows.map(\.family.rawValue) == [2, 1])
        let other = try await world.ask(World.analyst, .list, .family) {
            try await world.store.families(FamilyQuery(programme: "none"), under: $0)
        }
        #expect(other.rows.isEmpty && other.total == 0)
    }

    @Test func aFindingShowsWhatItRestsOn() async throws {
        let world = try await World.make()
        let id = FindingID(family: FamilyID(3), programme: "tf", criterion: "crime")
        let view = try await world.ask(world.worker([3]), .explain, .finding, id: id.description) {
            try await world.store.finding(id, under: $0)
        }
        #expect(view.finding == world.assessment().findings.first { $0.family == id.family && $0.criterion == "crime" })
        #expect(view.evidence.map(\.event.id) == [World.offence(3)])
        #expect(view.others.map(\.criterion) == ["eligible", "school"])
    }
}
