/// A perfect subtree of the log's tree: the 2^`level` leaves from `index` × 2^`level` on. Level 0 is a single leaf.
public struct Subtree: Sendable, Hashable {
    public let level: Int
    public let index: UInt64

    public init(level: Int, index: UInt64) {
        self.level = level
        self.index = index
    }

    /// The leaves under it.
    public var leaves: Range<UInt64> { index << level..<(index + 1) << level }

    /// The hash of the subtree over leaf hashes held in memory.
    /// - Complexity: O(2^`level`).
    public func digest(of leafHashes: [Digest]) -> Digest {
        if level == 0 { return leafHashes[Int(index)] }
        return .parent(
            Subtree(level: level - 1, index: 2 * index).digest(of: leafHashes),
            Subtree(level: level - 1, index: 2 * index + 1).digest(of: leafHashes))
    }
}
