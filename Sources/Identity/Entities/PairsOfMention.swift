import Linkage

/// The engine's pairs by the mentions whose rows they are of: positions among the pairs, in order.
struct PairsOfMention {
    private let starts: [Int32]
    private let positions: [Int32]

    /// - Complexity: O(*n*) in pairs and mentions.
    init(_ pairs: [ScoredPair], mentions: MentionTable) {
        var starts = [Int32](repeating: 0, count: mentions.firstRow.count + 1)
        func forEachEnd(_ act: (_ mention: Int, _ pair: Int) -> Void) {
            for (position, pair) in pairs.enumerated() {
                act(Int(mentions.mentionOfRow[Int(pair.first)]), position)
                act(Int(mentions.mentionOfRow[Int(pair.second)]), position)
            }
        }
        forEachEnd { mention, _ in starts[mention + 1] += 1 }
        for mention in mentions.firstRow.indices { starts[mention + 1] += starts[mention] }
        var next = starts
        var positions = [Int32](repeating: 0, count: pairs.count * 2)
        forEachEnd { mention, position in
            positions[Int(next[mention])] = Int32(position)
            next[mention] += 1
        }
        self.starts = starts
        self.positions = positions
    }

    subscript(mention: Int32) -> ArraySlice<Int32> {
        positions[Int(starts[Int(mention)])..<Int(starts[Int(mention) + 1])]
    }
}
