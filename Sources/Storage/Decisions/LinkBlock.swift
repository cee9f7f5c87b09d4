public import Foundation
public import Identity
public import Records

/// A decision that people are never linked: it binds above every judgement and every identifier, until it is lifted.
///
/// That there is one is for those to know who may administer the workspace; nobody else is shown anything by which a block
/// could be told.
public struct LinkBlock: Hashable, Sendable, Codable {
    /// One of the two or more that are kept apart.
    public struct Side: Hashable, Sendable, Codable {
        /// Whose the side's records are now, in order. More than one where the records are not of one person.
        public var people: [PersonID]
        /// Loaded records that the side names.
        public var records: Int
        /// Names of the side under which nothing is loaded.
        public var notLoaded: Int
    }

    public struct Lift: Hashable, Sendable, Codable {
        public var by: String
        public var at: Date
        public var reason: String
    }

    public var id: Int64
    public var by: String
    public var at: Date
    public var reason: String
    public var sides: [Side]
    /// Nil while it is in force.
    public var lift: Lift?
    /// Merges by hand that had joined two sides, and were undone with the block.
    public var undoneMerges: [Int64]
    /// True when one person still holds records of two sides: the next link run parts them, and until then nothing of the
    /// person is shown.
    public var waitsForLinking: Bool
}

/// What is named in a block: a person, who stands for all of his or her records, or records by their lasting names.
public enum BlockMember: Hashable, Sendable {
    case person(PersonID)
    case record(RecordID)
    /// All records with this key of this source, loaded or not.
    case key(SourceID, String)
}
