extension DataDictionary {
    /// A file of JSON Schema.
    public struct SchemaFile: Hashable, Sendable {
        /// `person_record.json`, `event_school_absence.json`
        public let name: String
        /// JSON, draft 2020-12; whole in itself.
        public let text: String
    }

    /// The schemas of what partners exchange: a person record, a relationship, an address, and each kind of event.
    public static var schemaFiles: [SchemaFile] {
        ["person_record", "relationship", "address"].compactMap(concept).map { concept in
            SchemaFile(name: "\(concept.name).json", text: schema(of: concept).document)
        }
            + EventKind.definitions.map { definition in
                SchemaFile(name: "event_\(definition.kind).json", text: schema(of: definition).document)
            }
    }

    private static func schema(of concept: DictionaryConcept) -> JSONTree {
        document(
            concept.name, title: concept.title, meaning: concept.meaning, body: members(of: concept), uses: concept)
    }

    private static func schema(of definition: EventDefinition) -> JSONTree {
        guard let event = concept("event"), let participant = concept("participant") else { return .object([:]) }
        var properties = properties(of: event, leaving: ["kind", "participants", "attributes", "end", "isOpen"])
        properties.append(JSONTree.Member(name: "kind", value: .object(["const": .text(definition.kind.rawValue)])))
        if definition.span == .day {
            properties.append(JSONTree.Member(name: "isOpen", value: .object(["const": .flag(false)])))
        } else {
            properties += self.properties(of: event, leaving: event.fields.map(\.name).filter { $0 != "end" })
            properties.append(
                JSONTree.Member(
                    name: "isOpen",
                    value: definition.span == .open
                        ? .object(["type": .text("boolean")]) : .object(["const": .flag(false)])))
        }
        let part =
            self.properties(of: participant, leaving: ["role"])
            + [JSONTree.Member(name: "role", value: .object(["enum": .texts(definition.roles)]))]
        properties.append(
            JSONTree.Member(
                name: "participants",
                value: .object([
                    "type": .text("array"), "minItems": .whole(1),
                    "items": object(part, required: ["record", "role"]),
                ])))
        properties.append(
            JSONTree.Member(
                name: "attributes",
                value: object(
                    definition.attributes.map { attribute in
                        JSONTree.Member(name: attribute.name, value: form(of: attribute))
                    }, required: [])))
        return document(
            "event_\(definition.kind)", title: definition.title,
            meaning: "An event of the kind \(definition.kind), which \(words(definition.span)).",
            body: membersOfObject(properties, required: event.fields.filter(\.isRequired).map(\.name)), uses: event)
    }

    static func words(_ span: EventDefinition.Span) -> String {
        switch span {
        case .day: "happens on a day"
        case .period: "holds from a day to a day"
        case .open: "holds from a day, and may hold still"
        }
    }

    private static func form(of attribute: AttributeDefinition) -> JSONTree {
        let values: JSONTree
        switch attribute.type {
        case .text: values = attribute.codes.map(enumeration) ?? .object(["type": .text("string")])
        case .flag: values = .object(["type": .text("boolean")])
        case .day: values = tree(.day)
        case .codes:
            values = .object([
                "type": .text("array"), "uniqueItems": .flag(true),
                "items": attribute.codes.map(enumeration) ?? .object(["type": .text("string")]),
            ])
        case .number:
            var members = [JSONTree.Member(name: "type", value: .text("number"))]
            if let range = attribute.range {
                members.append(JSONTree.Member(name: "minimum", value: .whole(Int(range.lowerBound))))
                members.append(JSONTree.Member(name: "maximum", value: .whole(Int(range.upperBound))))
            }
            values = .object(members)
        }
        return object(
            [JSONTree.Member(name: attribute.type.rawValue, value: values)], required: [attribute.type.rawValue])
    }

    private static func enumeration(_ list: CodeList) -> JSONTree {
        .object([
            "enum": .texts(list.codes),
            "$comment": .text("\(list.name), version \(list.version), as at \(list.asAt)"),
        ])
    }

