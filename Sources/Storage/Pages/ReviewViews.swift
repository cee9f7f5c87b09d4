public import Access
public import Identity
public import Programmes
public import Records

/// Two records that may be one person, for a human to judge.
public struct PairView: Hashable, Sendable {
    public var first: RecordView
    public var second: RecordView
    /// Why it was put to review; nil when it was not.
    public var candidate: ReviewCandidate?
    /// All of the pair, newest first: the first is in force.
    public var judgements: [Judgement]
    /// What is left out.
    public var mask: FieldMask
}

/// A page of the pairs that wait for a judgement, those first that would teach most.
public struct ReviewList: Hashable, Sendable {
    public var candidates: [ReviewCandidate]
    /// Pairs on all pages.
    public var total: Int
}

/// One finding with what it rests on.
public struct FindingView: Hashable, Sendable {
    public var finding: Finding
    /// The family's other findings of the same programme.
    public var others: [Finding]
    /// The events that are its evidence, newest first.
    public var evidence: [ChronologyLine]
    /// What is left out.
    public var mask: FieldMask
    /// Sources of which nothing is shown, because no agreement covers them for the grant's purpose.
    public var leftOut: [SourceID]
}
