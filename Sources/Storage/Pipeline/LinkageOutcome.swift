public import Families
public import Foundation
import GRDB
public import Identity

/// What a link run made: it takes the place of what the run before it made.
public struct LinkageOutcome: Sendable {
    public var at: Date
    public var people: [Person]
    public var resolution: PeopleResolution
    public var places: PlaceResolution
    public var relationships: [PersonRelationship]
    /// The default is none.
    public var families: FamilyResolution
    /// The default is none.
    public var repeated: [RepeatedReport]
    /// The default is none: then the last one built stays in force.
    public var network: WrittenNetwork?
    /// The default is none.
    public var hidden: ConfidentialAddresses.Hidden
    /// The blocks that the run kept. Nil when it knew of none: the store looks for itself. The default is nil.
    public var blocks: LinkBlocks?
    /// The default is none.
    public var sharedIdentifiers: [SharedIdentifier]
    /// The default is none, and so it is of the next four.
    public var organisations: [Organisation] = []
    public var affiliations: [Affiliation] = []
    public var buildings: [Building] = []
    public var placeProblems: [PlaceProblem] = []
    public var contradictions: [PersonContradiction] = []
    /// What the run saw.
    public var state: LinkState

    public init(
        at: Date, people: [Person], resolution: PeopleResolution, places: PlaceResolution,
        relationships: [PersonRelationship], families: FamilyResolution = FamilyResolution(families: [], nextID: 1),
        repeated: [RepeatedReport] = [],
        hidden: ConfidentialAddresses.Hidden = ConfidentialAddresses.Hidden(), blocks: LinkBlocks? = nil,
        sharedIdentifiers: [SharedIdentifier] = [], state: LinkState = LinkState()
    ) {
        self.state = state
        self.at = at
        self.people = people
        self.resolution = resolution
        self.places = places
        self.relationships = relationships
        self.families = families
        self.repeated = repeated
        self.hidden = hidden
        self.blocks = blocks
        self.sharedIdentifiers = sharedIdentifiers
    }
}

/// When and how people were last linked.
public struct LinkRun: Hashable, Sendable, Codable {
    public var at: Date
    public var threshold: Double
    /// The linkage model as JSON.
    public var model: String
    public var report: ResolutionReport

    /// The latest; nil when nothing was linked yet.
    static func last(_ db: Database) throws -> LinkRun? {
        try Row.fetchOne(db, sql: "SELECT at, threshold, model, report FROM link_run ORDER BY id DESC LIMIT 1")
            .map { row in
                LinkRun(
                    at: Date(timeIntervalSince1970: row[0]), threshold: row[1], model: row[2],
                    report: try JSONText.decode(ResolutionReport.self, row[3]))
            }
    }
}
