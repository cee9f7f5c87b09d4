/// Takes out what a household's role or a shared home merely suggests, where a source states it otherwise.
///
/// A carer, step-parent or grandparent who is stated to be one is not a parent because a tenancy lists the child as a child
/// of the household. Where both are stated, the word that more statements use stands; parent, when as many use each.
struct RuledOut {
    private(set) var evidence: [TieEvidence]

    init(_ all: [TieEvidence]) {
        var counts: [UInt64: (parent: Int, other: Int)] = [:]
        for piece in all where piece.isStated && piece.kind <= .grandparent {
            let key = UInt64(UInt32(piece.subject)) << 32 | UInt64(UInt32(piece.object))
            if piece.kind == .parent {
                counts[key, default: (0, 0)].parent += 1
            } else {
                counts[key, default: (0, 0)].other += 1
            }
        }
        evidence = all.filter { piece in
            guard piece.kind == .parent else { return true }
            let key = UInt64(UInt32(piece.subject)) << 32 | UInt64(UInt32(piece.object))
            guard let count = counts[key], count.other > 0 else { return true }
            return count.parent >= count.other
        }
    }
}
