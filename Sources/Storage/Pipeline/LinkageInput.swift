public import Families
public import Identity
public import Records

/// Which events are read with the records.
public enum LinkageEvents: Sendable {
    case all
    /// Those that state an address; the others can be read later, when the records are let go.
    case withAddress
}

/// All that linking works from, as it stood at one moment.
public struct LinkageInput: Sendable {
    /// Of the live batches, in order of id.
    public var records: [PersonRecord]
    public var relationships: [StatedRelationship]
    /// Of the live batches, in order of id: all, or those that were asked for.
    public var events: [Event]
    /// The live batches that all this was read from, in order.
    public var batches: [BatchID]
    public var priorPeople: PriorPeople
    public var priorPlaces: PriorPlaces
    public var priorFamilies: PriorFamilies
    /// The latest of each pair that has not been taken back, newest first.
    public var judgements: [Judgement]
    /// What is never linked. The judgements do not know of it: ``Identity/LinkBlocks/binding(_:)`` puts the two together.
    public var blocks: LinkBlocks
    /// Judged pairs of which a record is no longer loaded, under its key or saying the same.
    public var judgementsLost: Int
    /// What workers decided of families' members.
    public var decisions: CarriedFamilyDecisions
    /// Where organisations stood.
    public var organisationPlaces: [OrganisationID: PlaceID]
    /// The live batches and the last judgement; what else the outcome depends on is the caller's to say.
    public var state: LinkState
    /// Sources that no agreement covers for the grant's purpose, and of which there is nothing here.
    public var leftOut: [SourceID]
}