    private static func document(
        _ name: String, title: String, meaning: String, body: [JSONTree.Member], uses: DictionaryConcept
    ) -> JSONTree {
        var members = [
            JSONTree.Member(name: "$schema", value: .text("https://json-schema.org/draft/2020-12/schema")),
            JSONTree.Member(name: "$id", value: .text("urn:kith:schema:\(name)")),
            JSONTree.Member(name: "title", value: .text(title)),
            JSONTree.Member(name: "description", value: .text(meaning)),
        ]
        members += body
        let used = concepts.filter { found(in: uses, $0.name) && !["event", "participant"].contains($0.name) }
        if !used.isEmpty {
            members.append(
                JSONTree.Member(
                    name: "$defs",
                    value: .object(used.map { JSONTree.Member(name: $0.name, value: .object(self.members(of: $0))) })))
        }
        return .object(members)
    }

    private static func found(in concept: DictionaryConcept, _ name: String) -> Bool {
        func named(_ form: DictionaryField.Form) -> String? {
            switch form {
            case .concept(let name): name
            case .listOf(let form): named(form)
            default: nil
            }
        }
        return concept.fields.contains { named($0.form) == name }
    }

    private static func members(of concept: DictionaryConcept) -> [JSONTree.Member] {
        var members = membersOfObject(
            properties(of: concept, leaving: []), required: concept.fields.filter(\.isRequired).map(\.name))
        if concept.name == "identifier" {
            members.append(JSONTree.Member(name: "allOf", value: .list(IdentifierKind.allCases.map(rule))))
        }
        return members
    }

    /// What is valid or temporary has the form of its kind.
    private static func rule(of kind: IdentifierKind) -> JSONTree {
        .object([
            "if": .object([
                "properties": .object([
                    "kind": .object(["const": .text(kind.rawValue)]),
                    "validity": .object(["enum": .texts(["valid", "temporary"])]),
                ])
            ]),
            "then": .object(["properties": .object(["value": .object(["pattern": .text(kind.rule.pattern)])])]),
        ])
    }

    private static func object(_ properties: [JSONTree.Member], required: [String]) -> JSONTree {
        .object(membersOfObject(properties, required: required))
    }

    private static func membersOfObject(_ properties: [JSONTree.Member], required: [String]) -> [JSONTree.Member] {
        [
            JSONTree.Member(name: "type", value: .text("object")),
            JSONTree.Member(name: "properties", value: .object(properties)),
            JSONTree.Member(name: "required", value: .texts(required)),
            JSONTree.Member(name: "additionalProperties", value: .flag(false)),
        ]
    }

    private static func properties(of concept: DictionaryConcept, leaving: [String]) -> [JSONTree.Member] {
        concept.fields.filter { !leaving.contains($0.name) }.map { field in
            var members: [JSONTree.Member] = []
            if case .object(let form) = tree(field.form) { members = form }
            members.append(JSONTree.Member(name: "description", value: .text(field.meaning)))
            return JSONTree.Member(name: field.name, value: .object(members))
        }
    }

    private static func tree(_ form: DictionaryField.Form) -> JSONTree {
        switch form {
        case .text: .object(["type": .text("string")])
        case .pattern(_, let pattern): .object(["type": .text("string"), "pattern": .text(pattern)])
        case .whole(let range) where range.upperBound == .max:
            .object(["type": .text("integer"), "minimum": .whole(range.lowerBound)])
        case .whole(let range):
            .object([
                "type": .text("integer"), "minimum": .whole(range.lowerBound), "maximum": .whole(range.upperBound),
            ])
        case .flag: .object(["type": .text("boolean")])
        case .day:
            .object([
                "type": .text("string"), "format": .text("date"), "pattern": .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
            ])
        case .code(let list): enumeration(list)
        case .oneOf(let words): .object(["enum": .texts(words)])
        case .concept(let name): .object(["$ref": .text("#/$defs/\(name)")])
        case .listOf(let form): .object(["type": .text("array"), "items": tree(form)])
        }
    }
}
