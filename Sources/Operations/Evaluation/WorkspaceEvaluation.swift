/// How well a made-up council's people, families and findings agree with its truth.
public struct WorkspaceEvaluation: Sendable, Encodable {
    /// Over addresses. Nil without a gazetteer.
    public var addresses: AddressEvaluation?
    /// Over pairs of records.
    public var people: ClusterEvaluation
    /// How often two of one family who are easily taken for one were.
    public var lookalikes: [LookalikeEvaluation]
    /// Over pairs of people, each found person standing for the true one that most of its records are of.
    public var families: ClusterEvaluation
    /// Roles, kinds of family, and the cases that are easily got wrong.
    public var familyFigures: FamilyEvaluation
    public var criteria: [CriteriaEvaluation]
}

/// How often a programme's answers for families agree with what is true of the lives.
public struct CriteriaEvaluation: Sendable, Encodable {
    public var programme: String
    /// Families found that could be paired with a true one.
    public var families: Int
    public var answers: Int
    /// The share of answers that are the true ones, 0 to 1.
    public var agreement: Double
}
