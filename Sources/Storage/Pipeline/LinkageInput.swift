public import Families
public import Identity
public import Records

/// All that linking works from, as it stood at one moment.
public struct LinkageInput: Sendable {
    /// Of the live batches, in order of id.
    public var records: [PersonRecord]
    public var relationships: [StatedRelationship]
    /// Of the live batches, in order of id.
    public var events: [Event]
    public var priorPeople: PriorPeople
    public var priorPlaces: PriorPlaces
    public var priorFamilies: PriorFamilies
    /// The latest of each pair that has not been taken back, newest first.
    public var judgements: [Judgement]
    /// Judged pairs of which a record is no longer loaded, under its key or saying the same.
    public var judgementsLost: Int
    /// The live batches and the last judgement; what else the outcome depends on is the caller's to say.
    public var state: LinkState
    /// Sources that no agreement covers for the grant's purpose, and of which there is nothing here.
    public var leftOut: [SourceID]
}
