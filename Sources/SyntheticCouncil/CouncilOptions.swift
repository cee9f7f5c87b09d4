/// What kind of council to make up.
public struct CouncilOptions: Sendable, Hashable, Codable {
    /// How many people live in it. The default is 20,000.
    public var people: Int
    /// Everything is a function of the seed: the same seed writes the same bytes. The default is 1.
    public var seed: UInt64
    /// Scales how often agencies write a field wrongly: 0 for perfect clerks, 1 for what agencies' extracts show.
    /// The default is 1.
    public var difficulty: Double

    public init(people: Int = 20_000, seed: UInt64 = 1, difficulty: Double = 1) {
        self.people = people
        self.seed = seed
        self.difficulty = difficulty
    }
}
