import EntityGraph
import Families
import Identity
import Records
import Testing

/// A network of which a part was made anew is the network that is made of everything.
@Suite struct NetworkRenewalTests {
    static let links = [
        LinkDefinition(
            "lives_at", "lives at", inverse: "home of", from: .residences,
            strength: .recency(most: 0.8, least: 0.1, halvesAfter: 365)),
        LinkDefinition("parent_of", "parent of", inverse: "child of", from: .relationships([.parent])),
        LinkDefinition(
            "family_of", "in a family with", inverse: "in a family with",
            from: .families(of: [.parent, .child], with: [.parent, .child])),
        NetworkDerivationTests.suspectIn, NetworkDerivationTests.offendedWith,
        LinkDefinition(
            "known_to", "known to", inverse: "knows", from: .records(sources: nil)),
        LinkDefinition(
            "pupil_of", "pupil of", inverse: "school of",
            from: .events(["school_enrolment"], roles: ["subject"], to: .organisation(.attribute("school")))),
    ]

    /// What there is at one time.
    struct World {
        var people: [RecordID: PersonID] = [:]
        var homes: [RecordID: PlaceID] = [:]
        var relationships: [(RecordID, RecordID)] = []
        var families: [FamilyID: Set<PersonID>] = [:]
        var events: [EventID: Event] = [:]
        var repeated: [EventID: EventID] = [:]

        var everybody: Set<PersonID> { Set(people.values) }

        func events(with people: Set<PersonID>) -> Set<EventID> {
            Set(
                events.values.filter { event in
                    event.participants.contains { self.people[$0.record].map(people.contains) ?? false }
                }.map(\.id))
        }

        func families(of people: Set<PersonID>) -> Set<FamilyID> {
            Set(families.filter { !$0.value.isDisjoint(with: people) }.keys)
        }

        func derivation(
            people some: Set<PersonID>, events told: Set<EventID>, families: Set<FamilyID>
        ) -> NetworkDerivation {
            let sources = [
                NetworkDerivationTests.police: "Police", NetworkDerivationTests.school: "Education",
            ]
            func source(_ record: RecordID) -> SourceID {
                record.origin.batch == BatchID(1) ? NetworkDerivationTests.police : NetworkDerivationTests.school
            }
            func isTold(_ record: RecordID) -> Bool { people[record].map(some.contains) ?? false }
            var derivation = NetworkDerivation(
                NetworkDefinition(links: NetworkRenewalTests.links), asAt: NetworkDerivationTests.asAt,
                people: Array(everybody), places: (1...30).map { Place(id: PlaceID($0), address: Address(raw: "")) },
                assignments: people.map { PersonAssignment(record: $0.key, person: $0.value) },
                residences: homes.compactMap { record, place in
                    guard isTold(record), let person = people[record] else { return nil }
                    return Residence(
                        person: person, place: place, period: Period(from: Day(number: 19_000), to: nil),
                        source: source(record), record: record)
                }, sources: sources,
                repeated: repeated.map { RepeatedReport(report: $0.key, standing: $0.value, rule: "identity") })
            derivation.add(
                relationships.compactMap { subject, object in
                    guard isTold(subject) || isTold(object), let one = people[subject], let other = people[object]
                    else { return nil }
                    return PersonRelationship(
                        subject: one, object: other, kind: .parent, subjectRecord: subject, objectRecord: object,
                        source: source(subject))
                })
            derivation.add(
                self.families.filter { families.contains($0.key) }.map { id, members in
                    Family(
                        id: id,
                        members: members.sorted().enumerated().map {
                            FamilyMember(
                                person: $1, role: $0 == 0 ? .parent : .child, confidence: 1, reasons: [])
                        })
                })
            for event in events.values where told.contains(event.id) { derivation.add(event) }
            for record in people.keys where isTold(record) {
                derivation.add(record: record, source: source(record), period: .unbounded)
            }
            return derivation
        }

        func whole() throws -> CouncilNetwork {
            try derivation(people: everybody, events: Set(events.keys), families: Set(families.keys)).finished()
        }
    }

    /// The numbers of a linear congruential generator (Knuth, MMIX).
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    static func world(_ dice: inout Dice) -> World {
        var world = World()
        for row in 1...120 {
            let record = NetworkDerivationTests.record(Int64.random(in: 1...2, using: &dice), row)
            world.people[record] = PersonID(Int64.random(in: 1...50, using: &dice))
            if Bool.random(using: &dice) { world.homes[record] = PlaceID(Int64.random(in: 1...30, using: &dice)) }
        }
        let records = world.people.keys.sorted()
        for _ in 0..<40 {
            let (one, other) = (records.randomElement(using: &dice)!, records.randomElement(using: &dice)!)
            if world.people[one] != world.people[other] { world.relationships.append((one, other)) }
        }
        for family in 1...15 {
            world.families[FamilyID(Int64(family))] = Set(
                (0..<3).map { _ in world.people[records.randomElement(using: &dice)!]! })
        }
        for row in 200...260 { add(row, records, to: &world, &dice) }
        return world
    }

