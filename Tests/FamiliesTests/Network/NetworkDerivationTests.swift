import EntityGraph
import Families
import Identity
import Records
import Testing

/// What the declared links make of people, homes, relationships and events made by hand.
@Suite struct NetworkDerivationTests {
    static let asAt = Day(iso: "2026-08-31") ?? Day(number: 0)
    static let police = SourceID("police")
    static let school = SourceID("school_census")

    static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
    static func record(_ batch: Int64, _ row: Int, _ slot: Int = 0) -> RecordID {
        RecordID(RowOrigin(batch: BatchID(batch), row: row, slot: slot))
    }
    static func event(_ batch: Int64, _ row: Int) -> EventID {
        EventID(RowOrigin(batch: BatchID(batch), row: row, slot: 0))
    }

    /// People 1 to 4, each with a record of the police (batch 1, row = person) and of the school (batch 2).
    static func derivation(
        _ links: [LinkDefinition], residences: [Residence] = [], places: [Place] = [],
        repeated: [RepeatedReport] = [], hidden: Set<EventID> = []
    ) -> NetworkDerivation {
        NetworkDerivation(
            NetworkDefinition(links: links), asAt: asAt, people: (1...4).map { PersonID($0) }, places: places,
            assignments: (1...4).flatMap { person in
                [1, 2].map { PersonAssignment(record: record($0, person), person: PersonID(Int64(person))) }
            }, residences: residences, sources: [police: "Police", school: "Education"], repeated: repeated,
            hiddenEvents: hidden)
    }

    static func offence(_ row: Int, suspects: [Int], victims: [Int] = [], on day: String = "2026-05-01") -> Event {
        var event = Event(id: event(1, row), source: police, kind: "police_offence", start: self.day(day))
        event.participants =
            suspects.map { Participant(record: record(1, $0), role: "suspect") }
            + victims.map { Participant(record: record(1, $0), role: "victim") }
        return event
    }

    /// `person:1 suspect_in event:… (police)`, in order.
    static func told(_ network: CouncilNetwork) -> [String] {
        (0..<network.graph.linkCount).map { number in
            let link = network.graph.link(number)
            let origin =
                switch network.origins[Int(link.origin)] {
                case .derived: "all"
                case .source(let source): source.rawValue
                }
            return "\(network.entities[link.source]) \(network.kinds[Int(link.kind)].kind) "
                + "\(network.entities[link.target]) \(origin)"
        }
    }

    static let suspectIn = LinkDefinition(
        "suspect_in", "suspect in", inverse: "suspect",
        from: .events(["police_offence"], roles: ["suspect"], to: .event))
    static let offendedWith = LinkDefinition(
        "offended_with", "offended with", inverse: "offended with",
        from: .events(["police_offence"], roles: ["suspect"], to: .participants(["suspect"])),
        strength: .statements(first: 0.5, more: 0.2, most: 1))
    static let suspectedAgainst = LinkDefinition(
        "suspected_against", "suspect against", inverse: "victim with",
        from: .events(["police_offence"], roles: ["suspect"], to: .participants(["victim"])))

