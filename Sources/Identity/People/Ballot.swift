import Records

/// Counts which records state which value of one attribute, and ranks the values by the rules of ``BestView``.
struct Ballot<Value: Hashable & SendableMetatype> {
    private struct Candidate {
        var value: Value
        var validity: Int
        var sources: [SourceID]
        var records: Int
        var latest: Day?
        var lastRecord: RecordID
    }

    /// Few: one person's distinct values of one attribute.
    private var candidates: [Candidate] = []

    mutating func add(_ value: Value, validity: Int, from record: PersonRecord) {
        let latest = record.period.to ?? record.period.from
        guard let index = candidates.firstIndex(where: { $0.value == value }) else {
            candidates.append(
                Candidate(
                    value: value, validity: validity, sources: [record.source], records: 1, latest: latest,
                    lastRecord: record.id))
            return
        }
        candidates[index].validity = max(candidates[index].validity, validity)
        candidates[index].records += 1
        candidates[index].lastRecord = max(candidates[index].lastRecord, record.id)
        if let latest { candidates[index].latest = max(candidates[index].latest ?? latest, latest) }
        if !candidates[index].sources.contains(record.source) { candidates[index].sources.append(record.source) }
    }

    /// The values, best first.
    var ranked: [Value] {
        if candidates.count < 2 { return candidates.map(\.value) }
        return candidates.sorted(by: Self.isBetter).map(\.value)
    }

    /// Two values stated equally well are ordered by the last record that states them, which is never the same for two
    /// values of one attribute unless one record states both; then by their text.
    private static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.validity != right.validity { return left.validity > right.validity }
        if left.sources.count != right.sources.count { return left.sources.count > right.sources.count }
        if left.records != right.records { return left.records > right.records }
        if left.latest != right.latest {
            guard let leftDay = left.latest else { return false }
            guard let rightDay = right.latest else { return true }
            return leftDay > rightDay
        }
        if left.lastRecord != right.lastRecord { return left.lastRecord > right.lastRecord }
        return String(describing: left.value) < String(describing: right.value)
    }
}
