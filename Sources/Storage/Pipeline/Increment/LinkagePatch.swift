public import Families
public import Foundation
public import Identity
public import Records

/// What an increment made: it takes the place of what was known of the people whom it touched, and of nobody else.
public struct LinkagePatch: Sendable {
    public var at: Date
    public var state: LinkState
    /// The people touched, as they were before: all that is derived of them goes.
    public var touched: Set<PersonID> = []
    /// The people touched, as they are now.
    public var people: [Person] = []
    /// Of all their records; and history, review candidates and the model.
    public var resolution: PeopleResolution
    public var blocks: LinkBlocks
    /// How many pairs the review queue holds. The default is 2,000.
    public var mostReviewPairs = 2_000
    /// Stated by the added records, and those of the standing records of people touched.
    public var relationships: [PersonRelationship] = []
    /// Of the people touched among themselves and with others.
    public var sharedIdentifiers: [SharedIdentifier] = []
    public var contradictions: [PersonContradiction] = []
    public var places: Places
    /// Families that are no more, or are replaced.
    public var goneFamilies: Set<FamilyID> = []
    /// Of ``FamilyResolution/decided``, those of the replaced families.
    public var families: FamilyResolution
    public var reconsidered = Reconsidered()
    /// Events that were held against one another again.
    public var comparedEvents: [EventID] = []
    public var repeated: [RepeatedReport] = []
    /// Added to what is hidden.
    public var hidden: ConfidentialAddresses.Hidden
    public var network: WrittenNetwork?

    /// What an increment changes of places.
    public struct Places: Sendable {
        /// Those that were not known, and those that turn out to be homes of many.
        public var changed: [Place] = []
        /// Where nobody is known to have lived any more.
        public var gone: Set<PlaceID> = []
        public var nextID: Int64
        /// Of the people touched.
        public var residences: [Residence] = []
        public var organisations: [Organisation] = []
        /// Of the people touched.
        public var affiliations: [Affiliation] = []
        /// Every building there is; nil when there is no other place than before.
        public var buildings: [Building]?
        public var problems: [PlaceProblem] = []

        public init(nextID: Int64) { self.nextID = nextID }

        /// Every place there is, once this has changed those that there were.
        public func applied(to places: [Place]) -> [Place] {
            let other = Set(changed.map(\.id)).union(gone)
            return places.filter { !other.contains($0.id) } + changed
        }
    }

    /// What problems were looked for again: the earlier ones about these give way to what was found.
    public struct Reconsidered: Sendable {
        /// People whose families were formed anew.
        public var relatives: Set<PersonID> = []
        /// People about whose membership workers decided, in families formed anew.
        public var decidedOn: Set<PersonID> = []
        /// People touched, as they were and as they are.
        public var people: Set<PersonID> = []
        public var places: Set<PlaceID> = []

        public init() {}
    }

    public init(
        at: Date, state: LinkState, resolution: PeopleResolution, blocks: LinkBlocks, nextPlace: Int64,
        nextFamily: Int64, hidden: ConfidentialAddresses.Hidden = ConfidentialAddresses.Hidden()
    ) {
        self.at = at
        self.state = state
        self.resolution = resolution
        self.blocks = blocks
        places = Places(nextID: nextPlace)
        families = FamilyResolution(families: [], nextID: nextFamily)
        self.hidden = hidden
    }
}

extension LinkagePatch.Reconsidered {
    /// Whether an earlier problem gives way.
    func covers(_ problem: ReviewProblem) -> Bool {
        if let kind = FamilyProblem.Kind(rawValue: problem.kind) { return covers(kind, problem.people) }
        switch PlaceProblem.Kind(rawValue: problem.kind) {
        case .tooManyPlaces: return problem.people.contains(where: people.contains)
        case .sharedUPRN, .contradictedUPRN, .tooManyOccupants: return problem.places.contains(where: places.contains)
        // Of the gazetteer and what the workspace declares: a change of these links everything anew.
        case .parentCycle, .sharedCode: return false
        case nil: return problem.kind.hasPrefix("person_") && problem.people.contains(where: people.contains)
        }
    }

    public func covers(_ kind: FamilyProblem.Kind, _ people: [PersonID]) -> Bool {
        people.contains(where: kind.isOfDecision ? decidedOn.contains : relatives.contains)
    }
}

extension FamilyProblem.Kind {
    fileprivate var isOfDecision: Bool {
        switch self {
        case .decisionWithoutFamily, .decisionWithoutPerson, .decisionOnSplitPerson, .decisionsConflict: true
        default: false
        }
    }
}
