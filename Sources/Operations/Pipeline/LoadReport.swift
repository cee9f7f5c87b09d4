public import Records

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
    }

    public var loaded: [File] = []
    /// Files that were loaded before, byte for byte.
    public var unchanged: [String] = []
    /// Why files were refused whole.
    public var refusals: [String] = []
    /// Sources without a file in incoming/.
    public var missing: [SourceID] = []
    /// Files in incoming/ that no source's pattern matches.
    public var unclaimed: [String] = []

    public init() {}

    public var rows: Int { loaded.reduce(0) { $0 + $1.rows } }
    public var records: Int { loaded.reduce(0) { $0 + $1.records } }
    public var events: Int { loaded.reduce(0) { $0 + $1.events } }
    public var quarantined: Int { loaded.reduce(0) { $0 + $1.quarantined } }
}
