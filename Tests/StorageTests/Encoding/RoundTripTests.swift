import Access
import Records
import Storage
import Testing

/// What is appended is read back as it was, for many records and events drawn at random.
@Suite struct RoundTripTests {
    @Test(arguments: 1...4) func recordsAndEventsAreReadBackAsTheyWere(seed: UInt64) async throws {
        var random = Seeded(state: seed)
        let world = World(store: try .temporary(), policy: try World.makePolicy(), count: 1)
        var records: [PersonRecord] = []
        var events: [Event] = []
        var relationships: [StatedRelationship] = []
        _ = try LoadTests.load(try LoadTests.draft("x"), in: world) { writer in
            for row in 1...300 {
                let origin = RowOrigin(batch: writer.batch, row: row, slot: row % 16)
                records.append(Self.record(RecordID(origin), &random))
                events.append(Self.event(EventID(origin), records, &random))
                if let first = records.randomElement(using: &random), let second = records.last {
                    relationships.append(
                        StatedRelationship(
                            subject: first.id, object: second.id,
                            kind: RelationshipKind.allCases.randomElement(using: &random)!, period: Self.period(&random)
                        ))
                }
            }
            try writer.append(contentsOf: records)
            try writer.append(contentsOf: events)
            try writer.append(contentsOf: relationships)
        }
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        #expect(input.records == records)
        #expect(input.relationships == relationships)
        let assessment = try await world.asSystem(.assess) { try await world.store.assessmentInput(under: $0) }
        #expect(assessment.events == events)
    }

    static func record(_ id: RecordID, _ random: inout Seeded) -> PersonRecord {
        var record = PersonRecord(id: id, source: World.school.id, mention: text(&random))
        record.key = maybe(&random, text)
        record.household = maybe(&random, text)
        record.householdRole = maybe(&random, text)
        record.name = name(&random)
        record.otherNames = (0..<Int.random(in: 0...2, using: &random)).map { _ in name(&random) }
        record.birth = maybe(&random) { random in
            PartialDate(
                year: .random(in: 1...9999, using: &random), month: maybe(&random) { .random(in: 1...12, using: &$0) },
                day: maybe(&random) { .random(in: 1...31, using: &$0) }, isDefault: .random(using: &random))
        }
        record.death = maybe(&random, day)
        record.expectedDelivery = maybe(&random, day)
        record.sex = maybe(&random) { Sex.allCases.randomElement(using: &$0)! }
        record.ethnicity = maybe(&random, text)
        record.identifiers = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            Identifier(
                kind: IdentifierKind.allCases.randomElement(using: &random)!, value: text(&random),
                validity: [.valid, .temporary, .invalid].randomElement(using: &random)!)
        }
        record.address = maybe(&random, address)
        record.phone = maybe(&random, text)
        record.email = maybe(&random, text)
        record.period = period(&random)
        return record
    }

    static func event(_ id: EventID, _ records: [PersonRecord], _ random: inout Seeded) -> Event {
        var event = Event(
            id: id, source: World.school.id, kind: EventKind(rawValue: text(&random)), start: day(&random))
        event.end = maybe(&random, day)
        event.isOpen = .random(using: &random)
        event.participants = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            Participant(record: records.randomElement(using: &random)!.id, role: text(&random))
        }
        for _ in 0..<Int.random(in: 0...4, using: &random) { event.attributes[text(&random)] = attribute(&random) }
        event.address = maybe(&random, address)
        event.identity = maybe(&random, text)
        return event
    }

    static func attribute(_ random: inout Seeded) -> AttributeValue {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: .number(.random(in: -1e9...1e9, using: &random))
        case 1: .text(text(&random))
        case 2: .flag(.random(using: &random))
        case 3: .day(day(&random))
        default: .codes((0..<3).map { _ in text(&random) })
        }
    }

    static func name(_ random: inout Seeded) -> PersonName {
        PersonName(
            title: maybe(&random, text), given: maybe(&random, text), middle: maybe(&random, text),
            family: maybe(&random, text), suffix: maybe(&random, text))
    }

    static func address(_ random: inout Seeded) -> Address {
        Address(
            raw: text(&random), flat: maybe(&random, text), number: maybe(&random, text),
            building: maybe(&random, text), street: maybe(&random, text), locality: maybe(&random, text),
            town: maybe(&random, text), postcode: maybe(&random, text),
            uprn: maybe(&random) { .random(in: 0...999_999_999_999, using: &$0) },
            isNoFixedAbode: .random(using: &random))
    }

    static func period(_ random: inout Seeded) -> Period { Period(from: maybe(&random, day), to: maybe(&random, day)) }

    static func day(_ random: inout Seeded) -> Day { Day(number: .random(in: -700_000...2_900_000, using: &random)) }

    static func text(_ random: inout Seeded) -> String {
        let letters = ["A", "Ł", "é", "'", "\u{0}", "😀", " ", "9", "\"", "\n"]
        return (0..<Int.random(in: 0...40, using: &random)).map { _ in letters.randomElement(using: &random)! }.joined()
    }

    static func maybe<Value>(_ random: inout Seeded, _ make: (inout Seeded) -> Value) -> Value? {
        Bool.random(using: &random) ? make(&random) : nil
    }
}
