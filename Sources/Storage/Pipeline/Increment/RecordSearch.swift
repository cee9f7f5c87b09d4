import GRDB
import Identity
import Records

/// Finds, among all earlier records, those that may be of one person with a new one.
struct RecordSearch: Sendable {
    private struct Key: Hashable {
        let source: SourceID
        let key: String
    }

    /// The place of each search key among the keys.
    private var places: [UInt64: Int32] = [:]
    /// A bit for the low bits of each key: most earlier records are told apart by it alone.
    private var filter: [UInt64]
    /// The new records that have each key, by position.
    private var holders: [[Int32]] = []
    /// Of the keys those of names alone, by place.
    private var namesAlone: Set<Int32> = []
    /// The new records of each source's key.
    private var keyed: [Key: [Int32]] = [:]
    private let added: [PersonRecord]
    private static let filterBits: UInt64 = 1 << 25
    /// A key that more new records share than this tells nobody from anybody: a school's telephone, a hostel's door.
    private static let mostHolders = 100
    /// Names that more people than this bear tell nobody from anybody.
    private static let mostNamesakes = 10

    init(_ added: [PersonRecord]) {
        self.added = added
        filter = Array(repeating: 0, count: Int(Self.filterBits / 64))
        var forms = SearchKeys()
        var keys: [UInt64] = []
        for (position, record) in added.enumerated() {
            keys.removeAll(keepingCapacity: true)
            forms.append(keysOf: record, as: .sought, to: &keys)
            let names = forms.namesAlone(of: record)
            for key in keys {
                if key == names, places[key] == nil { namesAlone.insert(Int32(holders.count)) }
                if let place = places[key] {
                    if holders[Int(place)].last != Int32(position) { holders[Int(place)].append(Int32(position)) }
                } else {
                    places[key] = Int32(holders.count)
                    holders.append([Int32(position)])
                    let bit = key % Self.filterBits
                    filter[Int(bit / 64)] |= 1 << (bit % 64)
                }
            }
            if let key = record.key {
                keyed[Key(source: record.source, key: key), default: []].append(Int32(position))
            }
        }
    }

    /// What was found in some earlier records.
    struct Found: Sendable {
        /// Pairs of a new record's position and a person who may be the same.
        var candidates: Set<Candidate> = []
        /// The people who bear the names of new records that say little more, by the place of the names' key.
        fileprivate var namesakes: [Int32: Set<PersonID>] = [:]
        /// The people of the earlier records of the same source and key, by position: several where they were parted.
        var ofKey: [Int32: Set<PersonID>] = [:]
        /// The person of an earlier record that says the same under the same key. A key of several people has no echo.
        fileprivate(set) var echoes: [Int32: PersonID] = [:]
        /// People of whom a record is gone, and no new one says the same under its key.
        fileprivate(set) var bereft: Set<PersonID> = []
        /// New records that say what a gone one said, with its person.
        fileprivate var replacing: Set<Candidate> = []

        struct Candidate: Hashable {
            let added: Int32
            let person: PersonID
        }

        mutating func merge(_ other: Found) {
            candidates.formUnion(other.candidates)
            ofKey.merge(other.ofKey) { $0.union($1) }
            replacing.formUnion(other.replacing)
            echoes.merge(other.echoes) { first, _ in first }
            bereft.formUnion(other.bereft)
            namesakes.merge(other.namesakes) { $0.union($1) }
        }
    }

    /// A stretch of one batch's records, as ids.
    struct Stretch: Sendable {
        let ids: Range<Int64>
        let source: SourceID
        /// Whether the batch was linked and is no longer live.
        let isGone: Bool
    }

    /// Looks through linked records.
    func search(_ stretch: Stretch, _ db: Database) throws -> Found {
        var found = Found()
        var forms = SearchKeys()
        var keys: [UInt64] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT r.id, r.body, a.person FROM person_record r JOIN person_assignment a ON a.record = r.id
                WHERE r.id >= ? AND r.id < ? ORDER BY r.id
                """, arguments: [stretch.ids.lowerBound, stretch.ids.upperBound])
        while let row = try rows.next() {
            var reader = ByteReader(try row.bytes(at: 1))
            let record = try PersonRecord(id: RecordID(rawValue: row[0]), source: stretch.source, from: &reader)
            let person = PersonID(row[2])
            if !stretch.isGone {
                keys.removeAll(keepingCapacity: true)
                forms.append(keysOf: record, as: .standing, to: &keys)
                for key in keys { look(for: key, person, &found) }
            }
            let echoes = look(forKeyOf: record, person, &found)
            if !stretch.isGone { continue }
            if echoes.isEmpty { found.bereft.insert(person) }
            for position in echoes { found.replacing.insert(Found.Candidate(added: position, person: person)) }
        }
        return found
    }

    /// What all stretches together found.
    func all(_ parts: [Found]) -> Found {
        var found = parts.reduce(into: Found()) { $0.merge($1) }
        for (place, people) in found.namesakes where people.count <= Self.mostNamesakes {
            for holder in holders[Int(place)] {
                for person in people { found.candidates.insert(Found.Candidate(added: holder, person: person)) }
            }
        }
        found.namesakes = [:]
        // Of a key that several people have, only a resolution tells whose a record is.
        found.echoes = found.echoes.filter { found.ofKey[$0.key]?.count == 1 }
        for one in found.replacing where found.echoes[one.added] == nil { found.bereft.insert(one.person) }
        return found
    }

    private func look(for key: UInt64, _ person: PersonID, _ found: inout Found) {
        let bit = key % Self.filterBits
        guard filter[Int(bit / 64)] >> (bit % 64) & 1 == 1, let place = places[key] else { return }
        let holders = holders[Int(place)]
        if holders.count > Self.mostHolders { return }
        if namesAlone.contains(place) {
            found.namesakes[place, default: []].insert(person)
            return
        }
        for holder in holders { found.candidates.insert(Found.Candidate(added: holder, person: person)) }
    }

    /// The new records that say the same under the record's key.
    private func look(forKeyOf record: PersonRecord, _ person: PersonID, _ found: inout Found) -> [Int32] {
        guard let key = record.key else { return [] }
        let positions = keyed[Key(source: record.source, key: key)] ?? []
        for position in positions { found.ofKey[position, default: []].insert(person) }
        let echoes = positions.filter { record.saysWhoAs(added[Int($0)]) }
        for position in echoes { found.echoes[position] = person }
        return echoes
    }
}

extension PersonRecord {
    /// Whether another record says the same of who somebody is; when and in which row it says so is left out.
    func saysWhoAs(_ other: PersonRecord) -> Bool {
        name == other.name && birth == other.birth && sex == other.sex && address == other.address
            && identifiers == other.identifiers && otherNames == other.otherNames && phone == other.phone
            && email == other.email && death == other.death && expectedDelivery == other.expectedDelivery
    }
}
