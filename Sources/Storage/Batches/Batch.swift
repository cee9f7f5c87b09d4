public import Foundation
public import Records

/// One load of one file of one source: whole, and never changed but for its status.
public struct Batch: Hashable, Sendable, Codable {
    public enum Status: String, Codable, Sendable {
        /// What is linked, assessed and shown.
        case live
        /// A later batch took its place.
        case superseded
        /// Taken back.
        case withdrawn
        /// Unlike the source's batches before: waits for a person to release it.
        case held
    }

    public var id: BatchID
    public var source: SourceID
    /// The extract's name as it came.
    public var fileName: String
    /// SHA-256 of the file, in hexadecimal: the name of its copy in the store.
    public var digest: String
    public var bytes: Int
    /// Data rows of the file.
    public var rows: Int
    public var records: Int
    public var relationships: Int
    public var events: Int
    /// Rows that were left out.
    public var quarantined: Int
    /// Fields that were left out of rows that were kept.
    public var fieldProblems: Int
    /// What the extract speaks for.
    public var period: Period
    public var loadedAt: Date
    public var status: Status
    public var supersededBy: BatchID?

    public init(
        id: BatchID, source: SourceID, fileName: String, digest: String, bytes: Int, rows: Int = 0, records: Int = 0,
        relationships: Int = 0, events: Int = 0, quarantined: Int = 0, fieldProblems: Int = 0,
        period: Period = .unbounded, loadedAt: Date, status: Status = .live, supersededBy: BatchID? = nil
    ) {
        self.id = id
        self.source = source
        self.fileName = fileName
        self.digest = digest
        self.bytes = bytes
        self.rows = rows
        self.records = records
        self.relationships = relationships
        self.events = events
        self.quarantined = quarantined
        self.fieldProblems = fieldProblems
        self.period = period
        self.loadedAt = loadedAt
        self.status = status
        self.supersededBy = supersededBy
    }
}

/// A batch that is about to be loaded.
public struct BatchDraft: Hashable, Sendable {
    public var source: SourceProfile
    public var file: URL
    public var period: Period
    public var loadedAt: Date
    /// Batches of the same source whose place it takes. The default is none.
    public var supersedes: [BatchID]

    public init(
        source: SourceProfile, file: URL, period: Period, loadedAt: Date, supersedes: [BatchID] = []
    ) {
        self.source = source
        self.file = file
        self.period = period
        self.loadedAt = loadedAt
        self.supersedes = supersedes
    }
}

/// Why a row, or one field of it, was left out. Holds no value of a person.
public struct QuarantinedRow: Hashable, Sendable, Codable {
    /// 1-based number of the data row.
    public var row: Int
    /// Line of the file at which the row begins.
    public var line: Int?
    public var column: String?
    public var rule: String
    /// The value's shape (`99/99/9999`), never the value.
    public var shape: String?
    /// False for a field problem: the row was kept without the field.
    public var losesRow: Bool

    public init(
        row: Int, line: Int? = nil, column: String? = nil, rule: String, shape: String? = nil, losesRow: Bool = true
    ) {
        self.row = row
        self.line = line
        self.column = column
        self.rule = rule
        self.shape = shape
        self.losesRow = losesRow
    }
}
