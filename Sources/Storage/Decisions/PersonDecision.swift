public import Foundation
public import Identity

/// A human's decision that two people are one, or that some records are not a person's: one decision, made of judgements on
/// pairs of records, which bind every later link run until it is undone.
public struct PersonDecision: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        case merge, split
    }

    /// Whether what was decided holds now.
    public enum Standing: String, Hashable, Sendable, Codable {
        /// People are linked as it says.
        case inEffect = "in_effect"
        /// It binds at the next link run.
        case waiting
        /// The last link run did not follow it: other decisions or rules stand against it.
        case notFollowed = "not_followed"
        /// Its records were loaded again or withdrawn; it bears on those of the same keys.
        case carried
        case undone
    }

    public struct Undoing: Hashable, Sendable, Codable {
        public var by: String
        public var at: Date
        public var reason: String
    }

    public var id: Int64
    public var kind: Kind
    public var person: PersonID
    /// Who was merged with the person; nil for a split.
    public var other: PersonID?
    public var by: String
    public var at: Date
    public var reason: String
    /// Pairs of records that it judges.
    public var pairs: Int
    public var standing: Standing
    /// Nil while it stands.
    public var undoing: Undoing?
}

/// Who decides, when and why.
public struct DecisionMaking: Hashable, Sendable {
    public var by: String
    public var at: Date
    public var reason: String

    public init(by: String, at: Date, reason: String) {
        self.by = by
        self.at = at
        self.reason = reason
    }
}
