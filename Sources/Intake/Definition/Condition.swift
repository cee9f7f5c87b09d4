import Records

/// When a person, event or relationship of a row counts: `{column: Status, is: [A, B]}`.
public struct Condition: Decodable, Hashable, Sendable {
    public enum Test: Hashable, Sendable {
        /// The column has one of these values, compared without case.
        case isOneOf([String])
        /// The column has none of these values; an empty one counts.
        case isNoneOf([String])
        /// The column has a value (true) or none (false).
        case isPresent(Bool)
    }

    public let column: String
    public let test: Test

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case column, present, not
        case isOneOf = "is"
    }

    public init(column: String, test: Test) {
        self.column = column
        self.test = test
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        column = try container.decode(String.self, forKey: .column)
        let present = try container.decodeIfPresent(Bool.self, forKey: .present)
        let tests: [Test?] = [
            try container.oneOrMore(.isOneOf).map { .isOneOf($0) }, try container.oneOrMore(.not).map { .isNoneOf($0) },
            present.map { .isPresent($0) },
        ]
        let stated = tests.compactMap(\.self)
        guard let test = stated.first, stated.count == 1 else {
            throw container.refusal(.column, "say one of: is, not, present")
        }
        self.test = test
    }
}
