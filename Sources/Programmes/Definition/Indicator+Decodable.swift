import Records

extension Indicator: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case id, title, citation, note, events, roles, who, `where`, within, date, count, sum, ratio, per, needs,
            unmatched
        case onceFor = "once_for"
        case ruledOutBy = "ruled_out_by"
    }

    /// - Throws: `DecodingError` for a key, kind, role, attribute, code or combination that does not exist.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        title = try container.decode(String.self, forKey: .title)
        citation = try container.decode(String.self, forKey: .citation)
        note = try container.decodeIfPresent(String.self, forKey: .note)
        who = try container.decodeIfPresent(MemberCondition.self, forKey: .who) ?? MemberCondition()
        let kinds = container.contains(.events) ? try container.kinds(forKey: .events) : []
        events = kinds.map(\.kind)
        roles = container.contains(.roles) ? try container.oneOrMore(forKey: .roles) : []
        for role in roles where !kinds.contains(where: { $0.roles.contains(role) }) {
            let advice = NearestWord.advice(for: role, among: kinds.flatMap(\.roles))
            throw container.refusal(.roles, "'\(role)' is not a role of \(Self.list(events)); \(advice)")
        }
        conditions = try (container.decodeIfPresent([WrittenCondition].self, forKey: .where) ?? [])
            .map { try $0.condition(for: kinds) }
        window = try container.decodeIfPresent(EventWindow.self, forKey: .within)
        guard (window == nil) == kinds.isEmpty else {
            throw container.refusal(.within, "'events' and 'within' go together")
        }
        dateAttribute = try container.decodeIfPresent(String.self, forKey: .date)
        onceFor = container.contains(.onceFor) ? try container.oneOrMore(forKey: .onceFor) : []
        measure = try container.measure(counting: .count, summing: .sum, dividing: .ratio)
        scope = try container.wordIfPresent(Scope.self, forKey: .per) ?? .person
        neededTerms = try container.decodeIfPresent(NeededTerms.self, forKey: .needs)?.terms
        takesUnmatchedAsNone = try container.wordIfPresent(Unmatched.self, forKey: .unmatched) == .notMet
        ruledOutBy = container.contains(.ruledOutBy) ? try container.kinds(forKey: .ruledOutBy).map(\.kind) : []

        if let dateAttribute {
            let type = try kinds.sharedAttribute(dateAttribute) { container.refusal(.date, $0) }.type
            guard type == .day else {
                throw container.refusal(.date, "'\(dateAttribute)' is a \(type.rawValue), not a day")
            }
            if window?.isHeld == true { throw container.refusal(.date, "'date' does not go with 'held'") }
        }
        for name in onceFor where name != "start" {
            _ = try kinds.sharedAttribute(name) { container.refusal(.onceFor, $0) }
        }
        for name in measure.attributes {
            let key: CodingKeys = container.contains(.ratio) ? .ratio : .sum
            let type = try kinds.sharedAttribute(name) { container.refusal(key, $0) }.type
            guard type == .number else { throw container.refusal(key, "'\(name)' is a \(type.rawValue), not a number") }
        }
        if neededTerms != nil, scope == .family || window.map({ if case .terms = $0 { false } else { true } }) ?? true {
            throw container.refusal(.needs, "'needs' goes with 'within: {terms: N}' and 'per: person'")
        }
        if kinds.isEmpty, who == MemberCondition() || who.ageDay == .event {
            throw container.refusal(.who, "an indicator without 'events' needs 'who', with ages as at the day")
        }
    }

    /// What a member is taken to be of whom a source has no record.
    private enum Unmatched: String, CaseIterable {
        case notKnown = "not_known"
        case notMet = "not_met"
    }

    private static func list(_ kinds: [EventKind]) -> String { kinds.map(\.rawValue).joined(separator: " or ") }
}

private struct NeededTerms: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable { case terms }
    let terms: Int

    init(from decoder: any Decoder) throws {
        terms = try decoder.strictContainer(keyedBy: CodingKeys.self).decode(Int.self, forKey: .terms)
    }
}

/// A measure as it is written: `{at_least: 3}`, `{of: days, at_least: 5}`, `{of: a, to: b, at_least: 0.15}`.
private struct WrittenMeasure: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case of, to
        case atLeast = "at_least"
    }
    let container: KeyedDecodingContainer<CodingKeys>
    let atLeast: Double

    init(from decoder: any Decoder) throws {
        container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        atLeast = try container.decode(Double.self, forKey: .atLeast)
        guard atLeast > 0 else { throw container.refusal(.atLeast, "'at_least' is more than 0") }
    }

    func refuse(_ keys: CodingKeys...) throws {
        for key in keys where container.contains(key) {
            throw container.refusal(key, "'\(key.rawValue)' does not belong to this measure")
        }
    }
}

extension KeyedDecodingContainer {
    fileprivate func measure(counting: Key, summing: Key, dividing: Key) throws -> Measure {
        let present = [counting, summing, dividing].filter { contains($0) }
        guard present.count <= 1 else { throw refusal(present[1], "use one of count, sum, ratio") }
        guard let key = present.first else { return .count(atLeast: 1) }
        let written = try decode(WrittenMeasure.self, forKey: key)
        switch key.stringValue {
        case counting.stringValue:
            try written.refuse(.of, .to)
            guard let number = Int(exactly: written.atLeast) else { throw refusal(key, "a count is a whole number") }
            return .count(atLeast: number)
        case summing.stringValue:
            try written.refuse(.to)
            return .sum(of: try written.container.decode(String.self, forKey: .of), atLeast: written.atLeast)
        default:
            return .ratio(
                of: try written.container.decode(String.self, forKey: .of),
                to: try written.container.decode(String.self, forKey: .to), atLeast: written.atLeast)
        }
    }
}
