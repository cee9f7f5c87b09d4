/// What was written.
public struct CouncilSummary: Sendable, Equatable {
    public struct Source: Sendable, Equatable {
        public var source: String
        public var file: String
        public var rows: Int
        /// Names, dates of birth, sexes, identifiers and addresses that the agency wrote down, and those it got wrong.
        public var fields: Int
        public var wrongFields: Int
    }

    public var people = 0
    public var households = 0
    public var families = 0
    public var sources: [Source] = []
}
