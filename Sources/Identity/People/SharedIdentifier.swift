public import Records

/// One identifier that a person has for life, held valid by the records of two people: one of them is mistaken, or the two
/// are one.
public struct SharedIdentifier: Hashable, Sendable, Codable {
    public var kind: IdentifierKind
    public var first: PersonID
    public var second: PersonID
    /// Of the first person and of the second, the first record that states it.
    public var firstRecord: RecordID
    public var secondRecord: RecordID

    public init(
        kind: IdentifierKind, first: PersonID, second: PersonID, firstRecord: RecordID, secondRecord: RecordID
    ) {
        self.kind = kind
        self.first = first
        self.second = second
        self.firstRecord = firstRecord
        self.secondRecord = secondRecord
    }

    /// Every two people who share an identifier, in order of kind and people. Of an identifier that many hold, each holder
    /// is told with the first of them.
    ///
    /// - Parameter assignments: as a resolution yields them, in order of record.
    /// - Complexity: O(*n* log *n*) in the identifiers; sixteen bytes for each.
    public static func all(_ records: [PersonRecord], assignments: [PersonAssignment]) -> [SharedIdentifier] {
        let ordered = assignments.sorted { $0.record < $1.record }
        func person(of record: RecordID) -> PersonID? {
            var low = 0
            var high = ordered.count
            while low < high {
                let middle = (low + high) / 2
                if ordered[middle].record < record { low = middle + 1 } else { high = middle }
            }
            return low < ordered.count && ordered[low].record == record ? ordered[low].person : nil
        }
        var stated: [(hash: UInt64, position: Int32)] = []
        for (position, record) in records.enumerated() {
            for identifier in record.identifiers where isForLife(identifier) {
                stated.append((hash(identifier), Int32(position)))
            }
        }
        stated.sort { ($0.hash, records[Int($0.position)].id) < ($1.hash, records[Int($1.position)].id) }

        var shared: Set<SharedIdentifier> = []
        var start = 0
        while start < stated.count {
            var end = start + 1
            while end < stated.count, stated[end].hash == stated[start].hash { end += 1 }
            if end - start > 1 {
                var holders: [Identifier: [(person: PersonID, record: RecordID)]] = [:]
                for entry in stated[start..<end] {
                    let record = records[Int(entry.position)]
                    guard let person = person(of: record.id) else { continue }
                    for identifier in record.identifiers
                    where isForLife(identifier) && hash(identifier) == stated[start].hash {
                        if holders[identifier]?.contains(where: { $0.person == person }) != true {
                            holders[identifier, default: []].append((person, record.id))
                        }
                    }
                }
                for (identifier, people) in holders where people.count > 1 {
                    let ordered = people.sorted { $0.person < $1.person }
                    for other in ordered.dropFirst() {
                        shared.insert(
                            SharedIdentifier(
                                kind: identifier.kind, first: ordered[0].person, second: other.person,
                                firstRecord: ordered[0].record, secondRecord: other.record))
                    }
                }
            }
            start = end
        }
        return shared.sorted {
            ($0.kind.rawValue, $0.first, $0.second, $0.firstRecord, $0.secondRecord)
                < ($1.kind.rawValue, $1.first, $1.second, $1.firstRecord, $1.secondRecord)
        }
    }

    private static func isForLife(_ identifier: Identifier) -> Bool {
        identifier.validity == .valid && IdentifierKind.exclusive.contains(identifier.kind)
    }

    /// FNV-1a (Fowler, Noll and Vo): the same on every run.
    private static func hash(_ identifier: Identifier) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in identifier.kind.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for byte in identifier.value.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
