public import Identity
public import Records

/// What the next link run has to do.
public enum LinkageStep: Sendable {
    /// Nothing has changed since the last run.
    case nothing
    /// Everything is to be linked; the reason in plain words.
    case everything(String)
    /// What is new, with all of the people whom it may touch.
    case increment(LinkageIncrement)
}

/// What has come and gone since the last link run, with everything about the people whom it may touch.
public struct LinkageIncrement: Sendable {
    /// Records of batches that are live and not linked yet, in order of id.
    public var added: [PersonRecord] = []
    /// Of the added, those that say of their source's key only what an earlier record of that key said, and whose it is.
    public var echoes: [RecordID: PersonID] = [:]
    /// The people whom the change may touch; of some no record may be left.
    public var touched: Set<PersonID> = []
    /// The earlier records, still live, of these people, in order of id.
    public var standing: [PersonRecord] = []
    /// Whose each of these is.
    public var people: [RecordID: PersonID] = [:]
    /// Of the people, those that the added records may be of, who are to be resolved with them.
    public var searched: Set<PersonID> = []
    /// Of the people, those who have lost a record or are judged to be two: what is left of them is resolved anew.
    public var loose: Set<PersonID> = []
    /// Records of the people that are no longer live.
    public var gone: Set<RecordID> = []
    /// Whose these were: what only these records told of them counts no more.
    public var bereft: Set<PersonID> = []
    /// The people's best views as they stand, in order of id.
    public var before: [Person] = []
    /// Stated by rows of the added or the standing records.
    public var relationships: [StatedRelationship] = []
    /// Relationships as they stand of others to these people.
    public var related: [PersonRelationship] = []
    /// Whose the records of others are that the relationships, events and ``holders`` name.
    public var others: [RecordID: PersonID] = [:]
    /// The records of others who share an identifier with one of the people.
    public var holders: [PersonRecord] = []
    /// What the people took part in, what the new batches tell, and every other report of these, in order of id.
    public var events: [Event] = []
    /// Where the standing records put their people.
    public var residences: [Residence] = []
    /// Every place there is.
    public var places: [Place] = []
    /// Where organisations stand.
    public var organisationPlaces: [OrganisationID: PlaceID] = [:]
    /// Places that are an organisation's and nobody's home.
    public var organisationOnlyPlaces: Set<PlaceID> = []
    /// What is never linked, of the records in question.
    public var blocks = LinkBlocks.none
    public var nextPerson: Int64 = 1
    public var nextPlace: Int64 = 1
    public var nextFamily: Int64 = 1
    public var judgements: [Judgement] = []
    /// The records with a hidden address, of these people and of others.
    public var hidden: [PersonRecord] = []
    public var hiddenEvents: [Event] = []
    public var model = ""
    public var threshold = 0.0
    public var state = LinkState()

    public init() {}
}
