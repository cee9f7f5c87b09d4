public import Records

/// A column that names a period: `{column: Term}`, `{column: Year, years: financial}`.
public struct PeriodColumn: Decodable, Hashable, Sendable {
    public let column: String
    /// What `2025/26` is. The default is the academic year.
    public let years: PeriodName.TwoPartYear
    let expression: ValueExpression

    private enum CodingKeys: String, CodingKey, CaseIterable { case column, years }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        expression = try container.decode(ValueExpression.self, forKey: .column)
        column = try container.decode(String.self, forKey: .column)
        years = try container.word(PeriodName.TwoPartYear.self, .years) ?? .academic
    }
}
