import Linkage
public import Records

/// Why two records are held to be one person or two, in plain words without their values.
public struct MatchExplanation: Hashable, Sendable, Codable {
    /// One comparison's part in the match weight.
    public struct Part: Hashable, Sendable, Codable {
        /// What is compared: "date of birth".
        public var comparison: String
        /// How the values compare: "day and month swapped".
        public var level: String
        /// log2 Bayes factor; above nought speaks for one person.
        public var matchWeight: Double

        public init(comparison: String, level: String, matchWeight: Double) {
            self.comparison = comparison
            self.level = level
            self.matchWeight = matchWeight
        }
    }

    public var first: RecordID
    public var second: RecordID
    public var isJoined: Bool
    public var parts: [Part]
    /// log2 odds of a match before anything is compared.
    public var priorWeight: Double
    /// The sum, in log2 odds.
    public var matchWeight: Double
    public var matchProbability: Double
    public var threshold: Double
    /// What decided besides the weights: "judged to be one person", "the source's key is the same", …
    public var rulings: [String]

    public init(
        first: RecordID, second: RecordID, isJoined: Bool, parts: [Part], priorWeight: Double, matchWeight: Double,
        matchProbability: Double, threshold: Double, rulings: [String]
    ) {
        self.first = first
        self.second = second
        self.isJoined = isJoined
        self.parts = parts
        self.priorWeight = priorWeight
        self.matchWeight = matchWeight
        self.matchProbability = matchProbability
        self.threshold = threshold
        self.rulings = rulings
    }
}

extension MatchExplanation {
    /// What the engine says of the strongest rows of two records' mentions, with what the rules say of the pair.
    init(
        first: Int, second: Int, explained best: Linkage.PairExplanation?, work: ResolutionWork,
        people: [RecordID: PersonID], threshold: Double
    ) {
        let ids = (work.records[first].id, work.records[second].id)
        let isJoined = people[ids.0] != nil && people[ids.0] == people[ids.1]
        var parts =
            best?.steps.map {
                Part(comparison: $0.comparison, level: $0.level, matchWeight: $0.weight + $0.termFrequency)
            } ?? []
        if let household = best?.household, household != 0 {
            parts.append(
                Part(comparison: "household", level: "different people of one home", matchWeight: household))
        }
        self.init(
            first: ids.0, second: ids.1, isJoined: isJoined, parts: parts, priorWeight: best?.prior ?? 0,
            matchWeight: best.map { $0.prior + $0.matchWeight } ?? 0, matchProbability: best?.probability ?? 1,
            threshold: threshold,
            rulings: Self.rulings(
                first, second, work: work, isJoined: isJoined, probability: best?.probability, threshold))
    }

    private static func rulings(
        _ first: Int, _ second: Int, work: ResolutionWork, isJoined: Bool, probability: Double?,
        _ threshold: Double
    ) -> [String] {
        let one = work.records[first]
        let other = work.records[second]
        var rulings: [String] = []
        switch work.ledger.verdict(on: one.id, other.id) {
        case .same: rulings.append("judged to be one person")
        case .different: rulings.append("judged to be two people")
        default: break
        }
        if work.mentions.mentionOfRecord[first] == work.mentions.mentionOfRecord[second] {
            rulings.append("the source's own key for the person is the same")
        } else if one.source == other.source, work.settings.sourcesWithOneRowPerPerson.contains(one.source) {
            rulings.append("the source holds one row a person, and these are two rows")
        }
        if one.id.origin.batch == other.id.origin.batch, one.id.origin.row == other.id.origin.row {
            rulings.append("two people of one row")
        }
        for kind in [IdentifierKind.nhsNumber, .upn, .nino] {
            let left = one.identifiers.filter { $0.kind == kind && $0.validity == .valid }.map(\.value)
            let right = other.identifiers.filter { $0.kind == kind && $0.validity == .valid }.map(\.value)
            if !left.isEmpty, !right.isEmpty, !left.contains(where: right.contains) {
                rulings.append("two different valid identifiers: \(kind.rawValue)")
            }
        }
        if rulings.isEmpty, let probability {
            if isJoined, probability < threshold {
                rulings.append("joined through other records of the person, or by the people of the household")
            } else if !isJoined, probability >= threshold {
                rulings.append("kept apart: other records of the two people contradict one another")
            }
        }
        return rulings
    }
}
