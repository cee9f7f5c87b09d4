/// Shows that a later head's log begins with every entry of an earlier head's: nothing was changed, only added to.
public struct ConsistencyProof: Sendable, Hashable {
    public let earlier: UInt64
    public let later: UInt64
    public let path: [Digest]

    public init(earlier: UInt64, later: UInt64, path: [Digest]) {
        self.earlier = earlier
        self.later = later
        self.path = path
    }

    /// Makes the proof between two sizes of the log (RFC 9162, 2.1.4.1), asking for the hashes of perfect subtrees. Throws
    /// `out_of_range` unless 0 < `earlier` <= `later`.
    public init(
        earlier: UInt64, later: UInt64, subtree: (Subtree) throws(AuditError) -> Digest
    ) throws(AuditError) {
        guard earlier > 0, earlier <= later else {
            throw AuditError(.outOfRange, "There is no consistency proof from \(earlier) to \(later) entries.")
        }
        var path: [Digest] = []
        var range = 0..<later
        var isWhole = true
        while range.upperBound != earlier {
            let split = range.lowerBound + MerkleRange.largestPowerOfTwo(below: UInt64(range.count))
            if earlier <= split {
                path.append(try MerkleRange.digest(of: split..<range.upperBound, subtree: subtree))
                range = range.lowerBound..<split
            } else {
                path.append(try MerkleRange.digest(of: range.lowerBound..<split, subtree: subtree))
                range = split..<range.upperBound
                isWhole = false
            }
        }
        if !isWhole { path.append(try MerkleRange.digest(of: range, subtree: subtree)) }
        self.init(earlier: earlier, later: later, path: path.reversed())
    }

    /// Whether the later root extends the earlier one (RFC 9162, 2.1.4.2).
    /// - Complexity: O(log `later`).
    public func verifies(earlierRoot: Digest, laterRoot: Digest) -> Bool {
        guard earlier > 0, earlier <= later else { return false }
        if earlier == later { return path.isEmpty && earlierRoot == laterRoot }
        var hashes = path[...]
        if earlier.nonzeroBitCount == 1 { hashes = [earlierRoot] + hashes }
        guard let start = hashes.popFirst() else { return false }
        var position = earlier - 1
        var last = later - 1
        while position & 1 == 1 {
            position >>= 1
            last >>= 1
        }
        var old = start
        var new = start
        for hash in hashes {
            if last == 0 { return false }
            if position & 1 == 1 || position == last {
                old = .parent(hash, old)
                new = .parent(hash, new)
                while position & 1 == 0, position != 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                new = .parent(new, hash)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && old == earlierRoot && new == laterRoot
    }
}
