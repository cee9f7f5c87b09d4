import Records

/// A rule that a row must keep, or be quarantined.
public struct CheckDefinition: Decodable, Hashable, Sendable {
    public enum Rule: Hashable, Sendable {
        /// A number from one to another; an empty column passes.
        case range(from: Double?, to: Double?)
        case required
        /// No two rows have the same value; the first stands, an empty column passes.
        case unique
        /// A date not before that in another column; an empty one passes.
        case notBefore(other: String)
        /// One of these values, compared without case; an empty column passes.
        case oneOf([String])
    }

    private enum RuleName: String, CaseIterable {
        case range, required, unique
        case notBefore = "not_before"
        case oneOf = "one_of"
    }

    public let column: String
    public let rule: Rule

    private enum CodingKeys: String, CodingKey, CaseIterable { case column, rule, from, to, other, values }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        column = try container.decode(String.self, forKey: .column)
        guard let name = try container.word(RuleName.self, .rule) else {
            throw container.refusal(
                .rule, "say which rule: \(RuleName.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        let used: [CodingKeys]
        switch name {
        case .range:
            let from = try container.decodeIfPresent(Double.self, forKey: .from)
            let to = try container.decodeIfPresent(Double.self, forKey: .to)
            if from == nil, to == nil { throw container.refusal(.from, "a range needs from, to or both") }
            if let from, let to, to < from { throw container.refusal(.to, "the range ends before it begins") }
            rule = .range(from: from, to: to)
            used = [.from, .to]
        case .required:
            rule = .required
            used = []
        case .unique:
            rule = .unique
            used = []
        case .notBefore:
            rule = .notBefore(other: try container.decode(String.self, forKey: .other))
            used = [.other]
        case .oneOf:
            guard let values = try container.texts(.values), !values.isEmpty else {
                throw container.refusal(.values, "name the values that are allowed")
            }
            rule = .oneOf(values)
            used = [.values]
        }
        for key in [CodingKeys.from, .to, .other, .values] where container.contains(key) && !used.contains(key) {
            throw container.refusal(key, "the rule \(name.rawValue) has no '\(key.rawValue)'")
        }
    }

    var columns: [String] {
        if case .notBefore(let other) = rule { [column, other] } else { [column] }
    }
}
