public import Families

/// What was found of one criterion for one family.
public struct Finding: Hashable, Sendable, Codable {
    /// What ``amount`` and ``threshold`` count.
    public enum Unit: String, Sendable, Codable, CaseIterable {
        case events
        /// Days, sessions, pounds: the total of an attribute.
        case total
        /// A share from 0 to 1.
        case share
        /// Criteria of an expression that are met.
        case criteria
    }

    public var family: FamilyID
    /// The programme's id.
    public var programme: String
    /// The id of an indicator or a headline, or `eligible`.
    public var criterion: String
    public var answer: Answer
    /// Of an indicator: the events that count towards it, whatever the answer. Of a headline or `eligible`: those of
    /// the criteria in ``because``, when it is met.
    public var evidence: [Evidence]
    /// What would have to be known; empty unless the answer is not known.
    public var unknowns: [Unknown]
    /// One plain sentence without names.
    public var why: String
    /// Of a headline or `eligible`: the ids of the criteria that made it met, or that keep it from being known.
    public var because: [String]
    /// The greatest that any member (or the family together) reaches, to set beside ``threshold``: 0.124 of 0.15.
    public var amount: Double?
    public var threshold: Double?
    public var unit: Unit?

    public init(
        family: FamilyID, programme: String, criterion: String, answer: Answer, evidence: [Evidence] = [],
        unknowns: [Unknown] = [], why: String = "", because: [String] = [], amount: Double? = nil,
        threshold: Double? = nil, unit: Unit? = nil
    ) {
        self.family = family
        self.programme = programme
        self.criterion = criterion
        self.answer = answer
        self.evidence = evidence
        self.unknowns = unknowns
        self.why = why
        self.because = because
        self.amount = amount
        self.threshold = threshold
        self.unit = unit
    }
}
