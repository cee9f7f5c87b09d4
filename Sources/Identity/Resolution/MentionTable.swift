import Linkage
import Records

/// The records as the engine's table: one row for each different thing that a mention says.
///
/// A mention is one source's account of one person: all records with one key of one source, or one record that has no
/// key. What its records say alike is one row; what they say differently (a move, a mistyped name) and every other name
/// that they state (a maiden name, a name known by) are further rows of the same mention, which must be linked. So any
/// of a person's names and homes can find any other, and nothing is compared twice.
struct MentionTable {
    enum Column: Int, CaseIterable {
        case given, family, middle, dob, sex, nhs, upn, nino, pnc, postcode, property, street, phone, email
        /// Valid values only: two are two people.
        case validNHS, validUPN

        var name: String { String(describing: self) }
    }

    private(set) var table: Table
    /// The mention of each row.
    let mentionOfRow: [Int32]
    /// The first row of each mention; those of one mention stand together.
    let firstRow: [Int32]
    /// The records of each mention, by position in the records given, in order of id.
    let records: Grouped
    /// The mention of each record, by position.
    let mentionOfRecord: [Int32]
    /// Whether a mention says something that was not known before: false for a person who stands, until a new record
    /// of a key of theirs says more.
    let isNew: [Bool]

    /// - Parameters:
    ///   - records: in order of id.
    ///   - apart: records that a judgement or a rule says are not the person that their key says.
    ///   - address: the address to compare, of the record at a position.
    ///   - standing: records that stay the person who they are: all of one person's are one mention.
    init(
        _ records: [PersonRecord], properties: [Int32?], oneRowSources: Set<SourceID>,
        standing: [RecordID: PersonID] = [:], address: (Int) -> Address?
    ) {
        struct Key: Hashable {
            var source: SourceID
            var key: String
        }
        var mentions: [Key: Int] = [:]
        var mentionOfPerson: [PersonID: Int] = [:]
        var count = 0
        var mentionOfRecord: [Int32] = []
        mentionOfRecord.reserveCapacity(records.count)
        for record in records {
            var mention = count
            if let person = standing[record.id] {
                mention = mentionOfPerson[person] ?? mention
                mentionOfPerson[person] = mention
                if let text = record.key {
                    let key = Key(source: record.source, key: text)
                    mentions[key] = mentions[key] ?? mention
                }
            } else if let text = record.key {
                let key = Key(source: record.source, key: text)
                mention = mentions[key] ?? mention
                mentions[key] = mention
            }
            if mention == count { count += 1 }
            mentionOfRecord.append(Int32(mention))
        }

        let members = Grouped(count: records.count, groups: count) { mentionOfRecord[$0] }
        var builder = TableBuilder(columns: Column.allCases.map(\.name))
        var mentionOfRow: [Int32] = []
        var firstRow: [Int32] = []
        var isNew: [Bool] = []
        for mention in 0..<count {
            firstRow.append(Int32(mentionOfRow.count))
            var seen = DistinctRows()
            isNew.append(false)
            for position in members[mention] {
                let index = Int(position)
                let stands = standing[records[index].id] != nil
                for row in Self.rows(of: records[index], property: properties[index], address: address(index))
                where seen.insert(row) {
                    // The engine keeps two rows of a one-row source apart, so only a mention's first row says it.
                    let source = records[index].source
                    let tells = seen.count == 1 && oneRowSources.contains(source)
                    builder.appendRow(row, source: tells ? source.rawValue : nil)
                    mentionOfRow.append(Int32(mention))
                    if !stands { isNew[mention] = true }
                }
            }
        }
        table = builder.table()
        self.mentionOfRow = mentionOfRow
        self.firstRow = firstRow
        self.records = members
        self.mentionOfRecord = mentionOfRecord
        self.isNew = isNew
    }

    /// Keeps which rows are whose, and lets go what they say.
    mutating func releaseTable() { table = TableBuilder(columns: []).table() }

    /// The rows of a mention.
    func rows(of mention: Int32) -> Range<Int> {
        let start = Int(firstRow[Int(mention)])
        let end = Int(mention) + 1 < firstRow.count ? Int(firstRow[Int(mention) + 1]) : mentionOfRow.count
        return start..<end
    }

    /// Rows of one mention are one person.
    var mustLink: [RecordPair] {
        var pairs: [RecordPair] = []
        for row in mentionOfRow.indices.dropFirst() where mentionOfRow[row] == mentionOfRow[row - 1] {
            pairs.append(RecordPair(row - 1, row))
        }
        return pairs
    }

    /// One row for the name and one for each other name, which takes from the name what it does not state itself.
    private static func rows(of record: PersonRecord, property: Int32?, address: Address?) -> [[String]] {
        var row = [String](repeating: "", count: Column.allCases.count)
        func set(_ column: Column, _ value: String?) { if let value { row[column.rawValue] = value } }
        set(.given, record.name.given)
        set(.family, record.name.family)
        set(.middle, record.name.middle)
        set(.dob, record.birth?.text)
        if record.sex == .female || record.sex == .male { set(.sex, record.sex?.rawValue) }
        for identifier in record.identifiers {
            switch identifier.kind {
            case .nhsNumber:
                set(.nhs, identifier.value)
                if identifier.validity == .valid { set(.validNHS, identifier.value) }
            case .upn:
                set(.upn, identifier.value)
                if identifier.validity == .valid { set(.validUPN, identifier.value) }
            case .nino: set(.nino, identifier.value)
            case .pnc: set(.pnc, identifier.value)
            case .uln, .cro, .prisonNumber, .crn, .childID, .homeOffice, .youthJustice, .other: break
            }
        }
        set(.postcode, address?.postcode)
        set(.property, property.map { String($0) })
        set(.street, address?.street)
        set(.phone, record.phone)
        set(.email, record.email)
        var rows = [row]
        for other in record.otherNames where !other.isEmpty {
            var alias = row
            if let given = other.given { alias[Column.given.rawValue] = given }
            if let family = other.family { alias[Column.family.rawValue] = family }
            rows.append(alias)
        }
        return rows
    }
}

/// The rows of one mention, each once. Most have one or two, which are compared at less cost than hashed.
private struct DistinctRows {
    private static let few = 8
    private var first: [[String]] = []
    private var others: Set<[String]> = []

    var count: Int { first.count + others.count }

    /// True for a row that was not there.
    mutating func insert(_ row: [String]) -> Bool {
        if first.contains(row) { return false }
        if first.count < Self.few {
            first.append(row)
            return true
        }
        return others.insert(row).inserted
    }
}

extension PartialDate {
    /// ISO 8601, as much of it as is known: `1984`, `1984-06`, `1984-06-12`.
    fileprivate var text: String {
        func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        guard let month else { return String(year) }
        guard let day else { return "\(year)-\(padded(month))" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }
}
