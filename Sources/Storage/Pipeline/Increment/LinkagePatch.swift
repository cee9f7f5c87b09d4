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
    /// Places that were not known.
    public var newPlaces: [Place] = []
    public var nextPlace: Int64
    /// Places that turn out to be homes of many.
    public var newlyShared: Set<PlaceID> = []
    /// Of the people touched.
    public var residences: [Residence] = []
    /// Stated by the added records, and those of the standing records of people touched.
    public var relationships: [PersonRelationship] = []
    /// Families that are no more, or are replaced.
    public var goneFamilies: Set<FamilyID> = []
    public var families: [Family] = []
    public var problems: [FamilyProblem] = []
    /// People about whom earlier problems are replaced by ``problems``.
    public var reconsidered: Set<PersonID> = []
    public var nextFamily: Int64
    /// Events that were held against one another again.
    public var comparedEvents: [EventID] = []
    public var repeated: [RepeatedReport] = []
    /// Added to what is hidden.
    public var hidden: ConfidentialAddresses.Hidden

    public init(
        at: Date, state: LinkState, resolution: PeopleResolution, nextPlace: Int64, nextFamily: Int64,
        hidden: ConfidentialAddresses.Hidden = ConfidentialAddresses.Hidden()
    ) {
        self.at = at
        self.state = state
        self.resolution = resolution
        self.nextPlace = nextPlace
        self.nextFamily = nextFamily
        self.hidden = hidden
    }
}

/// People with everything by which families are formed of them and of those around them.
public struct FamilyNeighbourhood: Sendable {
    /// The people asked for and everyone in a family with them: whose families are formed anew.
    public var core: Set<PersonID> = []
    /// In order of id.
    public var people: [Person] = []
    public var residences: [Residence] = []
    public var relationships: [PersonRelationship] = []
    /// The families of the core as they stand.
    public var families: [FamilyID: Set<PersonID>] = [:]

    public init() {}
}
