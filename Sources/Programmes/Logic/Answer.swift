/// What can be said of a criterion: met, not met, or not known. Unknown is not zero.
///
/// Combined by Kleene's strong three-valued logic (Kleene 1938, "On notation for ordinal numbers"): an answer is known
/// as soon as what is not known could not change it.
public enum Answer: String, Codable, Sendable, CaseIterable {
    case met
    case notMet = "not_met"
    case notKnown = "not_known"

    public init(_ isMet: Bool) { self = isMet ? .met : .notMet }

    public static prefix func ! (answer: Answer) -> Answer {
        switch answer {
        case .met: .notMet
        case .notMet: .met
        case .notKnown: .notKnown
        }
    }

    public func and(_ other: Answer) -> Answer {
        if self == .notMet || other == .notMet { return .notMet }
        return self == .met && other == .met ? .met : .notKnown
    }

    public func or(_ other: Answer) -> Answer {
        if self == .met || other == .met { return .met }
        return self == .notMet && other == .notMet ? .notMet : .notKnown
    }
}

extension Sequence<Answer> {
    /// Met when all are, and of none; not met as soon as one is not.
    public var all: Answer { reduce(.met) { $0.and($1) } }

    /// Met as soon as one is; not met when none is, and of none.
    public var any: Answer { reduce(.notMet) { $0.or($1) } }

    /// Met when `number` of them are; not met when too few could be; else not known.
    public func atLeast(_ number: Int) -> Answer {
        var met = 0
        var possible = 0
        for answer in self {
            if answer == .met { met += 1 }
            if answer != .notMet { possible += 1 }
        }
        return met >= number ? .met : possible < number ? .notMet : .notKnown
    }
}
