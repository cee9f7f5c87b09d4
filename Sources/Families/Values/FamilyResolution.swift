/// What family formation yields.
public struct FamilyResolution: Hashable, Sendable, Codable {
    /// In order of id.
    public var families: [Family]
    /// The next id that has never been used.
    public var nextID: Int64
    public var problems: [FamilyProblem]

    public init(families: [Family], nextID: Int64, problems: [FamilyProblem] = []) {
        self.families = families
        self.nextID = nextID
        self.problems = problems
    }
}
