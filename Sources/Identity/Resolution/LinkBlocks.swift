public import Records

/// Records that are never to be one person, whatever weights, identifiers and judgements say: a child before and after an
/// adoption, a witness under protection.
///
/// A block has sides, and no record of one side is ever one person with a record of another. What is in it is for few eyes:
/// what a resolution tells of its records is told without the pairs that a block keeps apart.
public struct LinkBlocks: Hashable, Sendable {
    /// A record's place in a block.
    public struct Mark: Hashable, Sendable {
        public var block: Int64
        public var side: Int

        public init(block: Int64, side: Int) {
            self.block = block
            self.side = side
        }
    }

    /// Of the records that any block in force names.
    public let marks: [RecordID: [Mark]]
    /// What tells one record of a source from another of the same: its key. Records of one key are one.
    private let representatives: [Mark: [RecordID]]
    /// Tells whether blocks were added or lifted since.
    public let asOf: Int64

    public static let none = LinkBlocks(marks: [:])

    /// - Parameters:
    ///   - representatives: of each side one record of each key. The default is all of its records.
    ///   - asOf: the number of blocks and lifts when the marks were made. The default is 0.
    public init(
        marks: [RecordID: [Mark]], representatives: [Mark: [RecordID]]? = nil, asOf: Int64 = 0
    ) {
        self.marks = marks
        self.asOf = asOf
        if let representatives {
            self.representatives = representatives
            return
        }
        var all: [Mark: [RecordID]] = [:]
        for (record, places) in marks { for mark in places { all[mark, default: []].append(record) } }
        self.representatives = all.mapValues { $0.sorted() }
    }

    public var isEmpty: Bool { marks.isEmpty }

    /// Whether two records stand on different sides of a block.
    public func areBlocked(_ one: RecordID, _ other: RecordID) -> Bool {
        guard let first = marks[one], let second = marks[other] else { return false }
        return first.contains { mark in second.contains { $0.block == mark.block && $0.side != mark.side } }
    }

    /// The judgements by which a resolution keeps the blocks: what was judged of a blocked pair gives way to the block.
    public func binding(_ judgements: [Judgement]) -> [Judgement] {
        if isEmpty { return judgements }
        return judgements.filter { !areBlocked($0.first, $0.second) } + apart
    }

    /// What a resolution tells, without what would tell of a block.
    public func withheld(from resolution: PeopleResolution) -> PeopleResolution {
        if isEmpty { return resolution }
        var told = resolution
        told.uncertainPairs.removeAll { areBlocked($0.first, $0.second) }
        told.judgementConflicts.removeAll { conflict in
            let records = [conflict.first, conflict.second] + conflict.chain
            return records.contains { one in records.contains { areBlocked(one, $0) } }
        }
        return told
    }

    /// Whether some person holds records of two sides of a block.
    public func areViolated(by assignments: [PersonAssignment]) -> Bool {
        if isEmpty { return false }
        struct Hold: Hashable {
            var person: PersonID
            var block: Int64
        }
        var sides: [Hold: Int] = [:]
        for assignment in assignments {
            for mark in marks[assignment.record] ?? [] {
                let hold = Hold(person: assignment.person, block: mark.block)
                if let side = sides[hold], side != mark.side { return true }
                sides[hold] = mark.side
            }
        }
        return false
    }

    /// Every two people whom a block keeps apart, both ways round.
    public func people(_ assignments: [PersonAssignment]) -> [PersonID: Set<PersonID>] {
        if isEmpty { return [:] }
        var holders: [Mark: Set<PersonID>] = [:]
        for assignment in assignments {
            for mark in marks[assignment.record] ?? [] { holders[mark, default: []].insert(assignment.person) }
        }
        var others: [PersonID: Set<PersonID>] = [:]
        for (mark, people) in holders {
            for (rival, rivals) in holders where rival.block == mark.block && rival.side != mark.side {
                for person in people { others[person, default: []].formUnion(rivals.subtracting([person])) }
            }
        }
        return others.filter { !$0.value.isEmpty }
    }

    /// Every record of one side from every record of another, in order.
    private var apart: [Judgement] {
        var pairs: Set<JudgementLedger.Pair> = []
        for (mark, records) in representatives {
            for (rival, others) in representatives where rival.block == mark.block && rival.side > mark.side {
                for one in records { for other in others { pairs.insert(JudgementLedger.Pair(one, other)) } }
            }
        }
        return pairs.sorted().map {
            Judgement(first: $0.first, second: $0.second, verdict: .different, by: "", on: Day(number: 0))
        }
    }
}
