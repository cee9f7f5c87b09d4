import Records

/// All bonds between people, found by person.
struct TieTable {
    private(set) var ties: [Tie] = []
    /// Positions in `ties` of each person's bonds, in order of kind and of the other person.
    private var ofPerson: [[Int]] = []

    /// - Complexity: O(*n* log *n*) in the pieces of evidence.
    init(_ evidence: [TieEvidence], people: Int) {
        ofPerson = Array(repeating: [], count: people)
        let sorted = evidence.indices.sorted { left, right in
            let a = evidence[left]
            let b = evidence[right]
            if a.kind != b.kind { return a.kind < b.kind }
            if a.subject != b.subject { return a.subject < b.subject }
            if a.object != b.object { return a.object < b.object }
            if a.weight != b.weight { return a.weight > b.weight }
            if a.reason != b.reason { return a.reason < b.reason }
            return left < right
        }
        for index in sorted {
            let piece = evidence[index]
            if let last = ties.last, last.kind == piece.kind, last.subject == piece.subject,
                last.object == piece.object
            {
                let position = ties.count - 1
                ties[position].period = last.period.joined(piece.period)
                ties[position].records += piece.records
                // A reason that stands already is the same source saying the same again: it adds nothing.
                if !last.reasons.contains(piece.reason) {
                    ties[position].reasons.append(piece.reason)
                    ties[position].confidence = 1 - (1 - last.confidence) * (1 - piece.weight)
                }
            } else {
                ties.append(
                    Tie(
                        subject: piece.subject, object: piece.object, kind: piece.kind, confidence: piece.weight,
                        period: piece.period, reasons: [piece.reason], records: piece.records))
            }
        }
        for (position, tie) in ties.enumerated() {
            ofPerson[tie.subject].append(position)
            ofPerson[tie.object].append(position)
        }
    }

    func ties(of person: Int) -> [Tie] { ofPerson[person].map { ties[$0] } }

    func count(of person: Int) -> Int { ofPerson[person].count }

    /// The bond of a kind between two people, when there is one. For kinds that are not symmetric, the first is the
    /// subject.
    func tie(_ first: Int, _ kind: TieKind, _ second: Int) -> Tie? {
        let subject = kind.isSymmetric ? min(first, second) : first
        let object = kind.isSymmetric ? max(first, second) : second
        for position in ofPerson[subject] {
            let tie = ties[position]
            if tie.kind == kind, tie.subject == subject, tie.object == object { return tie }
        }
        return nil
    }

    func parents(of child: Int) -> [Tie] {
        ofPerson[child].map { ties[$0] }.filter { $0.kind == .parent && $0.object == child }
    }

    func children(of parent: Int) -> [Tie] {
        ofPerson[parent].map { ties[$0] }.filter { $0.kind == .parent && $0.subject == parent }
    }

    func areBound(_ first: Int, _ second: Int) -> Bool {
        ofPerson[first].contains { ties[$0].other(than: first) == second }
    }
}

extension Period {
    /// The shortest period that covers both; a start that is not stated gives way to one that is.
    func joined(_ other: Period) -> Period {
        let start: Day? = if let from, let start = other.from { min(from, start) } else { from ?? other.from }
        let end: Day? = if let to, let end = other.to { max(to, end) } else { nil }
        return Period(from: start, to: end)
    }
}
