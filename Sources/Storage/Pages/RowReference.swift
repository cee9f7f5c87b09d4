public import Identity
public import Records

/// Where something was read: the row of the extract.
public struct RowReference: Hashable, Sendable, Codable {
    public var source: SourceID
    public var batch: BatchID
    /// The extract's name as it came.
    public var fileName: String
    /// Names the store's copy of it.
    public var digest: String
    /// 1-based number of the data row.
    public var row: Int

    public init(source: SourceID, batch: BatchID, fileName: String, digest: String, row: Int) {
        self.source = source
        self.batch = batch
        self.fileName = fileName
        self.digest = digest
        self.row = row
    }
}

/// A person's part in an event, as people are linked now.
public struct EventPart: Hashable, Sendable, Codable {
    public var person: PersonID
    public var role: String

    public init(person: PersonID, role: String) {
        self.person = person
        self.role = role
    }
}

/// One event of a chronology, with the people shown who took part in it and the row that reports it.
public struct ChronologyLine: Hashable, Sendable, Codable {
    public var event: Event
    public var people: [EventPart]
    public var row: RowReference
    /// Where else the same event is reported, in order. The default is nowhere.
    public var alsoReported: [RowReference]

    public init(event: Event, people: [EventPart], row: RowReference, alsoReported: [RowReference] = []) {
        self.event = event
        self.people = people
        self.row = row
        self.alsoReported = alsoReported
    }
}
