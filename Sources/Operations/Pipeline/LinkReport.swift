import Storage

/// What a link run found.
public struct LinkReport: Sendable, Encodable {
    /// How much was linked.
    public enum Scope: String, Sendable, Encodable {
        /// Every record, from the beginning.
        case everything
        /// What had come since the last run, with the people whom it may touch.
        case increment
        /// Nothing had come or gone.
        case nothing
    }

    public var scope = Scope.everything
    /// Why everything was linked. Nil when it was not, or was asked for.
    public var reason: String?
    /// Records linked for the first time, in an increment.
    public var added: Int?
    /// People whom an increment looked at again.
    public var touched: Int?
    /// The records that the run worked on.
    public var records = 0
    public var people = 0
    public var places = 0
    public var families = 0
    /// What the gazetteer made of the records' addresses. Nil without a gazetteer.
    public var addresses: AddressReport?
    public var comparedPairs = 0
    /// Pairs that wait for a human's decision.
    public var uncertainPairs = 0
    /// Judgements in force, same and different, that bound the run.
    public var judgements = 0
    /// Judgements that contradict one another or a rule: each names the pair that was not followed, and why.
    public var judgementsNotFollowed: [String] = []
    /// Judged pairs of which a record is no longer loaded.
    public var judgementsLost = 0
    /// Contradictions in what records say about families.
    public var problems = 0
    /// Reports of an event that another report tells of, too; they are kept, and the event counts once.
    public var repeatedReports = 0
    /// Records and events at an address that is never shown.
    public var hiddenAddresses = 0
    /// The match probability from which two records were held to be one person.
    public var threshold = 0.0

    public init() {}

    /// What was done, in a sentence, and why everything was linked where nobody asked for it.
    public var words: String {
        let now = "\(people) people in \(families) families"
        switch scope {
        case .everything: return "Linked all \(records) records\(reason.map { ", since \($0)" } ?? ""): \(now)."
        case .increment:
            return "Linked \(added ?? 0) new records and looked at \(touched ?? 0) people again: \(now)."
        case .nothing: return "Nothing has changed since the last link: \(now)."
        }
    }

    /// What the store holds after a run that did not link everything.
    init(scope: Scope, as status: StoreStatus) {
        self.scope = scope
        records = status.records
        people = status.people
        places = status.places
        families = status.families
        uncertainPairs = status.reviewPairs
        problems = status.familyProblems
    }
}
