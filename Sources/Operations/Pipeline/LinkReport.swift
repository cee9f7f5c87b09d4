/// What a link run found.
public struct LinkReport: Sendable, Encodable {
    public var records = 0
    public var people = 0
    public var places = 0
    public var families = 0
    public var comparedPairs = 0
    /// Pairs that wait for a human's decision.
    public var uncertainPairs = 0
    /// Contradictions in what records say about families.
    public var problems = 0
    /// The match probability from which two records were held to be one person.
    public var threshold = 0.0

    public init() {}
}
