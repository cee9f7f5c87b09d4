public import Records

/// How records are resolved into people.
public struct ResolutionSettings: Hashable, Sendable, Codable {
    /// Match probability from which two records are held to be one person. The default, nil, is
    /// ``PersonResolver/standardThreshold``.
    public var threshold: Double?
    /// Threads that the engine may use; the result does not depend on it. The default is 2.
    public var threads: Int
    /// Sources that hold one row a person: two of their keys, or of their rows where they have no key, are two people.
    /// The default is none.
    public var sourcesWithOneRowPerPerson: Set<SourceID>
    /// How many uncertain pairs are put to review at most. The default is 2,000.
    public var mostReviewPairs: Int

    public init(
        threshold: Double? = nil, threads: Int = 2, sourcesWithOneRowPerPerson: Set<SourceID> = [],
        mostReviewPairs: Int = 2000
    ) {
        self.threshold = threshold
        self.threads = threads
        self.sourcesWithOneRowPerPerson = sourcesWithOneRowPerPerson
        self.mostReviewPairs = mostReviewPairs
    }
}
