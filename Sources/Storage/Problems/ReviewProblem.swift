public import Families
public import Identity
public import Records

/// Something that the data cannot all be right about, for a human to look at; found by each link run anew.
public struct ReviewProblem: Hashable, Sendable, Codable {
    /// Names the problem with its evidence: the same evidence found again has the same key, other evidence another.
    public var key: String
    /// `contradictory_parentage`, `shared_uprn`, …
    public var kind: String
    public var people: [PersonID]
    public var places: [PlaceID]
    public var families: [FamilyID]
    /// In plain words, without names.
    public var summary: String
    /// The records that say so.
    public var evidence: [RecordID]

    init(
        kind: String, people: [PersonID] = [], places: [PlaceID] = [], families: [FamilyID] = [], summary: String,
        evidence: [RecordID] = []
    ) {
        key = ""
        self.kind = kind
        self.people = people
        self.places = places
        self.families = families
        self.summary = summary
        self.evidence = evidence
    }

    init(_ problem: FamilyProblem) {
        self.init(
            kind: problem.kind.rawValue, people: problem.people, summary: problem.summary, evidence: problem.evidence)
    }

    init(_ problem: PlaceProblem) {
        self.init(
            kind: problem.kind.rawValue, people: problem.people, places: problem.places, summary: problem.summary,
            evidence: problem.evidence)
    }

    /// A self-relation is a family's problem already.
    init?(_ contradiction: PersonContradiction) {
        let summary: String
        switch contradiction.kind {
        case .identifiers: summary = "One person has two valid numbers of a kind of which everybody has one."
        case .birth: summary = "One person has two dates of birth, each stated by two sources or more."
        case .sex: summary = "One person is stated to be of both sexes, by two sources or more each."
        case .selfRelated: return nil
        }
        self.init(
            kind: "person_\(contradiction.kind.rawValue)", people: [contradiction.person], summary: summary,
            evidence: contradiction.records)
    }

    /// What to do about it, in a sentence.
    public var advice: String {
        switch kind {
        case "contradictory_parentage", "parent_too_young":
            "Look at the rows: have the source correct the wrong one; neither is used until then."
        case "too_many_parents":
            "Look at the rows: who is no parent is to be corrected by the source; until then all of them count."
        case "too_many_relatives", "self_related", "too_many_places", "person_identifiers", "person_birth",
            "person_sex":
            "Several people may have been joined: look at the person's records, and judge the pair that joined them."
        case "decision_without_family", "decision_without_person", "decision_on_split_person", "decisions_conflict":
            "Look at whom the decision was about, and decide again where they are now, or take the decision back."
        case "shared_uprn", "contradicted_uprn":
            "Have the source correct the UPRN or the address; until then each address is a place of its own."
        case "too_many_occupants": "If it is a hostel or the like, declare it under organisations/ and link again."
        case "parent_cycle": "Correct PARENT_UPRN in the gazetteer; until then the property is in no building."
        case "shared_code": "Give each organisation under organisations/ its own codes."
        case "lost_by_withdrawal": "Look whether the family still stands; a worker may confirm or add members by hand."
        default: "Look at the rows, and have the source correct what is wrong."
        }
    }
}

/// A human's word on a problem: seen, as it is; or open again. Only ever added to, the latest counts.
public struct ProblemDecision: Hashable, Sendable, Codable {
    public enum Verdict: String, Codable, Sendable, CaseIterable { case seen, reopened }

    /// The problem's key.
    public var problem: String
    public var verdict: Verdict
    public var by: String
    public var on: Day
    public var reason: String

    public init(problem: String, verdict: Verdict, by: String, on: Day, reason: String) {
        self.problem = problem
        self.verdict = verdict
        self.by = by
        self.on = on
        self.reason = reason
    }
}

/// A problem as a list shows it.
public struct ProblemLine: Hashable, Sendable, Codable {
    public var problem: ReviewProblem
    /// Where its evidence was read, as far as the reader may see it.
    public var rows: [RowReference]
    /// The latest word on it; nil when there is none.
    public var decision: ProblemDecision?
    public var advice: String
}

/// A page of the problems.
public struct ProblemList: Hashable, Sendable, Codable {
    public var lines: [ProblemLine]
    /// On all pages.
    public var total: Int
}
