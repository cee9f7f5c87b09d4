public import Records

/// What person resolution yields.
public struct PeopleResolution: Hashable, Sendable, Codable {
    /// Every record's person, in order of record.
    public var assignments: [PersonAssignment]
    /// The linkage model with which it was done, as JSON.
    public var model: String
    /// The match probability from which two records were held to be one person.
    public var threshold: Double
    /// Pairs for a human to look at, those first whose judgement would teach most.
    public var uncertainPairs: [ReviewCandidate]
    /// Judgements that contradict one another, or a rule, and were not followed.
    public var judgementConflicts: [JudgementConflict]
    /// What became of the ids of the earlier resolution, in order of person.
    public var history: [PersonChange]
    /// The next id that has never been used.
    public var nextID: Int64
    public var report: ResolutionReport

    public init(
        assignments: [PersonAssignment], model: String, threshold: Double, uncertainPairs: [ReviewCandidate] = [],
        judgementConflicts: [JudgementConflict] = [],
        history: [PersonChange] = [], nextID: Int64, report: ResolutionReport = ResolutionReport()
    ) {
        self.assignments = assignments
        self.model = model
        self.threshold = threshold
        self.uncertainPairs = uncertainPairs
        self.judgementConflicts = judgementConflicts
        self.history = history
        self.nextID = nextID
        self.report = report
    }

    /// The assignments as a dictionary.
    ///
    /// - Complexity: O(*n*) in the records; keep what it returns.
    public var people: [RecordID: PersonID] {
        Dictionary(uniqueKeysWithValues: assignments.map { ($0.record, $0.person) })
    }
}
