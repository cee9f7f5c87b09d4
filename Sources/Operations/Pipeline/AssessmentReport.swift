public import Families
public import Programmes
public import Records

/// What an assessment found, counted.
public struct AssessmentReport: Sendable, Encodable {
    public struct Programme: Sendable, Encodable {
        public var id: String
        public var title: String
        /// Families by the programme's own answer.
        public var met = 0
        public var notMet = 0
        public var notKnown = 0
    }

    public var asAt: Day?
    public var findings = 0
    public var programmes: [Programme] = []
    /// Families that a programme is for and whose criteria they meet, in order of id.
    public var eligibleFamilies: [FamilyID] = []
    /// What the user should know, as a programme that is not in force on the day.
    public var notes: [String] = []

    public init() {}

    init(findings: [Finding], programmes: [ProgrammeDefinition], asAt: Day) {
        self.asAt = asAt
        self.findings = findings.count
        var eligible: Set<FamilyID> = []
        for definition in programmes {
            var programme = Programme(id: definition.programme, title: definition.title)
            for finding in findings where finding.programme == definition.programme && finding.isAnswer {
                switch finding.answer {
                case .met:
                    programme.met += 1
                    eligible.insert(finding.family)
                case .notMet: programme.notMet += 1
                case .notKnown: programme.notKnown += 1
                }
            }
            self.programmes.append(programme)
            if !definition.inForce.contains(asAt) {
                notes.append("\(definition.title) is not in force on \(asAt); it was assessed as if it were.")
            }
        }
        eligibleFamilies = eligible.sorted()
    }
}

extension Finding {
    /// Whether it is the programme's own answer for the family.
    public var isAnswer: Bool { criterion == ProgrammeDefinition.eligibleCriterion }
}
