import Records

/// The judgements in force: of each pair the latest.
struct JudgementLedger {
    struct Pair: Hashable, Comparable {
        var first: RecordID
        var second: RecordID

        init(_ one: RecordID, _ other: RecordID) {
            first = min(one, other)
            second = max(one, other)
        }

        static func < (left: Self, right: Self) -> Bool { (left.first, left.second) < (right.first, right.second) }
    }

    /// In order of pair.
    let same: [Pair]
    let different: [Pair]
    /// Looked at and not decided: not to be put to review again.
    let unsure: [Pair]

    /// - Parameter judgements: of one day's judgements on one pair, the later in the array is the later.
    init(_ judgements: [Judgement]) {
        var latest: [Pair: Judgement] = [:]
        for judgement in judgements where judgement.first != judgement.second {
            let pair = Pair(judgement.first, judgement.second)
            if let earlier = latest[pair], earlier.on > judgement.on { continue }
            latest[pair] = judgement
        }
        same = latest.filter { $0.value.verdict == .same }.keys.sorted()
        different = latest.filter { $0.value.verdict == .different }.keys.sorted()
        unsure = latest.filter { $0.value.verdict == .unsure }.keys.sorted()
    }

    func verdict(on one: RecordID, _ other: RecordID) -> Judgement.Verdict? {
        let pair = Pair(one, other)
        if same.contains(pair) { return .same }
        if different.contains(pair) { return .different }
        return nil
    }
}
