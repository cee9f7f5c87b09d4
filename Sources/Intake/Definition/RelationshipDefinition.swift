import Records

/// A relationship that a row states: `{subject: parent, is: {column: Rel1, codes: relationship}, of: pupil}`.
public struct RelationshipDefinition: Decodable, Hashable, Sendable {
    public let subject: String
    public let kind: ValueExpression
    public let object: String
    public let when: Condition?

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case subject, when
        case kind = "is"
        case object = "of"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        subject = try container.decode(String.self, forKey: .subject)
        kind = try container.decode(ValueExpression.self, forKey: .kind)
        object = try container.decode(String.self, forKey: .object)
        when = try container.decodeIfPresent(Condition.self, forKey: .when)
        if subject == object { throw container.refusal(.object, "nobody is related to themselves; name two mentions") }
        if kind.trueWhen != nil || kind.split != nil { throw container.refusal(.kind, "a relationship is one code") }
    }

    var columns: [String] { kind.columns + (when.map { [$0.column] } ?? []) }
}
