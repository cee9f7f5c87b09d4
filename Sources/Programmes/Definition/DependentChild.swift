public import Records

/// Who is a dependent child: under one age, or under a greater age when something holds on the day (on a school's roll).
public struct DependentChild: Hashable, Sendable {
    /// The default is 16.
    public var under: Int
    /// The default, nil, leaves the first age alone.
    public var orUnder: Int?
    /// Kinds of event of which one must hold on the day for the greater age to count.
    public var conditions: [EventKind]

    public init(under: Int = 16, orUnder: Int? = nil, if conditions: [EventKind] = []) {
        self.under = under
        self.orUnder = orUnder
        self.conditions = conditions
    }
}

extension DependentChild: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case under
        case orUnder = "or_under"
        case conditions = "if"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let under = try container.decodeIfPresent(Int.self, forKey: .under) ?? 16
        let orUnder = try container.decodeIfPresent(Int.self, forKey: .orUnder)
        let kinds =
            container.contains(.conditions) ? try container.kinds(forKey: .conditions).map(\.kind) : []
        guard (orUnder == nil) == kinds.isEmpty else {
            throw container.refusal(.conditions, "'or_under' and 'if' go together")
        }
        self.init(under: under, orUnder: orUnder, if: kinds)
    }
}
