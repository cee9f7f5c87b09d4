/// Reads a log from its first entry to its last and finds the first thing wrong with it.
///
/// A single altered, deleted, inserted or moved entry is named exactly, from its sequence number or the hash kept beside
/// it. Where the whole log was rewritten so that it is consistent in itself, only the heads tell: the fault then names the
/// entries between the last head that still holds and the first that does not, so sign heads often and keep some outside.
public struct AuditVerifier: Sendable {
    private let claimed: SignedTreeHead
    /// The heads to meet, smallest first, one of each size.
    private var awaited: ArraySlice<SignedTreeHead>
    private var tree = AuditTree()
    /// The size up to which heads have been met.
    private var confirmed: UInt64 = 0
    public private(set) var fault: AuditFault?

    /// - Parameters:
    ///   - claimed: the latest head that the log shows.
    ///   - earlier: heads seen before, from the store and from other custodians, in any order.
    ///   - key: whose signature the heads must bear.
    public init(claimed: SignedTreeHead, earlier: [SignedTreeHead] = [], key: AuditVerificationKey) {
        self.claimed = claimed
        let heads = (earlier + [claimed]).sorted { ($0.size, $0.root.hex) < ($1.size, $1.root.hex) }
        awaited = heads[...]
        for head in heads where !head.isSigned(by: key) && fault == nil {
            let text = "The head of \(head.size) entries does not bear the key's signature."
            fault = AuditFault(.unsigned, entries: 0..<max(head.size, 1), text)
        }
        guard fault == nil else { return }
        for (head, next) in zip(heads, heads.dropFirst()) where head.size == next.size && head.root != next.root {
            let text = "Two signed heads of \(head.size) entries have different roots: there are two histories."
            let size = max(head.size, 1)
            fault = AuditFault(.forked, entries: 0..<size, text)
            return
        }
        if let largest = heads.last, largest.size > claimed.size {
            let text = "The log shows a head of \(claimed.size) entries, but one of \(largest.size) was seen before."
            fault = AuditFault(.replayed, entries: claimed.size..<claimed.size + 1, text)
        }
        meetHeads()
    }

    /// The entries read so far.
    public var size: UInt64 { tree.size }

    /// Takes the next entry's stored bytes, in stored order, and the leaf hash that was kept beside them, if one was. After
    /// a fault the rest is passed over.
    public mutating func check(_ encoded: [UInt8], leaf stored: Digest? = nil) {
        guard fault == nil else { return }
        check(encoded, leaf: .leaf(encoded), stored: stored)
    }

    /// Says what the whole came to.
    public consuming func finish() -> AuditVerdict {
        if let fault { return .broken(fault) }
        if let missed = awaited.first {
            let text = "The log ends after \(tree.size) entries; a signed head counts \(missed.size)."
            return .broken(AuditFault(.truncated, entries: tree.size..<tree.size + 1, text))
        }
        return .intact(size: tree.size, root: tree.root, unsigned: tree.size - claimed.size)
    }

    mutating func check(_ encoded: [UInt8], leaf: Digest, stored: Digest?) {
        let place = tree.size
        guard let sequence = AuditEntry.sequence(of: encoded) else {
            fault = AuditFault(.unreadable, entries: place..<place + 1, "Entry \(place) is not an audit entry.")
            return
        }
        if let stored, stored != leaf {
            let text = "Entry \(place) was changed: it does not have the hash that was kept beside it."
            fault = AuditFault(.altered, entries: place..<place + 1, text)
            return
        }
        guard sequence == place else {
            let text = "At place \(place) stands entry \(sequence): one was deleted, inserted or moved."
            fault = AuditFault(.outOfSequence, entries: place..<place + 1, text)
            return
        }
        tree.append(leaf: leaf)
        meetHeads()
    }

    /// Compares the root with every head of the size reached.
    private mutating func meetHeads() {
        while fault == nil, let head = awaited.first, head.size == tree.size {
            guard tree.root == head.root else {
                let text = "The first \(head.size) entries are not those that the head signed at that size commits to."
                fault = AuditFault(.rewritten, entries: confirmed..<max(head.size, confirmed + 1), text)
                return
            }
            confirmed = head.size
            awaited.removeFirst()
        }
    }
}
