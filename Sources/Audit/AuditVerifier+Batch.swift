import Dispatch
import Synchronization

/// An entry as it is stored: its bytes, and the leaf hash kept beside them.
public struct AuditRow: Sendable {
    public let encoded: [UInt8]
    public let leaf: Digest?

    public init(encoded: [UInt8], leaf: Digest?) {
        self.encoded = encoded
        self.leaf = leaf
    }
}

extension AuditVerifier {
    private static let slice = 1_024

    /// Takes the next entries together, hashing them on every core; the outcome is the same as one by one. Some 10,000 rows
    /// a batch keep the cores busy.
    public mutating func check(batch: [AuditRow]) {
        guard fault == nil else { return }
        let slices = (batch.count + Self.slice - 1) / Self.slice
        let hashed = Mutex<[[Digest]]>(Array(repeating: [], count: slices))
        DispatchQueue.concurrentPerform(iterations: slices) { number in
            let start = number * Self.slice
            let leaves = batch[start..<min(start + Self.slice, batch.count)].map { Digest.leaf($0.encoded) }
            hashed.withLock { $0[number] = leaves }
        }
        let leaves = hashed.withLock { $0 }
        for (number, row) in batch.enumerated() where fault == nil {
            check(row.encoded, leaf: leaves[number / Self.slice][number % Self.slice], stored: row.leaf)
        }
    }
}
