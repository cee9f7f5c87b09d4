import Records

extension LinkDefinition: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, label, inverse, from, strength, relationships, sources, events, who, to, with, name
        case namedBy = "named_by"

        static let always: Set<CodingKeys> = [.kind, .label, .inverse, .from, .strength]
    }

    private enum Basis: String, CaseIterable {
        case residences, relationships, families, records, events

        var keys: Set<CodingKeys> {
            switch self {
            case .residences: []
            case .relationships: [.relationships]
            case .families: [.who, .with]
            case .records: [.sources]
            case .events: [.events, .who, .to, .with, .namedBy, .name]
            }
        }
    }

    private enum Target: String, CaseIterable {
        case event, place, participant, organisation, programme
    }

    public init(from decoder: any Decoder) throws {
        let entry = LinkEntry(try decoder.strictContainer(keyedBy: CodingKeys.self))
        kind = try entry.text(.kind)
        guard !kind.isEmpty, kind.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
        else { throw entry.refusal(.kind, "expected small letters, digits and '_', such as lives_at") }
        label = try entry.text(.label)
        inverse = try entry.text(.inverse)
        strength = try entry.values.decodeIfPresent(LinkStrength.self, forKey: .strength) ?? .constant(1)
        let from = try entry.word(.from, among: Basis.self)
        for key in entry.values.allKeys.sorted(by: { $0.rawValue < $1.rawValue })
        where !CodingKeys.always.contains(key) && !from.keys.contains(key) {
            throw entry.refusal(key, "a link from \(from.rawValue) has no '\(key.rawValue)'")
        }
        switch from {
        case .residences: basis = .residences
        case .relationships: basis = .relationships(try entry.words(.relationships, among: RelationshipKind.self))
        case .families:
            basis = .families(
                of: try entry.words(.who, among: FamilyRole.self), with: try entry.words(.with, among: FamilyRole.self))
        case .records: basis = .records(sources: try entry.values.decodeIfPresent([SourceID].self, forKey: .sources))
        case .events:
            let kinds = try entry.eventKinds()
            basis = .events(
                kinds, roles: try entry.roles(.who, of: kinds), to: try Self.target(entry, kinds: kinds))
        }
    }

    private static func target(_ entry: LinkEntry, kinds: [EventKind]) throws -> EventTarget {
        let target = try entry.word(.to, among: Target.self)
        if target != .participant, entry.values.contains(.with) {
            throw entry.refusal(.with, "only a link to a participant has 'with'")
        }
        let isNamed = target == .organisation || target == .programme
        for key in [CodingKeys.namedBy, .name] where !isNamed && entry.values.contains(key) {
            throw entry.refusal(key, "only a link to an organisation or a programme has '\(key.rawValue)'")
        }
        return switch target {
        case .event: .event
        case .place: .place
        case .participant: .participants(try entry.roles(.with, of: kinds))
        case .organisation: .organisation(try entry.naming(of: kinds))
        case .programme: .programme(try entry.naming(of: kinds))
        }
    }
}
