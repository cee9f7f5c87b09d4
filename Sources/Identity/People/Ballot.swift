import Records

/// Counts which records state which value of one attribute, and ranks the values by a rule of survivorship.
struct Ballot<Value: Hashable & SendableMetatype> {
    struct Candidate {
        var value: Value
        /// Higher is better.
        var validity: Int
        /// In the order in which they were met.
        var sources: [SourceID]
        var count = 1
        var latest: Day?
        /// The greatest.
        var lastRecord: RecordID
        /// Empty unless the ballot keeps them.
        var records: [RecordID]
        /// One record may state a value twice, and counts once.
        fileprivate var counted: RecordID
    }

    /// Few: one person's distinct values of one attribute.
    private var candidates: [Candidate] = []
    private let keepsRecords: Bool

    /// - Parameter keepsRecords: whether it is kept which records state a value. The default is that they are counted.
    init(keepsRecords: Bool = false) { self.keepsRecords = keepsRecords }

    mutating func add(_ value: Value, validity: Int, from record: PersonRecord) {
        add(
            value, validity: validity, source: record.source, record: record.id,
            latest: record.period.to ?? record.period.from)
    }

    mutating func add(_ value: Value, validity: Int, source: SourceID, record: RecordID, latest: Day?) {
        guard let index = candidates.firstIndex(where: { $0.value == value }) else {
            candidates.append(
                Candidate(
                    value: value, validity: validity, sources: [source], latest: latest, lastRecord: record,
                    records: keepsRecords ? [record] : [], counted: record))
            return
        }
        candidates[index].validity = max(candidates[index].validity, validity)
        if candidates[index].counted != record {
            candidates[index].counted = record
            candidates[index].count += 1
            if keepsRecords { candidates[index].records.append(record) }
        }
        candidates[index].lastRecord = max(candidates[index].lastRecord, record)
        if let latest { candidates[index].latest = max(candidates[index].latest ?? latest, latest) }
        if !candidates[index].sources.contains(source) { candidates[index].sources.append(source) }
    }

    /// The values, best first.
    func ranked(by rule: SurvivorshipRules.Rule) -> [Value] {
        if candidates.count < 2 { return candidates.map(\.value) }
        return rankedCandidates(by: rule).map(\.value)
    }

    /// The values with who states them, best first.
    func rankedCandidates(by rule: SurvivorshipRules.Rule) -> [Candidate] {
        candidates.sorted { Self.isBetter($0, $1, by: rule) }
    }

    /// What puts a value before another: the first criterion of the rule that tells them apart; nil when none does.
    static func decider(
        _ left: Candidate, _ right: Candidate, by rule: SurvivorshipRules.Rule
    ) -> SurvivorshipCriterion? {
        rule.order.first { compare(left, right, $0, rule) != 0 }
    }

    /// Two values stated equally well are ordered by the last record that states them, which is never the same for two
    /// values of one attribute unless one record states both; then by their text.
    private static func isBetter(_ left: Candidate, _ right: Candidate, by rule: SurvivorshipRules.Rule) -> Bool {
        for criterion in rule.order {
            let difference = compare(left, right, criterion, rule)
            if difference != 0 { return difference > 0 }
        }
        if left.lastRecord != right.lastRecord { return left.lastRecord > right.lastRecord }
        return String(describing: left.value) < String(describing: right.value)
    }

    /// Above 0 when the left is the better.
    private static func compare(
        _ left: Candidate, _ right: Candidate, _ criterion: SurvivorshipCriterion, _ rule: SurvivorshipRules.Rule
    ) -> Int {
        switch criterion {
        case .validity: return left.validity - right.validity
        case .sources: return left.sources.count - right.sources.count
        case .records: return left.count - right.count
        case .recency: return Int(left.latest?.number ?? .min) - Int(right.latest?.number ?? .min)
        case .trust:
            func best(_ candidate: Candidate) -> Int {
                candidate.sources.map(rule.rank(of:)).min() ?? rule.trust.count
            }
            return best(right) - best(left)
        }
    }
}
