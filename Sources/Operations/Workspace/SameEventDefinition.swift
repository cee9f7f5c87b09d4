import Identity
import Records

/// `same_event` of `kith.yaml`: the council's own rules, and whether the standard ones are asked after them.
struct SameEventDefinition: Decodable {
    let rules: [SameEventRule]

    private enum CodingKeys: String, CodingKey, CaseIterable { case rules, standard }

    private struct Rule: Decodable {
        let rule: SameEventRule

        private enum CodingKeys: String, CodingKey, CaseIterable {
            case name, kinds, between, roles, agree, differ
            case withinDays = "within_days"
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
            let kinds = try container.decodeIfPresent([EventKind].self, forKey: .kinds)
            for kind in kinds ?? [] where kind.definition == nil {
                let known = EventKind.definitions.map(\.kind.rawValue)
                throw DecodingError.dataCorruptedError(
                    forKey: .kinds, in: container,
                    debugDescription: "'\(kind)' is not a kind of event; "
                        + NearestWord.advice(for: kind.rawValue, among: known))
            }
            let word = try container.decodeIfPresent(String.self, forKey: .between) ?? "sources"
            guard let between = SameEventRule.Between(rawValue: word) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .between, in: container,
                    debugDescription: "'\(word)' is not allowed here; "
                        + NearestWord.advice(for: word, among: SameEventRule.Between.allCases.map(\.rawValue)))
            }
            let days = try container.decodeIfPresent(Int.self, forKey: .withinDays) ?? 0
            guard (0...366).contains(days) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .withinDays, in: container, debugDescription: "expected days from 0 to 366")
            }
            rule = SameEventRule(
                try container.decode(String.self, forKey: .name), kinds: kinds.map(Set.init), between: between,
                withinDays: days, roles: Set(try container.decodeIfPresent([String].self, forKey: .roles) ?? []),
                agree: try container.decodeIfPresent([String].self, forKey: .agree) ?? [],
                differ: try container.decodeIfPresent([String].self, forKey: .differ) ?? [])
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let own = try container.decodeIfPresent([Rule].self, forKey: .rules)?.map(\.rule) ?? []
        let isStandard = try container.decodeIfPresent(Bool.self, forKey: .standard) ?? true
        rules = own + (isStandard ? SameEventRule.standard : [])
    }
}

extension WorkspaceSettings.Confidential: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case uprns, postcodes }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        self.init()
        uprns = Set(try container.decodeIfPresent([Int64].self, forKey: .uprns) ?? [])
        for written in try container.decodeIfPresent([String].self, forKey: .postcodes) ?? [] {
            guard let postcode = Postcode(written) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .postcodes, in: container, debugDescription: "a postcode here cannot be one")
            }
            postcodes.insert(postcode.text)
        }
    }
}
