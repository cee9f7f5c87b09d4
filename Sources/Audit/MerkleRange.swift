/// Hashes of runs of leaves that start at a multiple of a power of two no smaller than their largest perfect subtree.
enum MerkleRange {
    /// The largest power of two smaller than `count`, which is at least 2.
    static func largestPowerOfTwo(below count: UInt64) -> UInt64 {
        1 << UInt64(UInt64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    /// MTH of RFC 9162 over the leaves of a range that the tree's own splitting yields, from perfect subtrees.
    static func digest(
        of range: Range<UInt64>, subtree: (Subtree) throws(AuditError) -> Digest
    ) throws(AuditError) -> Digest {
        let count = range.upperBound - range.lowerBound
        if count.nonzeroBitCount == 1 {
            let level = count.trailingZeroBitCount
            return try subtree(Subtree(level: level, index: range.lowerBound >> level))
        }
        let split = range.lowerBound + largestPowerOfTwo(below: count)
        return .parent(
            try digest(of: range.lowerBound..<split, subtree: subtree),
            try digest(of: split..<range.upperBound, subtree: subtree))
    }
}