    @Test func peopleOfOneCrimeAreBoundToItAndToEachOther() throws {
        var derivation = Self.derivation([Self.suspectIn, Self.offendedWith, Self.suspectedAgainst])
        derivation.add(Self.offence(10, suspects: [1, 2], victims: [3]))
        let network = try derivation.finished()
        let event = EntityID(Self.event(1, 10))
        #expect(
            Self.told(network) == [
                "person:1 offended_with person:2 police", "person:1 suspected_against person:3 police",
                "person:1 suspect_in \(event) police", "person:2 suspected_against person:3 police",
                "person:2 suspect_in \(event) police",
            ])
        #expect(network.entities.filter { $0.type == .person }.count == 4)
    }

    @Test func statementsThatTouchAreOneLinkAndCount() throws {
        var derivation = Self.derivation([Self.offendedWith])
        for row in 10...12 { derivation.add(Self.offence(row, suspects: [1, 2])) }
        derivation.add(Self.offence(20, suspects: [1, 2], on: "2026-08-01"))
        let graph = try derivation.finished().graph
        #expect(graph.linkCount == 2)
        #expect(graph.link(0).strength == 1 && graph.link(0).from == Self.day("2026-05-01").number)
        #expect(graph.link(1).from == Self.day("2026-08-01").number)
    }

    @Test func reportsOfOneEventAreOneEntityAndTheirPeopleTookPartTogether() throws {
        let repeated = [RepeatedReport(report: Self.event(1, 11), standing: Self.event(1, 10), rule: "identity")]
        for order in [[10, 11], [11, 10]] {
            var derivation = Self.derivation([Self.suspectIn, Self.offendedWith], repeated: repeated)
            for row in order { derivation.add(Self.offence(row, suspects: [row == 10 ? 1 : 2])) }
            let network = try derivation.finished()
            #expect(network.entities.filter { $0.type == .event } == [EntityID(Self.event(1, 10))])
            #expect(Self.told(network).contains("person:1 offended_with person:2 police"))
        }
    }

    @Test func theOrderOfEventsDoesNotMatter() throws {
        let events = [
            Self.offence(10, suspects: [1, 2]), Self.offence(11, suspects: [2, 3], victims: [4]),
            Self.offence(12, suspects: [4], on: "2025-01-01"),
        ]
        func bytes(_ events: [Event]) throws -> [UInt8] {
            var derivation = Self.derivation([Self.suspectIn, Self.offendedWith, Self.suspectedAgainst])
            for event in events { derivation.add(event) }
            return Array(try derivation.finished().graph.data())
        }
        #expect(try bytes(events) == bytes(events.reversed()))
    }

    @Test func aStatedInverseCountsTheOtherWayRound() throws {
        let parent = LinkDefinition(
            "parent_of", "parent of", inverse: "child of", from: .relationships([.parent, .stepParent]))
        var derivation = Self.derivation([parent])
        derivation.add([
            PersonRelationship(
                subject: PersonID(2), object: PersonID(1), kind: .child, subjectRecord: Self.record(2, 2),
                objectRecord: Self.record(2, 1), source: Self.school),
            PersonRelationship(
                subject: PersonID(3), object: PersonID(4), kind: .sibling, subjectRecord: Self.record(2, 3),
                objectRecord: Self.record(2, 4), source: Self.school),
        ])
        #expect(Self.told(try derivation.finished()) == ["person:1 parent_of person:2 school_census"])
    }

    @Test func homesFadeAndSourcesAreToldApart() throws {
        let lives = LinkDefinition(
            "lives_at", "lives at", inverse: "home of", from: .residences,
            strength: .recency(most: 0.8, least: 0.1, halvesAfter: 365))
        let place = Place(id: PlaceID(7), address: Address(raw: "1 High Street"))
        func residence(_ source: SourceID, _ batch: Int64, to end: Day?) -> Residence {
            Residence(
                person: PersonID(1), place: place.id, period: Period(from: Self.day("2020-01-01"), to: end),
                source: source, record: Self.record(batch, 1))
        }
        let year = Day(number: Self.asAt.number - 365)
        let network = try Self.derivation(
            [lives], residences: [residence(Self.school, 2, to: year), residence(Self.police, 1, to: nil)],
            places: [place]
        ).finished()
        #expect(
            Self.told(network) == ["person:1 lives_at place:7 police", "person:1 lives_at place:7 school_census"])
        #expect(network.graph.link(0).strength == 0.8 && abs(network.graph.link(1).strength - 0.4) < 1e-6)
    }

    @Test func anEventIsLinkedToTheHomeOfItsRecordUnlessItsAddressIsHidden() throws {
        let tenant = LinkDefinition(
            "tenant_of", "tenant of", inverse: "let to", from: .events(["tenancy"], roles: ["tenant"], to: .place))
        let place = Place(id: PlaceID(7), address: Address(raw: "1 High Street"))
        let home = Residence(
            person: PersonID(1), place: place.id, period: .unbounded, source: Self.police, record: Self.record(1, 1))
        var tenancy = Event(
            id: Self.event(1, 1), source: Self.police, kind: "tenancy", start: Self.day("2024-01-01"), isOpen: true)
        tenancy.participants = [Participant(record: Self.record(1, 1), role: "tenant")]
        for hidden in [[], [tenancy.id]] as [Set<EventID>] {
            var derivation = Self.derivation([tenant], residences: [home], places: [place], hidden: hidden)
            derivation.add(tenancy)
            #expect(try derivation.finished().graph.linkCount == (hidden.isEmpty ? 1 : 0))
        }
    }

    @Test func oneSchoolHoweverItIsWrittenIsOneOrganisation() throws {
        let pupil = LinkDefinition(
            "pupil_of", "pupil of", inverse: "school of",
            from: .events(["school_enrolment"], roles: ["subject"], to: .organisation(.attribute("school"))))
        var derivation = Self.derivation([pupil])
        for (row, school) in [(1, "St Anne's  Primary"), (2, "ST ANNE'S PRIMARY"), (3, "  ")] {
            var event = Event(
                id: Self.event(2, row), source: Self.school, kind: "school_enrolment", start: Self.day("2024-09-01"),
                isOpen: true, attributes: ["school": .text(school)])
            event.participants = [Participant(record: Self.record(2, row), role: "subject")]
            derivation.add(event)
        }
        let network = try derivation.finished()
        #expect(network.names.values.sorted() == ["ST ANNE'S PRIMARY"])
        #expect(network.graph.linkCount == 2)
        #expect(network.entities.last == EntityID(.organisation, named: "st anne's primary"))
    }

    @Test func aCrowdIsBoundToTheEventAloneAndCounted() throws {
        var derivation = Self.derivation([Self.suspectIn, Self.offendedWith])
        derivation.add(Self.offence(10, suspects: Array(repeating: [1, 2, 3, 4], count: 11).flatMap { $0 }))
        let network = try derivation.finished()
        #expect(network.report.crowdedEvents == 1 && network.graph.linkCount == 4)
    }

    @Test func aPeriodThatEndsBeforeItStartsIsKeptForItsFirstDayAndCounted() throws {
        var derivation = Self.derivation([Self.suspectIn])
        var offence = Self.offence(10, suspects: [1])
        offence.end = Self.day("2026-04-01")
        derivation.add(offence)
        let network = try derivation.finished()
        #expect(network.report.reversedPeriods == 1)
        #expect(network.graph.link(0).to == network.graph.link(0).from)
    }
}
