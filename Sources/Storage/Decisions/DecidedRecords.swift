import GRDB
import Identity
import Records

/// The records of a person, with what the pairs of a decision are chosen by.
struct DecidedRecords {
    let ids: [RecordID]
    private let keys: [RecordID: String]

    init(of people: Set<PersonID>, _ db: Database) throws {
        let found = try Int64.fetchAll(
            db,
            sql: """
                SELECT record FROM person_assignment WHERE person IN (SELECT value FROM json_each(?)) ORDER BY record
                """, arguments: [JSONText.array(people.sorted().map(\.description))])
        try self.init(found.map { RecordID(rawValue: $0) }, db)
    }

    init(_ ids: [RecordID], _ db: Database) throws {
        self.ids = ids
        var keys: [RecordID: String] = [:]
        for id in ids {
            guard let record = try CarriedJudgements.record(id, db), let key = record.key else { continue }
            keys[id] = "\(record.source) \(key)"
        }
        self.keys = keys
    }

    private init(ids: [RecordID], keys: [RecordID: String]) {
        self.ids = ids
        self.keys = keys
    }

    func filtered(_ isKept: (RecordID) -> Bool) -> DecidedRecords {
        DecidedRecords(ids: ids.filter(isKept), keys: keys)
    }

    /// One record of each key of each source: those of one key are one person to the source.
    var representatives: [RecordID] {
        var seen: Set<String> = []
        return ids.filter { id in keys[id].map { seen.insert($0).inserted } ?? true }
    }

    func sharesKey(with other: DecidedRecords) -> Bool {
        !Set(keys.filter { ids.contains($0.key) }.values).isDisjoint(
            with: other.keys.filter { other.ids.contains($0.key) }.values)
    }

    /// Beyond so many pairs, each record is paired with the first of the other side only.
    private static let mostPairs = 1_000

    /// The pairs that make one person of two: each record with each of the other, so that the loss of any leaves the two one.
    static func joining(_ one: DecidedRecords, _ other: DecidedRecords) -> [PairID] {
        let (first, second) = (one.representatives, other.representatives)
        guard let a = first.first, let b = second.first else { return [] }
        if first.count * second.count <= mostPairs {
            return first.flatMap { left in second.map { PairID(first: left, second: $0) } }
        }
        return first.map { PairID(first: $0, second: b) } + second.dropFirst().map { PairID(first: a, second: $0) }
    }

    /// The pairs that part some records from the rest, and those that hold each of the two together.
    static func parting(
        _ out: DecidedRecords, from rest: DecidedRecords
    ) -> (different: [PairID], same: [PairID]) {
        // Where a source's key is split, its records stand by themselves: what stays must be held together.
        let isSplitKey = out.sharesKey(with: rest)
        let (gone, stayed) =
            isSplitKey ? (out.ids, rest.ids) : (out.representatives, rest.representatives)
        let different = gone.flatMap { left in stayed.map { PairID(first: left, second: $0) } }
        return (different, chain(gone) + (isSplitKey ? chain(stayed) : []))
    }

    private static func chain(_ ids: [RecordID]) -> [PairID] {
        zip(ids, ids.dropFirst()).map { PairID(first: $0, second: $1) }
    }
}
