/// A standard list of codes, with what each means, where the list comes from and as at when.
public struct CodeList: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let code: String
        public let meaning: String
        /// The code of the broader group that it falls under, in the list that ``CodeList/parents`` names.
        public let parent: String?
        /// The days on which the code is, or was, given; an end is nil where the list states none.
        public let period: Period

        /// True for a code that is no longer given: kept for older extracts.
        public var isRetired: Bool { period.to != nil }
    }

    /// `exclusion_reason`: the name of its file, and in source definitions.
    public let name: String
    /// `Exclusion reason`.
    public let title: String
    /// Where the list was found.
    public let citation: String
    /// The day as at which it was found so.
    public let asAt: Day
    /// Counts from 1; a list whose codes change gets the next number.
    public let version: Int
    /// The list in which the entries' parents stand; nil when they have none.
    public let parents: String?
    /// In the order in which the list gives them.
    public let entries: [Entry]
    private let places: [String: Int]

    /// Reads a list from its file's bytes: comment lines, then `code,meaning[,parent][,from][,to]`.
    ///
    /// Throws ``StandardTableError``, which names the line, for one that is malformed or has a code twice, compared
    /// without case.
    public init(name: String, csv bytes: [UInt8]) throws(StandardTableError) {
        let table = try StandardTable(
            bytes, columns: ["code", "meaning", "parent", "from", "to"], needed: 2, notes: ["parents"])
        var entries: [Entry] = []
        var places: [String: Int] = [:]
        for row in table.rows {
            let period = Period(from: try row.day("from"), to: try row.day("to"))
            if let from = period.from, let to = period.to, to < from {
                throw StandardTableError(line: row.line, "'to' is before 'from'")
            }
            let parent = row["parent"].isEmpty ? nil : row["parent"]
            if parent != nil, table.notes["parents"] == nil {
                throw StandardTableError(line: row.line, "a parent, but no '# parents' to say in which list")
            }
            for key in Set([row["code"], row["code"].lowercased()]) {
                if places.updateValue(entries.count, forKey: key) != nil {
                    throw StandardTableError(line: row.line, "the code stands twice")
                }
            }
            entries.append(Entry(code: row["code"], meaning: row["meaning"], parent: parent, period: period))
        }
        self.name = name
        title = table.title
        citation = table.source
        asAt = table.asAt
        version = table.version
        parents = table.notes["parents"]
        self.entries = entries
        self.places = places
    }

    public var codes: [String] { entries.map(\.code) }

    /// The list's entry for a code written in any case; nil when it has no such code.
    ///
    /// - Complexity: O(1)
    public func entry(for written: String) -> Entry? {
        (places[written] ?? places[written.lowercased()]).map { entries[$0] }
    }

    /// The list's own spelling of a code written in any case; nil when it has no such code.
    public func code(for written: String) -> String? { entry(for: written)?.code }

    public func meaning(of code: String) -> String? { places[code].map { entries[$0].meaning } }

    /// The broader group that a code falls under; nil when it has none.
    public func parent(of code: String) -> String? { entry(for: code)?.parent }
}
