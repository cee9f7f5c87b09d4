import Records

/// An expression over indicators and other criteria.
public indirect enum Criterion: Hashable, Sendable {
    case indicator(Indicator)
    /// Another criterion of the programme, by id.
    case reference(String)
    case any([Criterion])
    case all([Criterion])
    case atLeast(Int, [Criterion])
    case not(Criterion)

    /// The indicators that stand in the expression itself, in order; references are not followed.
    public var indicators: [Indicator] {
        switch self {
        case .indicator(let indicator): [indicator]
        case .reference: []
        case .any(let parts), .all(let parts), .atLeast(_, let parts): parts.flatMap(\.indicators)
        case .not(let part): part.indicators
        }
    }

    /// The ids of the indicators and references in the expression, in order.
    public var ids: [String] {
        switch self {
        case .indicator(let indicator): [indicator.id]
        case .reference(let id): [id]
        case .any(let parts), .all(let parts), .atLeast(_, let parts): parts.flatMap(\.ids)
        case .not(let part): part.ids
        }
    }

    /// The expression's answer, given that of each indicator and reference.
    public func answer(_ answerOf: (String) -> Answer) -> Answer {
        switch self {
        case .indicator(let indicator): answerOf(indicator.id)
        case .reference(let id): answerOf(id)
        case .any(let parts): parts.map { $0.answer(answerOf) }.any
        case .all(let parts): parts.map { $0.answer(answerOf) }.all
        case .atLeast(let number, let parts): parts.map { $0.answer(answerOf) }.atLeast(number)
        case .not(let part): !part.answer(answerOf)
        }
    }
}

extension Criterion: Decodable {
    private enum GroupKeys: String, CodingKey, CaseIterable {
        case any, all, of, not
        case atLeast = "at_least"
    }

    /// A text is a reference, a mapping with `any`, `all`, `at_least` or `not` a group, any other an indicator.
    public init(from decoder: any Decoder) throws {
        if let id = try? decoder.singleValueContainer().decode(String.self) {
            self = .reference(id)
        } else if let group = try Self.group(from: decoder) {
            _ = try decoder.strictContainer(keyedBy: GroupKeys.self)
            self = group
        } else {
            self = .indicator(try Indicator(from: decoder))
        }
    }

    /// The group that the mapping's keys make; nil when it has none of them.
    static func group(from decoder: any Decoder) throws -> Criterion? {
        let container = try decoder.container(keyedBy: GroupKeys.self)
        let present = [GroupKeys.any, .all, .atLeast, .not].filter { container.contains($0) }
        guard let key = present.first else {
            if container.contains(.of) { throw container.refusal(.of, "'of' needs 'at_least: N' beside it") }
            return nil
        }
        guard present.count == 1 else {
            throw container.refusal(present[1], "use one of any, all, at_least, not; nest the other inside it")
        }
        guard container.contains(.of) == (key == .atLeast) else {
            throw container.refusal(.of, "'at_least: N' and 'of: […]' go together")
        }
        func parts(_ key: GroupKeys) throws -> [Criterion] {
            let parts = try container.decode([Criterion].self, forKey: key)
            guard !parts.isEmpty else { throw container.refusal(key, "the list is empty; name at least one criterion") }
            return parts
        }
        switch key {
        case .any: return .any(try parts(.any))
        case .all: return .all(try parts(.all))
        case .not: return .not(try container.decode(Criterion.self, forKey: .not))
        case .atLeast, .of:
            let number = try container.decode(Int.self, forKey: .atLeast)
            let parts = try parts(.of)
            guard (1...parts.count).contains(number) else {
                throw container.refusal(.atLeast, "'at_least' is from 1 to the length of 'of', which is \(parts.count)")
            }
            return .atLeast(number, parts)
        }
    }
}
