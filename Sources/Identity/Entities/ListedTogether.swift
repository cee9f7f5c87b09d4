import Records

/// Who one source lists as different people of one household: a tenancy's partner and its grown son of the same name, two
/// children of a family's file.
///
/// A clerk enters somebody twice now and then, by one name and in one role; those may still be one. Whom a judgement
/// holds to be somebody else's record is left to the judgement.
struct ListedTogether {
    /// Positions of two records of each pair.
    private(set) var pairs: [(Int, Int)] = []

    private struct Household: Hashable {
        var source: SourceID
        var name: String
    }

    /// Households in which a source lists more than this say nothing.
    private static let mostListed = 60

    /// - Complexity: O(*n*) in the records, for households of ordinary size.
    init(_ records: [PersonRecord], judged: Set<RecordID>) {
        var listed: [Household: [Int32]] = [:]
        for (position, record) in records.enumerated() {
            guard let name = record.household, record.key != nil, record.householdRole != nil else { continue }
            listed[Household(source: record.source, name: name), default: []].append(Int32(position))
        }
        for positions in listed.values where positions.count > 1 && positions.count <= Self.mostListed {
            for (place, first) in positions.enumerated() {
                for second in positions[..<place] {
                    let (one, other) = (records[Int(second)], records[Int(first)])
                    if Self.areApart(one, other), !judged.contains(one.id), !judged.contains(other.id) {
                        pairs.append((Int(second), Int(first)))
                    }
                }
            }
        }
        pairs.sort { $0 < $1 }
    }

    private static func areApart(_ one: PersonRecord, _ other: PersonRecord) -> Bool {
        if one.key == other.key || !one.period.overlaps(other.period) { return false }
        if one.householdRole != other.householdRole { return true }
        guard let given = one.name.given, let second = other.name.given else { return false }
        return given != second && given.utf8.first != second.utf8.first
    }
}
