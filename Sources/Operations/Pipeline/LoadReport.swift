import Intake
public import Records
import Storage

/// What a load did, file by file.
public struct LoadReport: Sendable, Encodable {
    public struct File: Sendable, Encodable {
        public var source: SourceID
        public var file: String
        public var rows: Int
        public var records: Int
        public var events: Int
        public var quarantined: Int
        /// Fields that could not be used, in rows that were loaded without them.
        public var fieldProblems: Int
        /// The rules that quarantined most, with their counts.
        public var rules: [String]
        /// The first few quarantined rows: row, line, column, rule and the value's shape; never the value.
        public var examples: [String]
        public var batch: BatchID
        /// Why the batch waits for a person, in plain words; empty for one that is live.
        public var held: [String]
        /// What else differs from the source's batches before.
        public var drift: [String]
        /// Keys that stand in several rows which do not agree.
        public var conflicts: [String]
        /// Batches whose place it took.
        public var superseded: [BatchID]
        /// Batches whose place it takes once it is released.
        public var toSupersede: [BatchID]
    }

    public var loaded: [File] = []
    /// Files that were loaded before, byte for byte, and are live.
    public var unchanged: [String] = []
    /// Files that were loaded before and wait for release, or were superseded or withdrawn: they are not loaded again.
    public var setAside: [String] = []
    /// Why files were refused whole.
    public var refusals: [String] = []
    /// Sources without a file in incoming/.
    public var missing: [SourceID] = []
    /// Files in incoming/ that no source's pattern matches.
    public var unclaimed: [String] = []

    public init() {}

    /// A file that was loaded before.
    mutating func note(_ batch: Batch, file: String) {
        switch batch.status {
        case .live: unchanged.append(file)
        case .held:
            setAside.append(
                "\(file) is held as batch \(batch.id) and not used; `kith batch show \(batch.id)` says why, "
                    + "`kith batch release \(batch.id) --reason …` lets it in.")
        case .superseded, .withdrawn:
            setAside.append(
                "\(file) was loaded as batch \(batch.id), which is \(batch.status.rawValue): it is not loaded again; "
                    + "`kith batch restore \(batch.id) --reason …` makes it live.")
        }
    }

    public var rows: Int { loaded.reduce(0) { $0 + $1.rows } }
    public var records: Int { loaded.reduce(0) { $0 + $1.records } }
    public var events: Int { loaded.reduce(0) { $0 + $1.events } }
    public var quarantined: Int { loaded.reduce(0) { $0 + $1.quarantined } }
}
