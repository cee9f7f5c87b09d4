import Records

/// All bonds between people, found by person.
struct TieTable {
    private(set) var ties: [Tie] = []
    /// Where each person's bonds begin in `ofPerson`.
    private var starts: [Int32]
    /// Positions in `ties`, in order of person, then of kind and of the other person.
    private var ofPerson: [Int32]

    /// - Complexity: O(*n* log *n*) in the pieces of evidence.
    init(_ evidence: [TieEvidence], people: Int) {
        var order: [(key: UInt64, index: Int32)] = []
        order.reserveCapacity(evidence.count)
        for (index, piece) in evidence.enumerated() {
            let pair = UInt64(UInt32(piece.subject)) << 30 | UInt64(UInt32(piece.object))
            order.append((UInt64(piece.kind.rawValue) << 60 | pair, Int32(index)))
        }
        order.sort { ($0.key, $0.index) < ($1.key, $1.index) }
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, order[end].key == order[start].key { end += 1 }
            ties.append(Tie(order[start..<end].map { evidence[Int($0.index)] }))
            start = end
        }
        starts = [Int32](repeating: 0, count: people + 1)
        for tie in ties {
            starts[tie.subject + 1] += 1
            if tie.object != tie.subject { starts[tie.object + 1] += 1 }
        }
        for person in 0..<people { starts[person + 1] += starts[person] }
        ofPerson = [Int32](repeating: 0, count: Int(starts[people]))
        var next = starts
        for (position, tie) in ties.enumerated() {
            ofPerson[Int(next[tie.subject])] = Int32(position)
            next[tie.subject] += 1
            if tie.object == tie.subject { continue }
            ofPerson[Int(next[tie.object])] = Int32(position)
            next[tie.object] += 1
        }
    }

    private func positions(of person: Int) -> ArraySlice<Int32> {
        ofPerson[Int(starts[person])..<Int(starts[person + 1])]
    }

    func ties(of person: Int) -> [Tie] { positions(of: person).map { ties[Int($0)] } }

    func count(of person: Int) -> Int { Int(starts[person + 1] - starts[person]) }

    /// The bond of a kind between two people, when there is one. For kinds that are not symmetric, the first is the
    /// subject.
    func tie(_ first: Int, _ kind: TieKind, _ second: Int) -> Tie? {
        let subject = kind.isSymmetric ? min(first, second) : first
        let object = kind.isSymmetric ? max(first, second) : second
        for position in positions(of: subject)
        where ties[Int(position)].kind == kind && ties[Int(position)].subject == subject
            && ties[Int(position)].object == object
        {
            return ties[Int(position)]
        }
        return nil
    }

    func parents(of child: Int) -> [Tie] {
        var found: [Tie] = []
        for position in positions(of: child)
        where ties[Int(position)].kind == .parent && ties[Int(position)].object == child {
            found.append(ties[Int(position)])
        }
        return found
    }

    func children(of parent: Int) -> [Tie] {
        var found: [Tie] = []
        for position in positions(of: parent)
        where ties[Int(position)].kind == .parent && ties[Int(position)].subject == parent {
            found.append(ties[Int(position)])
        }
        return found
    }

    func areBound(_ first: Int, _ second: Int) -> Bool {
        positions(of: first).contains { ties[Int($0)].subject == second || ties[Int($0)].object == second }
    }
}

extension Tie {
    /// - Parameter pieces: evidence of one kind for one pair; one at least.
    init(_ pieces: [TieEvidence]) {
        let sorted =
            pieces.count == 1
            ? pieces
            : pieces.sorted { left, right in
                if left.weight != right.weight { return left.weight > right.weight }
                if left.reason != right.reason { return left.reason < right.reason }
                return left.records.lexicographicallyPrecedes(right.records)
            }
        self.init(
            subject: sorted[0].subject, object: sorted[0].object, kind: sorted[0].kind, confidence: sorted[0].weight,
            period: sorted[0].period, reasons: [sorted[0].reason], records: sorted[0].records,
            isStated: pieces.contains { !$0.records.isEmpty })
        for piece in sorted.dropFirst() {
            period = period.joined(piece.period)
            if records.count < Tie.mostRecords { records += piece.records }
            // A reason that stands already is the same source saying the same again: it adds nothing.
            if reasons.contains(piece.reason) { continue }
            reasons.append(piece.reason)
            confidence = 1 - (1 - confidence) * (1 - piece.weight)
        }
    }

    /// A bond that thousands of rows state is not borne out better by naming them all.
    private static let mostRecords = 40
}

extension Period {
    /// The shortest period that covers both; a start that is not stated gives way to one that is.
    func joined(_ other: Period) -> Period {
        let start: Day? = if let from, let start = other.from { min(from, start) } else { from ?? other.from }
        let end: Day? = if let to, let end = other.to { max(to, end) } else { nil }
        return Period(from: start, to: end)
    }
}
