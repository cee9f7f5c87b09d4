/// Chains of stated parents that lead back to where they began: A is a parent of B, B of C, and C of A.
///
/// None of the bonds of such a ring is believed; each ring is one problem.
struct CircularParentage {
    /// The people of each ring, in order; rings that touch are one.
    private(set) var rings: [[Int]] = []
    private let isInRing: [Bool]

    /// - Complexity: O(*n*) in the people and the bonds: people without a parent, and those without a child, are taken away
    ///   until none is left to take (Kahn 1962).
    init(_ ties: TieTable, people: Int) {
        let bonds = ties.ties.filter { $0.kind == .parent || $0.kind == .grandparent }
        var remains = [Bool](repeating: true, count: people)
        for isDownwards in [true, false] {
            var open = [Int](repeating: 0, count: people)
            var next: [[Int]] = Array(repeating: [], count: people)
            for bond in bonds where remains[bond.subject] && remains[bond.object] {
                let (from, to) = isDownwards ? (bond.subject, bond.object) : (bond.object, bond.subject)
                open[to] += 1
                next[from].append(to)
            }
            var free = (0..<people).filter { remains[$0] && open[$0] == 0 }
            while let person = free.popLast() {
                remains[person] = false
                for other in next[person] {
                    open[other] -= 1
                    if open[other] == 0 { free.append(other) }
                }
            }
        }
        isInRing = remains
        var groups = DisjointSets(people)
        for bond in bonds where remains[bond.subject] && remains[bond.object] { groups.join(bond.subject, bond.object) }
        var members: [Int: [Int]] = [:]
        for person in 0..<people where remains[person] { members[groups.root(person), default: []].append(person) }
        rings = members.sorted { $0.key < $1.key }.map(\.value)
    }

    func isPart(_ piece: TieEvidence) -> Bool {
        (piece.kind == .parent || piece.kind == .grandparent) && isInRing[piece.subject] && isInRing[piece.object]
    }
}
