import Records

/// Writes a drafted definition as YAML, with what was recognised and why in comments.
package struct DraftText {
    private let draft: DraftDefinition
    private var lines: [String] = []

    package init(_ draft: DraftDefinition, agreement: String? = nil) {
        self.draft = draft
        writeRecognised()
        writeFile(agreement)
        writeCodes()
        writePeople()
        writeRelationships()
        writeEvents()
        writeChecks()
        writeUnused()
    }

    package var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func write(_ line: String) { lines.append(line) }

    private mutating func remark(_ text: String) { lines.append("# " + YAMLText.comment(text)) }

    private mutating func writeRecognised() {
        remark("Drafted from an extract. Read it through, put it right, then: kith source check \(draft.source)")
        for text in draft.advice { remark("Look at: \(text)") }
        remark("")
        remark("What the columns were taken for, and why:")
        for note in draft.recognised { remark("  \(note.column): \(note.use) (\(note.why))") }
    }

    private mutating func writeFile(_ agreement: String?) {
        write("source: \(YAMLText.scalar(draft.source.rawValue))")
        write("title: \(YAMLText.scalar(draft.title))")
        write(
            "agency: \(YAMLText.scalar(draft.agency))\(draft.agency.isEmpty ? "  # fill in: whose extract it is" : "")")
        if let agreement {
            write("agreement: \(YAMLText.scalar(agreement))")
        } else {
            remark("agreement: an id of agreements/, which must list this source; nothing is loaded without")
        }
        var file: [String] = []
        if let pattern = draft.pattern { file.append("pattern: \(YAMLText.scalar(pattern))") }
        if let format = draft.format { file.append("format: \(format)") }
        if let encoding = draft.encoding { file.append("encoding: \(encoding)") }
        if let delimiter = draft.delimiter { file.append("delimiter: \(YAMLText.scalar(delimiter))") }
        if let sheet = draft.sheet { file.append("sheet: \(YAMLText.scalar(sheet))") }
        if let row = draft.headerRow { file.append("header_row: \(row)") }
        write("file: {\(file.joined(separator: ", "))}")
        if !draft.dates.isEmpty { write("dates: \(YAMLText.list(draft.dates))") }
        if draft.notKnown.count > 1 { write("not_known: \(YAMLText.list(draft.notKnown))") }
        remark("period: {from: yyyy-MM-dd, to: yyyy-MM-dd}   what the extract speaks for")
        remark("coverage: {population: everyone}   when a person without an event in it has none; 'matched' when only")
        remark("those with a record in it are known to it, which is the default; ages: {from: 4, to: 18}")
        remark("tolerated_bad_rows: 2%   the default")
    }

    private mutating func writeCodes() {
        if draft.maps.isEmpty { return }
        write("codes:")
        for map in draft.maps {
            if map.entries.isEmpty {
                write("  \(map.name): {}")
                continue
            }
            if map.entries.allSatisfy({ $0.note == nil }), map.entries.count <= 8 {
                let entries = map.entries.map { "\(key($0.code)): \(YAMLText.scalar($0.target))" }
                write("  \(map.name): {\(entries.joined(separator: ", "))}")
                continue
            }
            write("  \(map.name):")
            for entry in map.entries {
                let note = entry.note.map { "  # \(YAMLText.comment($0))" } ?? ""
                write("    \(key(entry.code)): \(YAMLText.scalar(entry.target))\(note)")
            }
        }
    }

    private func key(_ code: String) -> String { YAMLText.scalar(code) }

    private mutating func writePeople() {
        write("people:")
        for person in draft.people { writePerson(person) }
    }

    private mutating func writePerson(_ person: DraftDefinition.Person) {
        write("  - as: \(person.mention)")
        func pair(_ name: String, _ column: String?) {
            if let column { lines.append("    \(name): \(YAMLText.scalar(column))") }
        }
        pair("key", person.key)
        if let when = person.when { write("    when: \(condition(when))") }
        if person.hasName {
            var parts = person.name.map { "\($0.key): \(YAMLText.scalar($0.column))" }
            if person.nameColumn("full") != nil, person.order == .familyFirst { parts.append("order: family_first") }
            write("    name: {\(parts.joined(separator: ", "))}")
        }
        value("birth", person.birth)
        if let age = person.age, person.birth == nil {
            write("    # age: {column: \(YAMLText.scalar(age))}   needs the period")
        }
        pair("expected_delivery", person.expectedDelivery)
        pair("death", person.death)
        value("sex", person.sex)
        value("ethnicity", person.ethnicity)
        if !person.identifiers.isEmpty {
            let parts = person.identifiers.map { "\($0.kind.rawValue): \(YAMLText.scalar($0.column))" }
            write("    identifiers: {\(parts.joined(separator: ", "))}")
        }
        if !person.address.isEmpty { write("    address: \(address(person.address))") }
        if person.livedFrom != nil || person.livedTo != nil {
            let parts = [person.livedFrom.map { "from: \(text($0))" }, person.livedTo.map { "to: \(text($0))" }]
            write("    lived: {\(parts.compactMap(\.self).joined(separator: ", "))}")
        }
        pair("phone", person.phone)
        pair("email", person.email)
        pair("household", person.household)
        if person.household != nil || !person.address.isEmpty { value("household_role", person.householdRole) }
    }

    private mutating func value(_ name: String, _ value: DraftDefinition.Value?, indent: String = "    ") {
        if let value { write("\(indent)\(name): \(text(value))") }
    }

    private mutating func writeRelationships() {
        if draft.relationships.isEmpty { return }
        write("relationships:")
        for relationship in draft.relationships {
            write(
                "  - {subject: \(relationship.subject), is: \(text(relationship.kind)), of: \(relationship.object)}")
        }
    }

    private mutating func writeEvents() {
        if draft.events.isEmpty { return }
        write("events:")
        for event in draft.events {
            write("  - kind: \(event.kind)")
            if let when = event.when { write("    when: \(condition(when))") }
            value("start", event.start)
            value("end", event.end)
            if event.isOpen { write("    open: true") }
            let people = event.people.map { part in
                "\(part.role): \(part.mentions.count == 1 ? part.mentions[0] : "[\(part.mentions.joined(separator: ", "))]")"
            }
            write("    people: {\(people.joined(separator: ", "))}")
            if !event.attributes.isEmpty {
                write("    attributes:")
                for attribute in event.attributes { value(attribute.name, attribute.value, indent: "      ") }
            }
            if !event.address.isEmpty { write("    address: \(address(event.address))") }
            if !event.identity.isEmpty { write("    identity: \(YAMLText.list(event.identity))") }
        }
    }

    private mutating func writeChecks() {
        if draft.uniqueColumns.isEmpty { return }
        write("checks:")
        for column in draft.uniqueColumns { write("  - {column: \(YAMLText.scalar(column)), rule: unique}") }
    }

    private mutating func writeUnused() {
        if draft.unused.isEmpty { return }
        remark("")
        remark("Columns that are not read (no values are shown, only shapes):")
        for note in draft.unused {
            remark("  \(note.column): \(note.use)\(note.why.isEmpty ? "" : "; \(note.why)")")
        }
    }

    // MARK: Parts

    private func condition(_ condition: DraftDefinition.Condition) -> String {
        let column = YAMLText.scalar(condition.column)
        return switch condition.test {
        case .isPresent: "{column: \(column), present: true}"
        case .isOneOf(let values): "{column: \(column), is: \(YAMLText.list(values))}"
        case .isNoneOf(let values): "{column: \(column), not: \(YAMLText.list(values))}"
        }
    }

    private func address(_ address: DraftDefinition.Address) -> String {
        var parts: [String] = []
        if !address.lines.isEmpty { parts.append("lines: \(YAMLText.list(address.lines))") }
        if let postcode = address.postcode { parts.append("postcode: \(YAMLText.scalar(postcode))") }
        if let uprn = address.uprn { parts.append("uprn: \(YAMLText.scalar(uprn))") }
        return "{\(parts.joined(separator: ", "))}"
    }

    private func text(_ value: DraftDefinition.Value) -> String {
        switch value {
        case .column(let column): YAMLText.scalar(column)
        case .mapped(let column, let map): "{column: \(YAMLText.scalar(column)), codes: \(map)}"
        case .constant(let text): "{value: \(YAMLText.scalar(text))}"
        case .flag(let column, let values): "{column: \(YAMLText.scalar(column)), is: \(YAMLText.list(values))}"
        case .split(let column, let sign, let map):
            "{column: \(YAMLText.scalar(column)), split: \(YAMLText.scalar(sign))"
                + (map.map { ", codes: \($0)}" } ?? "}")
        case .sum(let columns): "{sum: \(YAMLText.list(columns))}"
        }
    }
}
