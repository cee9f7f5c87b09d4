/// Counts of what a resolution did.
public struct ResolutionReport: Hashable, Sendable, Codable {
    public var records: Int
    public var people: Int
    /// Pairs of records that were compared.
    public var comparedPairs: Int
    /// Records with no date of birth that were joined to a person.
    public var resolvedWithoutBirth: Int
    /// Records joined in the second pass, on the evidence of the household.
    public var resolvedByHousehold: Int
    /// People whose records contradict one another, as two dates of birth.
    public var contradictions: Int

    public init(
        records: Int = 0, people: Int = 0, comparedPairs: Int = 0, resolvedWithoutBirth: Int = 0,
        resolvedByHousehold: Int = 0, contradictions: Int = 0
    ) {
        self.records = records
        self.people = people
        self.comparedPairs = comparedPairs
        self.resolvedWithoutBirth = resolvedWithoutBirth
        self.resolvedByHousehold = resolvedByHousehold
        self.contradictions = contradictions
    }
}
