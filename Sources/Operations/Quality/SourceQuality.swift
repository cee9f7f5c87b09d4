public import Intake
public import Records
public import Storage

/// How good a source is: its last batch or a chosen one, against those before. Names nobody, and holds no value.
public struct SourceQuality: Sendable, Encodable {
    /// One of the source's batches, for the course over time.
    public struct Course: Sendable, Encodable {
        public var batch: BatchID
        public var status: Batch.Status
        public var loaded: Day
        public var rows: Int
        public var quarantined: Int
    }

    /// How many of the source's people another source knows.
    public struct Overlap: Sendable, Encodable {
        public var source: SourceID
        /// 0 to 1.
        public var share: Double
    }

    public var source: SourceID
    public var title: String
    public var agency: String
    public var freshness: SourceFreshness
    /// Nil when nothing was loaded.
    public var batch: Batch?
    /// Nil for a batch that was loaded before quality was counted.
    public var quality: BatchQuality?
    public var hold: BatchHold?
    public var changes: [BatchChange]
    /// Rows that were left out, or kept without a field: at most ``mostRows``.
    public var offending: [QuarantinedRow]
    /// Newest first, at most twelve.
    public var course: [Course]
    /// After linking; empty before.
    public var overlaps: [Overlap]

    public static let mostRows = 200
}
