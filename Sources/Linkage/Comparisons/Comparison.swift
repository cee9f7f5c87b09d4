/// How two records' values are compared, and how much two members of one household share them.
public struct Comparison: Codable, Hashable, Sendable {
    public var name: String
    public var method: ComparisonMethod
    /// The fields compared; see ``ComparisonMethod`` for which and in what order.
    public var fields: [String]
    /// Whether an agreement on a rare value weighs more than on a frequent one. The default is the method's.
    public var usesTermFrequency: Bool
    /// How likely two different people of one household agree here as one person would, rather than as strangers
    /// would: near 1 for an address or a family name, near 0 for a date of birth (twins). The default is the method's.
    public var householdShare: Double

    public init(
        _ name: String, _ method: ComparisonMethod, fields: [String], usesTermFrequency: Bool? = nil,
        householdShare: Double? = nil
    ) {
        self.name = name
        self.method = method
        self.fields = fields
        self.usesTermFrequency = usesTermFrequency ?? method.usesTermFrequency
        self.householdShare = householdShare ?? method.householdShare
    }
}
