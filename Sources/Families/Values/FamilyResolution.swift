/// What family formation yields.
public struct FamilyResolution: Hashable, Sendable, Codable {
    /// In order of id.
    public var families: [Family]
    /// The next id that has never been used.
    public var nextID: Int64
    public var problems: [FamilyProblem]
    /// Memberships on which a decision is in force, in order of family and person. The default is none.
    public var decided: [DecidedMember]

    public init(
        families: [Family], nextID: Int64, problems: [FamilyProblem] = [], decided: [DecidedMember] = []
    ) {
        self.families = families
        self.nextID = nextID
        self.problems = problems
        self.decided = decided
    }
}
