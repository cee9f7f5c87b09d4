/// How two files are linked, or one deduplicated.
public enum LinkMode: String, Codable, Sendable {
    /// Any two records may be one entity.
    case deduplicate
    /// Only records of different files are compared.
    case linkFiles = "link_files"
    /// Only records of different files are compared, and each is linked to one at most.
    case oneToOne = "one_to_one"
}

/// What a caller may decide; everything has a default, found from the table.
public struct LinkageSettings: Codable, Sendable {
    /// Roles of columns, in place of those recognised. The default is none.
    public var roles: ColumnRoles
    /// The fields. The default (nil) is made from the roles.
    public var fields: [Field]?
    /// The comparisons. The default (nil) is made from the fields.
    public var comparisons: [Comparison]?
    /// The blocking rules. The default (nil) is made from the fields.
    public var blocking: [BlockingRule]?
    /// Fields of which an entity has one value only: two different values are two entities, whatever else agrees.
    /// The caller leaves out invalid values. The default is none.
    public var exclusiveFields: [String]
    /// Sources in which an entity has at most one record. The default is none.
    public var oneRecordSources: [String]
    /// The default is ``LinkMode/deduplicate``.
    public var mode: LinkMode
    /// Pairs at or above this probability are links. The default (nil) is chosen; see `ThresholdChoice`.
    public var threshold: Double?
    /// Pairs below this probability are not returned. The default is 0.01.
    public var lowestProbability: Double
    /// A block with more pairs than this is refined by further fields, and reported. The default is 50,000 pairs.
    public var largestBlock: Int
    /// The rounds after which estimation stops; if it has not come to rest by then, the model says so. The default is
    /// 300.
    public var mostIterations: Int
    /// The most cores to use; results do not depend on it. The default (nil) is all.
    public var threads: Int?
    /// The seed of sampling by hash. The default is 1.
    public var seed: UInt64

    public init(
        roles: ColumnRoles = ColumnRoles(), fields: [Field]? = nil, comparisons: [Comparison]? = nil,
        blocking: [BlockingRule]? = nil, exclusiveFields: [String] = [], oneRecordSources: [String] = [],
        mode: LinkMode = .deduplicate, threshold: Double? = nil, lowestProbability: Double = 0.01,
        largestBlock: Int = 50_000, mostIterations: Int = 300, threads: Int? = nil, seed: UInt64 = 1
    ) {
        self.roles = roles
        self.fields = fields
        self.comparisons = comparisons
        self.blocking = blocking
        self.exclusiveFields = exclusiveFields
        self.oneRecordSources = oneRecordSources
        self.mode = mode
        self.threshold = threshold
        self.lowestProbability = lowestProbability
        self.largestBlock = largestBlock
        self.mostIterations = mostIterations
        self.threads = threads
        self.seed = seed
    }
}
