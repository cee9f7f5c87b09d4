import Linkage
public import Records

/// Two records judged to be one person that a resolution does not hold to be one: different wins over same.
public struct JudgementConflict: Hashable, Sendable, Codable {
    public var first: RecordID
    public var second: RecordID
    /// From one to the other of two records judged to be two people, each judged to be one with the next. Empty when a rule
    /// forbids it and not a judgement.
    public var chain: [RecordID]

    public init(first: RecordID, second: RecordID, chain: [RecordID] = []) {
        self.first = first
        self.second = second
        self.chain = chain
    }
}

extension JudgementConflict {
    /// Those of a ledger, in order of pair.
    /// - Parameter areOne: whether two records of the ledger came to be one person; nil when either is not there.
    static func all(
        of ledger: JudgementLedger, mentionOf: (RecordID) -> Int?, areOne: (RecordID, RecordID) -> Bool?
    ) -> [JudgementConflict] {
        var recordOf: [Int: RecordID] = [:]
        func pairs(_ pairs: [JudgementLedger.Pair]) -> [RecordPair] {
            pairs.compactMap { pair in
                guard let first = mentionOf(pair.first), let second = mentionOf(pair.second), first != second else {
                    return nil
                }
                recordOf[first] = recordOf[first] ?? pair.first
                recordOf[second] = recordOf[second] ?? pair.second
                return RecordPair(first, second)
            }
        }
        let found = PairConstraints(mustLink: pairs(ledger.same), cannotLink: pairs(ledger.different)).conflicts
        let conflicts = Dictionary(found.map { ($0.mustLink, $0) }, uniquingKeysWith: { first, _ in first })
        return ledger.same.compactMap { pair in
            guard areOne(pair.first, pair.second) == false, let first = mentionOf(pair.first),
                let second = mentionOf(pair.second)
            else { return nil }
            let chain = conflicts[RecordPair(first, second)]?.chain ?? []
            return JudgementConflict(first: pair.first, second: pair.second, chain: chain.compactMap { recordOf[$0] })
        }
    }
}
