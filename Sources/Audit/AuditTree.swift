/// The log's Merkle tree as its right edge alone: enough to append and to know the root, in 32 bytes a doubling of the log.
///
/// Method: RFC 9162, section 2.1; the compact range of the transparency-dev `merkle` library.
public struct AuditTree: Sendable, Hashable {
    /// The number of leaves.
    public private(set) var size: UInt64
    /// The roots of the perfect subtrees that the leaves fall into, largest first: one for each 1 bit of `size`.
    public private(set) var peaks: [Digest]

    /// The tree without leaves.
    public init() {
        size = 0
        peaks = []
    }

    /// Resumes a tree that was stored; throws `unreadable` when size and peaks do not belong together.
    public init(size: UInt64, peaks: [Digest]) throws(AuditError) {
        guard peaks.count == size.nonzeroBitCount else {
            throw AuditError(
                .unreadable, "A stored audit tree's peaks do not fit its size; rebuild it from the entries.")
        }
        self.size = size
        self.peaks = peaks
    }

    /// Appends a leaf hash.
    /// - Complexity: O(1) on average, O(log `size`) at most.
    public mutating func append(leaf: Digest) {
        var digest = leaf
        for _ in 0..<(~size).trailingZeroBitCount { digest = .parent(peaks.removeLast(), digest) }
        peaks.append(digest)
        size += 1
    }

    /// Appends a leaf hash and hands over each subtree that it completes, the leaf first, so that a store may keep them:
    /// with them a proof takes O(log² `size`) look-ups.
    public mutating func append(leaf: Digest, completing: (Subtree, Digest) throws -> Void) rethrows {
        var grown = peaks
        var digest = leaf
        var subtree = Subtree(level: 0, index: size)
        try completing(subtree, digest)
        while subtree.index & 1 == 1 {
            digest = .parent(grown.removeLast(), digest)
            subtree = Subtree(level: subtree.level + 1, index: subtree.index >> 1)
            try completing(subtree, digest)
        }
        grown.append(digest)
        peaks = grown
        size += 1
    }

    /// The root over all leaves.
    /// - Complexity: O(log `size`).
    public var root: Digest {
        guard var root = peaks.last else { return .emptyRoot }
        for peak in peaks.dropLast().reversed() { root = .parent(peak, root) }
        return root
    }
}
