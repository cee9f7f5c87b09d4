import Foundation
import Records
import Testing

@Suite("The data dictionary")
struct DataDictionaryTests {
    static let reference = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/reference")

    static let advice =
        "run `kith dictionary --schema docs/reference/schema --markdown docs/reference/data-dictionary.md`"

    @Test("stands in the repository as the code makes it")
    func committed() throws {
        let page = try String(contentsOf: Self.reference.appending(path: "data-dictionary.md"), encoding: .utf8)
        #expect(page == DataDictionary.page, "\(Self.advice)")
        let folder = Self.reference.appending(path: "schema")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(names) == Set(DataDictionary.schemaFiles.map(\.name)), "\(Self.advice)")
        for file in DataDictionary.schemaFiles {
            let text = try String(contentsOf: folder.appending(path: file.name), encoding: .utf8)
            #expect(text == file.text, "\(file.name): \(Self.advice)")
        }
    }

    static let origin = RowOrigin(batch: BatchID(3), row: 4, slot: 1)
    static let address = Address(
        raw: "FLAT 1, 2 HIGH STREET", flat: "1", number: "2", building: "THE MILL", street: "HIGH STREET",
        locality: "EASTSIDE", town: "ANYTOWN", postcode: "M60 2LA", uprn: 100_023_336_956)
    static let day = Day(number: 20_000)
    static let name = PersonName(title: "MR", given: "AL", middle: "JO", family: "RAY", suffix: "JUNIOR")
    static let record = PersonRecord(
        id: RecordID(origin), source: SourceID("dwp"), mention: "claimant", key: "K1", household: "H1",
        householdRole: "tenant", name: name, otherNames: [name],
        birth: PartialDate(year: 1984, month: 5, day: 6), death: day, expectedDelivery: day, sex: .male,
        ethnicity: "WBRI", identifiers: [Identifier(kind: .nhsNumber, value: "9434765919", validity: .valid)],
        address: address, phone: "07700900123", email: "a@b.org", period: Period(from: day, to: day))
    static let event = Event(
        id: EventID(origin), source: SourceID("dwp"), kind: "school_absence", start: day, end: day,
        participants: [Participant(record: RecordID(origin), role: "subject")],
        attributes: ["sessions_absent": .number(3)], address: address, identity: "X1")

    @Test("has the fields that the types have, and no others")
    func fields() throws {
        func keys(_ value: some Encodable) throws -> Set<String> {
            let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
            return Set(try #require(object as? [String: Any]).keys)
        }
        let relationship = StatedRelationship(
            subject: RecordID(Self.origin), object: RecordID(Self.origin), kind: .child)
        let encoded: [String: Set<String>] = [
            "person_record": try keys(Self.record), "name": try keys(Self.name),
            "partial_date": try keys(PartialDate(year: 1984, month: 5, day: 6)),
            "identifier": try keys(Self.record.identifiers[0]), "address": try keys(Self.address),
            "relationship": try keys(relationship), "period": try keys(Self.record.period),
            "event": try keys(Self.event), "participant": try keys(Self.event.participants[0]),
        ]
        #expect(Set(DataDictionary.concepts.map(\.name)) == Set(encoded.keys))
        for concept in DataDictionary.concepts {
            #expect(Set(concept.fields.map(\.name)) == encoded[concept.name], "\(concept.name)")
        }
    }

    @Test("calls needed what the types cannot be decoded without")
    func required() throws {
        func removing(_ field: String, from value: some Encodable) throws -> Data {
            var object = try #require(
                try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any])
            object[field] = nil
            return try JSONSerialization.data(withJSONObject: object)
        }
        let concepts = Dictionary(uniqueKeysWithValues: DataDictionary.concepts.map { ($0.name, $0) })
        for field in try #require(concepts["person_record"]).fields where field.name != "id" {
            let isNeeded =
                (try? JSONDecoder().decode(PersonRecord.self, from: removing(field.name, from: Self.record))) == nil
            #expect(isNeeded == field.isRequired, "\(field.name)")
        }
        for field in try #require(concepts["event"]).fields where field.name != "id" {
            let isNeeded = (try? JSONDecoder().decode(Event.self, from: removing(field.name, from: Self.event))) == nil
            #expect(isNeeded == field.isRequired, "\(field.name)")
        }
        for field in try #require(concepts["address"]).fields {
            let isNeeded =
                (try? JSONDecoder().decode(Address.self, from: removing(field.name, from: Self.address))) == nil
            #expect(isNeeded == field.isRequired, "\(field.name)")
        }
    }

    @Test("gives each kind of identifier an example that is valid and of its form", arguments: IdentifierKind.allCases)
    func identifiers(kind: IdentifierKind) throws {
        let identifier = try #require(Identifier.parse(kind: kind, text: kind.rule.example))
        #expect(identifier.validity == .valid)
        #expect(identifier.value == kind.rule.example)
        #expect(identifier.value.firstMatch(of: try Regex(kind.rule.pattern)) != nil)
    }

    @Test("has a schema of every kind of event that is JSON and names the kind's roles and attributes")
    func schemas() throws {
        let files = Dictionary(uniqueKeysWithValues: DataDictionary.schemaFiles.map { ($0.name, $0.text) })
        #expect(files.count == EventKind.definitions.count + 3)
        for definition in EventKind.definitions {
            let text = try #require(files["event_\(definition.kind).json"])
            let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            let properties = try #require(schema["properties"] as? [String: Any])
            let attributes = try #require((properties["attributes"] as? [String: Any])?["properties"] as? [String: Any])
            #expect(Set(attributes.keys) == Set(definition.attributes.map(\.name)))
            for role in definition.roles { #expect(text.contains("\"\(role)\"")) }
            #expect((properties["end"] == nil) == (definition.span == .day))
        }
    }

    @Test("lists every code list with its version and source, and every code")
    func lists() {
        let page = DataDictionary.page
        for list in CodeList.standard {
            #expect(page.contains("### \(list.name)\n"))
            #expect(page.contains(list.citation))
            for entry in list.entries { #expect(page.contains("| `\(entry.code)` | ")) }
        }
        for crosswalk in Crosswalk.standard { #expect(page.contains("| `\(crosswalk.name)` | ")) }
    }
}
