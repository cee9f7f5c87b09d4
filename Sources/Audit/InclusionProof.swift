/// Shows that an entry is in the log that a head commits to: the hashes beside the way from its leaf to the root.
public struct InclusionProof: Sendable, Hashable {
    public let index: UInt64
    public let size: UInt64
    public let path: [Digest]

    public init(index: UInt64, size: UInt64, path: [Digest]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// Makes the proof for the leaf at `index` in the log's first `size` leaves (RFC 9162, 2.1.3.1), asking for the hashes
    /// of perfect subtrees. Throws `out_of_range` when there is no such leaf.
    public init(
        index: UInt64, size: UInt64, subtree: (Subtree) throws(AuditError) -> Digest
    ) throws(AuditError) {
        guard index < size else {
            throw AuditError(.outOfRange, "The log of \(size) entries has no entry \(index).")
        }
        var path: [Digest] = []
        var range = 0..<size
        while range.count > 1 {
            let split = range.lowerBound + MerkleRange.largestPowerOfTwo(below: UInt64(range.count))
            let (near, far) =
                index < split
                ? (range.lowerBound..<split, split..<range.upperBound)
                : (split..<range.upperBound, range.lowerBound..<split)
            path.append(try MerkleRange.digest(of: far, subtree: subtree))
            range = near
        }
        self.init(index: index, size: size, path: path.reversed())
    }

    /// Whether the leaf is at its index under the root (RFC 9162, 2.1.3.2).
    /// - Complexity: O(log `size`).
    public func verifies(leaf: Digest, root: Digest) -> Bool {
        guard index < size else { return false }
        var position = index
        var last = size - 1
        var digest = leaf
        for sibling in path {
            if last == 0 { return false }
            if position & 1 == 1 || position == last {
                digest = .parent(sibling, digest)
                while position & 1 == 0, position != 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                digest = .parent(digest, sibling)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && digest == root
    }
}
