public import Identity
public import Records

/// A record as its source names it: lasting, where a ``Records/RecordID`` goes with its batch.
///
/// `school_census:A123` is the record that the source's own key names, whichever batch it is in. A record without a key is
/// named by the extract's content and its row: `police#3fa9c1d20b77/12/suspect`.
public struct RecordName: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: Hashable, Sendable {
        case key(String)
        /// The first twelve digits of the extract's digest, the data row, and which of the row's people.
        case row(digest: String, row: Int, mention: String)
    }

    public let source: SourceID
    public let kind: Kind

    public init(_ source: SourceID, _ kind: Kind) {
        self.source = source
        self.kind = kind
    }

    init(_ record: PersonRecord, digest: String) {
        let row = Kind.row(digest: String(digest.prefix(12)), row: record.id.origin.row, mention: record.mention)
        self.init(record.source, record.key.map(Kind.key) ?? row)
    }

    /// Nil for a text that names no record.
    public init?(_ text: String) {
        guard let mark = text.firstIndex(where: { $0 == ":" || $0 == "#" }), mark > text.startIndex else { return nil }
        let source = SourceID(String(text[..<mark]))
        let rest = text[text.index(after: mark)...]
        if rest.isEmpty { return nil }
        if text[mark] == ":" {
            self.init(source, .key(String(rest)))
            return
        }
        let parts = rest.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 12, let row = Int(parts[1]), row > 0 else { return nil }
        self.init(source, .row(digest: String(parts[0]), row: row, mention: String(parts[2])))
    }

    public var description: String {
        switch kind {
        case .key(let key): "\(source):\(key)"
        case .row(let digest, let row, let mention): "\(source)#\(digest)/\(row)/\(mention)"
        }
    }
}

/// A judgement with its records as their sources name them.
public struct NamedJudgement: Hashable, Sendable {
    public var first: RecordName
    public var second: RecordName
    /// Of the records' ids now.
    public var judgement: Judgement

    public var pair: PairID { PairID(first: judgement.first, second: judgement.second) }
}
