public import Records

/// What one source would know, so that "none" can be told from "not known".
public struct SourceCoverage: Hashable, Sendable, Codable {
    public enum Population: String, Sendable, Codable, CaseIterable {
        /// Whoever is not in it has none.
        case everyone
        /// It speaks only for those of whom it has a record.
        case matched
    }

    /// Whom it is about, in whole years; nil at an end is no limit.
    public struct Ages: Hashable, Sendable, Codable {
        public var from: Int?
        public var to: Int?

        public init(from: Int? = nil, to: Int? = nil) {
            self.from = from
            self.to = to
        }
    }

    public var source: SourceID
    /// The kinds of event that it holds.
    public var kinds: Set<EventKind>
    /// The default is matched.
    public var population: Population
    /// The default, nil, is any age.
    public var ages: Ages?
    /// The periods that its live batches speak for, in any order; they may overlap or adjoin.
    public var loaded: [Period]

    public init(
        source: SourceID, kinds: Set<EventKind>, population: Population = .matched, ages: Ages? = nil,
        loaded: [Period]
    ) {
        self.source = source
        self.kinds = kinds
        self.population = population
        self.ages = ages
        self.loaded = loaded
    }

    /// True when every day of the window is in some loaded period.
    public func covers(_ window: Period) -> Bool {
        guard let last = window.to else { return loaded.contains { $0.covers(window) } }
        guard var next = window.from else { return loaded.contains { $0.covers(window) } }
        for period in loaded.sorted(by: { ($0.from ?? .distantPast) < ($1.from ?? .distantPast) }) {
            guard (period.from ?? .distantPast) <= next else { return false }
            guard let end = period.to else { return true }
            if end >= last { return true }
            if end >= next { next = end.adding(days: 1) }
        }
        return false
    }
}

extension Day {
    fileprivate static let distantPast = Day(number: .min)
}
