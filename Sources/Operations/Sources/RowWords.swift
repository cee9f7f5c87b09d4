import Intake
import Records

/// What a row becomes, in plain words; with values, or with their shapes only.
struct RowWords {
    let showsValues: Bool

    func value(_ text: String) -> String { showsValues ? text : ValueShape.shape(of: text) }

    func lines(_ row: InterpretedRow) -> [String] {
        var names: [RecordID: String] = [:]
        for person in row.people { names[person.id] = person.mention }
        func name(_ id: RecordID) -> String { names[id] ?? "somebody" }
        return row.people.map(words)
            + row.relationships.map { "\(name($0.subject)) is \(value($0.kind.rawValue)) of \(name($0.object))" }
            + row.events.map { words($0, name) }
            + row.problems.map { "not taken: \($0.rule.rawValue) in '\($0.column)'" }
    }

    private func words(_ person: PersonRecord) -> String {
        var parts: [String] = []
        func say(_ what: String, _ text: String?) { if let text { parts.append("\(what) \(value(text))") } }
        say("key", person.key)
        say("title", person.name.title)
        say("given", person.name.given)
        say("middle", person.name.middle)
        say("family", person.name.family)
        say(
            "born",
            person.birth.map { [$0.year, $0.month, $0.day].compactMap(\.self).map(Self.padded).joined(separator: "-") })
        say("expected", person.expectedDelivery?.description)
        say("died", person.death?.description)
        say("sex", person.sex?.rawValue)
        say("ethnicity", person.ethnicity)
        for identifier in person.identifiers {
            say("\(identifier.validity.rawValue) \(identifier.kind.rawValue)", identifier.value)
        }
        say("postcode", person.address?.postcode)
        if let address = person.address { parts.append(address.uprn == nil ? "an address" : "an address with UPRN") }
        say("phone", person.phone)
        say("e-mail", person.email)
        say("household", person.household)
        say("as", person.householdRole)
        return "person '\(person.mention)': \(parts.joined(separator: ", "))"
    }

    private func words(_ event: Event, _ name: (RecordID) -> String) -> String {
        var parts = ["from \(value(event.start.description))"]
        if let end = event.end { parts.append("to \(value(end.description))") }
        if event.isOpen { parts.append("still open") }
        parts += event.participants.map { "\($0.role): \(name($0.record))" }
        for (key, attribute) in event.attributes.sorted(by: { $0.key < $1.key }) {
            parts.append("\(key) \(value(Self.text(attribute)))")
        }
        if let identity = event.identity { parts.append("identity \(value(identity))") }
        return "event \(event.kind): \(parts.joined(separator: ", "))"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func text(_ attribute: AttributeValue) -> String {
        switch attribute {
        case .number(let number): number.rounded() == number && number.magnitude < 1e15 ? "\(Int(number))" : "\(number)"
        case .text(let text): text
        case .flag(let flag): flag ? "yes" : "no"
        case .day(let day): day.description
        case .codes(let codes): codes.joined(separator: ", ")
        }
    }
}
