import GRDB
import Identity
import Records

/// Finds those who may be meant by a new record that says too little to be searched for: whoever is known to live with the
/// people whom the other records of its row may be of, or to be related to them, and has a name in common with it.
struct KinSearch {
    /// The new records that say little, by position, with the people whom the others of their rows may be of.
    private var sought: [Int: Set<PersonID>] = [:]
    private let added: [PersonRecord]

    /// A place where more than this many stays are known tells nobody.
    private static let mostStays = 200

    init(_ added: [PersonRecord], _ found: RecordSearch.Found) {
        self.added = added
        var people: [Int32: Set<PersonID>] = [:]
        for candidate in found.candidates { people[candidate.added, default: []].insert(candidate.person) }
        for (position, ofKey) in found.ofKey { people[position, default: []].formUnion(ofKey) }
        var start = 0
        while start < added.count {
            let origin = added[start].id.origin
            var end = start + 1
            while end < added.count, added[end].id.origin.batch == origin.batch, added[end].id.origin.row == origin.row
            {
                end += 1
            }
            for position in start..<end where found.echoes[Int32(position)] == nil {
                if added[position].birth != nil, people[Int32(position)] != nil { continue }
                let others = (start..<end).filter { $0 != position }
                    .reduce(into: Set<PersonID>()) { $0.formUnion(people[Int32($1)] ?? []) }
                if !others.isEmpty { sought[position] = others }
            }
            start = end
        }
    }

    func people(_ db: Database) throws -> Set<PersonID> {
        let anchors = sought.values.reduce(into: Set<PersonID>()) { $0.formUnion($1) }
        if anchors.isEmpty { return [] }
        let kin = try Self.kin(of: anchors, db)
        let wordsOf = try words(of: kin.values.reduce(into: Set<PersonID>()) { $0.formUnion($1) }, db)
        var found: Set<PersonID> = []
        for (position, anchors) in sought {
            let name = added[position].name
            let words = Set(SearchText.words([name.given, name.family].compactMap(\.self).joined(separator: " ")))
            for anchor in anchors {
                for person in kin[anchor] ?? [] where !(wordsOf[person] ?? []).isDisjoint(with: words) {
                    found.insert(person)
                }
            }
        }
        return found
    }

    /// Who is known to have lived where each of these people did, but for places of many, and whom sources state to be
    /// related to them.
    static func kin(of people: Set<PersonID>, _ db: Database) throws -> [PersonID: Set<PersonID>] {
        var kin: [PersonID: Set<PersonID>] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                WITH anchor AS (SELECT value AS person FROM json_each(?1)),
                    home AS (
                        SELECT DISTINCT a.person, r.place FROM anchor a CROSS JOIN residence r ON r.person = a.person),
                    small AS (
                        SELECT place FROM (SELECT DISTINCT place FROM home) h WHERE (
                            SELECT count(*) FROM (
                                SELECT 1 FROM residence r WHERE r.place = h.place LIMIT \(Self.mostStays + 1))
                            ) <= \(Self.mostStays)),
                    occupant AS (
                        SELECT DISTINCT s.place, r.person FROM small s CROSS JOIN residence r ON r.place = s.place)
                SELECT h.person, o.person FROM home h JOIN occupant o ON o.place = h.place
                UNION SELECT a.person, s.object FROM anchor a CROSS JOIN person_relationship s ON s.subject = a.person
                UNION SELECT a.person, s.subject FROM anchor a CROSS JOIN person_relationship s ON s.object = a.person
                """, arguments: [BondWalk.list(people)])
        while let row = try rows.next() {
            let (anchor, other): (Int64, Int64) = (row[0], row[1])
            if anchor != other { kin[PersonID(anchor), default: []].insert(PersonID(other)) }
        }
        return kin
    }

    private func words(of people: Set<PersonID>, _ db: Database) throws -> [PersonID: Set<String>] {
        var words: [PersonID: Set<String>] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT p.id, p.search_name FROM json_each(?) k CROSS JOIN person p ON p.id = k.value",
            arguments: [BondWalk.list(people)])
        while let row = try rows.next() {
            let text: String = row[1]
            words[PersonID(row[0])] = Set(SearchText.words(text))
        }
        return words
    }
}
