extension DataDictionary {
    /// The page: concepts, identifiers with their rules, kinds of event with roles and attributes, code lists with
    /// version and source, crosswalks.
    public static var page: String {
        var page = """
            # Data dictionary

            What Kith's records and events are made of. This page and the JSON Schema in `schema/` are made by
            `kith dictionary` from the code: change the code, not them.

            A field that is missing is not known. In JSON the names are as they stand here, days are `yyyy-MM-dd`, and an
            attribute of an event is an object of its type: `{"sessions_absent": {"number": 12}}`.

            """
        for concept in concepts { page += section(concept) }
        page += identifiers + events + lists + crosswalks
        return page
    }

    private static func section(_ concept: DictionaryConcept) -> String {
        """

        ## \(concept.title)

        \(concept.meaning)

        | field | form | needed | meaning |
        |---|---|---|---|

        """
            + concept.fields.map { field in
                row([
                    "`\(field.name)`", words(field.form), field.isRequired ? "yes" : "", field.meaning,
                ])
            }.joined()
    }

    private static func words(_ form: DictionaryField.Form) -> String {
        switch form {
        case .text: "text"
        case .pattern(let words, _): "text, \(words)"
        case .whole(let range) where range.upperBound == .max: "whole number"
        case .whole(let range): "whole number, \(range.lowerBound) to \(range.upperBound)"
        case .flag: "true or false"
        case .day: "day"
        case .code(let list): "code of [\(list.name)](#\(list.name))"
        case .oneOf(let words) where words.count > 5: "one of those below"
        case .oneOf(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .concept(let name): concept(name)?.title.lowercased() ?? name
        case .listOf(let form): "list of \(words(form))"
        }
    }

    private static var identifiers: String {
        """

        ## Identifiers

        | kind | title | rule | example | source |
        |---|---|---|---|---|

        """
            + IdentifierKind.allCases.map { kind in
                row(["`\(kind.rawValue)`", kind.rule.title, kind.rule.rule, "`\(kind.rule.example)`", kind.rule.source])
            }.joined()
    }

    private static var events: String {
        "\n## Kinds of event\n"
            + EventKind.definitions.map { definition in
                """

                ### \(definition.kind)

                \(definition.title). It \(words(definition.span)). Roles: \
                \(definition.roles.map { "`\($0)`" }.joined(separator: ", ")).

                """ + attributes(definition)
            }.joined()
    }

    private static func attributes(_ definition: EventDefinition) -> String {
        if definition.attributes.isEmpty { return "" }
        return "\n| attribute | type | values |\n|---|---|---|\n"
            + definition.attributes.map { attribute in
                let values =
                    attribute.codes.map { "[\($0.name)](#\($0.name))" }
                    ?? attribute.suggested.map {
                        "[\($0.name)](#\($0.name)) where it can be mapped; other text is kept"
                    }
                    ?? attribute.range.map { "\(Int($0.lowerBound)) to \(Int($0.upperBound))" } ?? ""
                return row(["`\(attribute.name)`", attribute.type.rawValue, values])
            }.joined()
    }

    private static var lists: String {
        "\n## Code lists\n"
            + CodeList.standard.map { list in
                let hasParents = list.parents != nil
                let hasPeriods = list.entries.contains { $0.period != .unbounded }
                var heading = ["code", "meaning"]
                if let parents = list.parents { heading.append(parents) }
                if hasPeriods { heading += ["from", "to"] }
                return """

                    ### \(list.name)

                    \(list.title). Version \(list.version), as at \(list.asAt). Source: \(list.citation).

                    \(row(heading))\(row(heading.map { _ in "---" }))
                    """
                        + list.entries.map { entry in
                            var cells = ["`\(entry.code)`", entry.meaning]
                            if hasParents { cells.append(entry.parent ?? "") }
                            if hasPeriods {
                                cells += [entry.period.from?.description ?? "", entry.period.to?.description ?? ""]
                            }
                            return row(cells)
                        }.joined()
            }.joined()
    }

    private static var crosswalks: String {
        """

        ## Crosswalks

        What a source definition can name in place of a code map of its own: `{column: Eth, codes: nhs_ethnicity}`.

        | crosswalk | from | to | codes | source |
        |---|---|---|---|---|

        """
            + Crosswalk.standard.map { crosswalk in
                row([
                    "`\(crosswalk.name)`",
                    crosswalk.from.map { "[\($0)](#\($0))" } ?? crosswalk.title.lowercased(),
                    "[\(crosswalk.to)](#\(crosswalk.to))", String(crosswalk.entries.count), crosswalk.citation,
                ])
            }.joined()
    }

    private static func row(_ cells: [String]) -> String {
        "| "
            + cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
            .joined(separator: " | ") + " |\n"
    }
}