    static func add(_ row: Int, _ records: [RecordID], to world: inout World, _ dice: inout Dice) {
        let isCrime = Bool.random(using: &dice)
        var event = Event(
            id: NetworkDerivationTests.event(isCrime ? 1 : 2, row),
            source: isCrime ? NetworkDerivationTests.police : NetworkDerivationTests.school,
            kind: isCrime ? "police_offence" : "school_enrolment",
            start: Day(number: Int32.random(in: 20_000...20_600, using: &dice)))
        if isCrime {
            event.participants = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
                Participant(record: records.randomElement(using: &dice)!, role: "suspect")
            }
        } else {
            event.participants = [Participant(record: records.randomElement(using: &dice)!, role: "subject")]
            event.attributes = ["school": .text("School \(Int.random(in: 1...9, using: &dice))")]
        }
        world.events[event.id] = event
    }

    /// A later time: records of some people are others', some people are no more, some are new, and so are events.
    static func later(_ world: World, _ dice: inout Dice) -> (world: World, people: Set<PersonID>, events: Set<EventID>)
    {
        var later = world
        let touched = Set((0..<8).map { _ in PersonID(Int64.random(in: 1...50, using: &dice)) })
            .intersection(world.everybody)
        let now = touched.shuffled(using: &dice).dropLast(2) + [PersonID(60), PersonID(61)]
        for (record, person) in world.people.sorted(by: { $0.key < $1.key }) where touched.contains(person) {
            later.people[record] = now.randomElement(using: &dice)!
            later.homes[record] = PlaceID(Int64.random(in: 1...30, using: &dice))
        }
        for row in 500...510 {
            let record = NetworkDerivationTests.record(2, row)
            later.people[record] = now.randomElement(using: &dice)!
        }
        let everybody = touched.union(now)
        let theirs = later.people.filter { everybody.contains($0.value) }.keys.sorted()
        for row in 600...615 { add(row, theirs, to: &later, &dice) }
        let left = later.everybody
        for (id, members) in world.families where !members.isDisjoint(with: touched) {
            later.families[id] = Bool.random(using: &dice) ? nil : members.filter { left.contains($0) }
        }
        later.families[FamilyID(90)] = Set(everybody.filter { left.contains($0) }.sorted().prefix(3))
        // Two reports of one crime in which only people touched took part.
        let own = later.events.values.filter { event in
            event.kind == "police_offence"
                && event.participants.allSatisfy { later.people[$0.record].map(everybody.contains) ?? false }
        }.map(\.id).sorted()
        if own.count > 1 { later.repeated[own[1]] = own[0] }
        let events = later.events(with: everybody).union(world.events(with: everybody))
            .union(later.events.keys.filter { world.events[$0] == nil })
        return (later, everybody, events)
    }

    @Test(arguments: 1...60) func aRenewedNetworkIsTheWholeOne(seed: UInt64) throws {
        var dice = Dice(state: seed &* 7_919)
        let before = Self.world(&dice)
        let (after, people, events) = Self.later(before, &dice)
        let changed = before.families.filter { after.families[$0.key] != $0.value }.keys
        let relatives = Set(
            (changed + [FamilyID(90)]).flatMap { (before.families[$0] ?? []).union(after.families[$0] ?? []) })
        let derivation = after.derivation(
            people: people, events: events, families: after.families(of: relatives.union(people)))
        let renewed = try #require(
            try derivation.finished(
                renewing: NetworkRenewal(people: people, events: events, relatives: relatives),
                of: try before.whole()))
        let whole = try after.whole()
        #expect(renewed.entities == whole.entities)
        #expect(renewed.names == whole.names)
        #expect(NetworkDerivationTests.told(renewed) == NetworkDerivationTests.told(whole))
        #expect(Array(renewed.graph.data()) == Array(whole.graph.data()))
        try renewed.graph.checkInvariants()
        #expect(try before.whole().entities != whole.entities)
    }

    @Test func aNetworkOfOtherLinksIsNotRenewed() throws {
        var dice = Dice(state: 1)
        let world = Self.world(&dice)
        var other = try world.whole()
        other.kinds.removeLast()
        let derivation = world.derivation(people: [], events: [], families: [])
        #expect(try derivation.finished(renewing: NetworkRenewal(), of: other) == nil)
    }

    @Test func nothingRenewedIsTheNetworkAsItWas() throws {
        var dice = Dice(state: 2)
        let world = Self.world(&dice)
        let whole = try world.whole()
        let derivation = world.derivation(people: [], events: [], families: [])
        let renewed = try #require(try derivation.finished(renewing: NetworkRenewal(), of: whole))
        #expect(renewed.entities == whole.entities && renewed.names == whole.names)
        #expect(Array(renewed.graph.data()) == Array(whole.graph.data()))
    }
}
