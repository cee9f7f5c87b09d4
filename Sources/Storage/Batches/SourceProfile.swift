public import Access
public import Records

/// What the store keeps of a source: who sent it, under which agreement, and whom and what it speaks for.
public struct SourceProfile: Hashable, Sendable, Codable {
    /// Whom the source would know.
    public enum Population: String, Codable, Sendable {
        /// Anybody with nothing in it has nothing.
        case everyone
        /// Only those with a record in it are known.
        case matched
    }

    /// Ages in whole years, both ends in it.
    public struct AgeRange: Hashable, Sendable, Codable {
        public var from: Int?
        public var to: Int?

        public init(from: Int? = nil, to: Int? = nil) {
            self.from = from
            self.to = to
        }
    }

    public var id: SourceID
    public var title: String
    public var agency: String
    public var agreement: String
    /// How closely the source's records and events are held. The default is ordinary.
    public var sensitivity: Sensitivity
    /// The kinds of event that it reports, in order.
    public var kinds: [EventKind]
    /// The default is matched.
    public var population: Population
    /// Nil when it speaks for every age.
    public var ages: AgeRange?

    public init(
        id: SourceID, title: String, agency: String, agreement: String, sensitivity: Sensitivity = .ordinary,
        kinds: [EventKind] = [], population: Population = .matched, ages: AgeRange? = nil
    ) {
        self.id = id
        self.title = title
        self.agency = agency
        self.agreement = agreement
        self.sensitivity = sensitivity
        self.kinds = kinds
        self.population = population
        self.ages = ages
    }
}

/// A source and the periods that its live batches speak for, in order.
public struct LoadedSource: Hashable, Sendable, Codable {
    public var profile: SourceProfile
    public var loaded: [Period]

    public init(profile: SourceProfile, loaded: [Period]) {
        self.profile = profile
        self.loaded = loaded
    }
}
