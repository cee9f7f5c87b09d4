import Records

/// The checks of a source definition that need more than one of its parts.
struct DefinitionValidation {
    private let definition: SourceDefinition
    private let path: [any CodingKey]

    init(_ definition: SourceDefinition, path: [any CodingKey]) {
        self.definition = definition
        self.path = path
    }

    func validate() throws {
        try checkPeople()
        for (index, relationship) in definition.relationships.enumerated() {
            try check(relationship, at: [key("relationships"), place(index)])
        }
        for (index, event) in definition.events.enumerated() {
            try check(event, at: [key("events"), place(index)])
        }
    }

    private func key(_ text: String) -> any CodingKey { AnyCodingKey(text) }
    private func place(_ index: Int) -> any CodingKey { PlaceKey(index) }

    private func refusal(_ place: [any CodingKey], _ text: String) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: path + place, debugDescription: text))
    }

    private func checkPeople() throws {
        if definition.people.isEmpty { throw refusal([key("people")], "a source needs at least one person") }
        if definition.people.count > RowOrigin.maximumSlots {
            throw refusal([key("people")], "a row can mention at most \(RowOrigin.maximumSlots) people")
        }
        if definition.events.count > RowOrigin.maximumSlots {
            throw refusal([key("events")], "a row can report at most \(RowOrigin.maximumSlots) events")
        }
        var mentions: Set<String> = []
        for (index, person) in definition.people.enumerated() {
            let at = [key("people"), place(index)]
            if !mentions.insert(person.mention).inserted {
                throw refusal(at + [key("as")], "the mention '\(person.mention)' stands twice")
            }
            try checkCodes(person.sex, at: at + [key("sex")], list: .sex, orNotKnown: true)
            try checkCodes(person.ethnicity, at: at + [key("ethnicity")], list: .ethnicity, orNotKnown: true)
            try checkCodes(person.householdRole, at: at + [key("household_role")], list: nil)
            for (name, expression) in [
                ("birth", person.birth), ("death", person.death), ("expected_delivery", person.expectedDelivery),
            ] { try checkDate(expression, at: at + [key(name)]) }
            try checkDate(person.age?.at, at: at + [key("age"), key("at")])
            try checkDate(person.lived?.from, at: at + [key("lived"), key("from")])
            try checkDate(person.lived?.to, at: at + [key("lived"), key("to")])
            if person.age != nil, person.age?.at == nil, definition.period?.to == nil,
                definition.periodInFileName == nil
            {
                throw refusal(at + [key("age")], "say at which day the age was, or give the source's period")
            }
        }
    }

    private func check(_ relationship: RelationshipDefinition, at place: [any CodingKey]) throws {
        try checkMention(relationship.subject, at: place + [key("subject")])
        try checkMention(relationship.object, at: place + [key("of")])
        try checkCodes(relationship.kind, at: place + [key("is")], list: .relationship)
    }

    private func check(_ event: EventMapping, at place: [any CodingKey]) throws {
        try checkDate(event.start, at: place + [key("start")])
        try checkDate(event.end, at: place + [key("end")])
        for part in event.people {
            for mention in part.mentions { try checkMention(mention, at: place + [key("people"), key(part.role)]) }
        }
        for attribute in event.attributes {
            let at = place + [key("attributes"), key(attribute.name)]
            let standard = event.kind.definition?.attribute(named: attribute.name)
            if standard?.type == .day, attribute.value.codes == nil { continue }
            try checkCodes(attribute.value, at: at, list: standard?.codes)
        }
    }

    private func checkMention(_ mention: String, at place: [any CodingKey]) throws {
        let known = definition.people.map(\.mention)
        if known.contains(mention) { return }
        throw refusal(
            place, "nobody is mentioned as '\(mention)'; \(NearestWord.advice(for: mention, among: known))")
    }

    /// A code map that is named exists, and what it gives stands in the list.
    private func checkCodes(
        _ expression: ValueExpression?, at place: [any CodingKey], list: CodeList?, orNotKnown: Bool = false
    ) throws {
        guard let expression else { return }
        if case .constant(let text) = expression.origin, let list, list.code(for: text) == nil {
            throw refusal(place, "'\(text)' is not a code here; \(NearestWord.advice(for: text, among: list.codes))")
        }
        guard let name = expression.codes else { return }
        let map = try codeMap(name, at: place)
        guard let list else { return }
        if definition.codes[name] == nil, let crosswalk = Crosswalk.named(name) {
            if crosswalk.to == list.name { return }
            throw refusal(
                place + [key("codes")],
                "the built-in crosswalk '\(name)' gives codes of \(crosswalk.to), not of \(list.name)")
        }
        for (code, target) in map.sortedTargets where !target.isEmpty && list.code(for: target) == nil {
            if orNotKnown, target == "not_known" { continue }
            throw refusal(
                [key("codes"), key(name), key(code)],
                "'\(target)' is not a \(list.name); \(NearestWord.advice(for: target, among: list.codes))")
        }
    }

    private func codeMap(_ name: String, at place: [any CodingKey]) throws -> CodeMap {
        if let map = definition.codeMap(named: name) { return map }
        let advice = NearestWord.advice(for: name, among: definition.codeMapNames)
        throw refusal(
            place + [key("codes")],
            "there is no code map '\(name)' under 'codes', nor a built-in crosswalk of that name; \(advice)")
    }

    /// A date is a column, a constant day, or a column through a map to days.
    private func checkDate(_ expression: ValueExpression?, at place: [any CodingKey]) throws {
        guard let expression else { return }
        if expression.split != nil || expression.trueWhen != nil {
            throw refusal(place, "a date has no 'split' or 'is'")
        }
        switch expression.origin {
        case .sum: throw refusal(place, "a date is not a sum")
        case .constant(let text):
            if Day(iso: text) == nil { throw refusal(place + [key("value")], "expected a day as yyyy-MM-dd") }
        case .column:
            guard let name = expression.codes else { return }
            let map = try codeMap(name, at: place)
            if map.terms != nil { throw refusal(place + [key("codes")], "a date has no map of terms") }
            for (code, target) in map.sortedTargets
            where !target.isEmpty && Day(iso: target) == nil {
                throw refusal([key("codes"), key(name), key(code)], "expected a day as yyyy-MM-dd")
            }
        }
    }
}

/// A place in a list, for coding paths.
private struct PlaceKey: CodingKey {
    let intValue: Int?
    var stringValue: String { "Index \(intValue ?? 0)" }

    init(_ index: Int) { intValue = index }
    init?(intValue: Int) { self.intValue = intValue }
    init?(stringValue: String) { nil }
}
