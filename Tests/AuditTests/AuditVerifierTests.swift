import Audit
import Foundation
import Testing

/// Every way to tamper with a log, in random trials: the verifier finds each, and names the first bad entry.
struct AuditVerifierTests {
    let key: AuditSigningKey
    let entries: [[UInt8]]
    let heads: [SignedTreeHead]

    init() throws {
        key = try AuditSigningKey(seed: [UInt8](0..<32))
        entries = try (0..<60).map { try AuditEntryTests.entry($0).encoded() }
        heads = Self.heads(entries, key: key)
    }

    /// A head at every tenth entry.
    static func heads(_ entries: [[UInt8]], key: AuditSigningKey) -> [SignedTreeHead] {
        var tree = AuditTree()
        var heads: [SignedTreeHead] = []
        for entry in entries {
            tree.append(leaf: .leaf(entry))
            if tree.size.isMultiple(of: 10) {
                heads.append(SignedTreeHead(of: tree, at: Date(timeIntervalSince1970: Double(tree.size)), key: key))
            }
        }
        return heads
    }

    func verdict(
        _ entries: [[UInt8]], kept: [Digest]? = nil, claimed: SignedTreeHead? = nil, earlier: [SignedTreeHead]? = nil
    ) -> AuditVerdict {
        let claimed = claimed ?? heads[heads.count - 1]
        let rows = entries.indices.map { AuditRow(encoded: entries[$0], leaf: kept?[$0]) }
        var single = AuditVerifier(claimed: claimed, earlier: earlier ?? heads, key: key.verificationKey)
        for row in rows { single.check(row.encoded, leaf: row.leaf) }
        var batched = AuditVerifier(claimed: claimed, earlier: earlier ?? heads, key: key.verificationKey)
        batched.check(batch: Array(rows.prefix(7)))
        batched.check(batch: Array(rows.dropFirst(7)))
        let verdict = single.finish()
        #expect(batched.finish() == verdict)
        return verdict
    }

    func fault(_ verdict: AuditVerdict) -> AuditFault? {
        switch verdict {
        case .broken(let fault): return fault
        case .intact: return nil
        }
    }

    @Test func anUntouchedLogIsIntact() {
        #expect(verdict(entries) == .intact(size: 60, root: heads[5].root, unsigned: 0))
        let fewer = verdict(entries, claimed: heads[4], earlier: [])
        #expect(fewer == .intact(size: 60, root: heads[5].root, unsigned: 10))
        let kept = entries.map { Digest.leaf($0) }
        #expect(verdict(entries, kept: kept) == .intact(size: 60, root: heads[5].root, unsigned: 0))
    }

    @Test func aFlippedBitIsFoundAndItsEntryNamed() {
        var draw = SeededDraw(seed: 11)
        let kept = entries.map { Digest.leaf($0) }
        for _ in 0..<3_000 {
            let place = Int.random(in: 0..<60, using: &draw)
            var log = entries
            let byte = Int.random(in: 0..<log[place].count, using: &draw)
            log[place][byte] ^= 1 << UInt8.random(in: 0..<8, using: &draw)
            let named = fault(verdict(log, kept: kept))
            #expect(named?.entries == UInt64(place)..<UInt64(place) + 1)
            // Whoever also mends the hash kept beside the entry is found by the head, within its ten entries.
            var mended = kept
            mended[place] = .leaf(log[place])
            let found = fault(verdict(log, kept: mended))
            #expect(found?.entries.contains(UInt64(place)) == true)
            #expect((found?.entries.count ?? 99) <= 10)
        }
    }

    @Test func aDeletedInsertedOrMovedEntryIsNamed() throws {
        var draw = SeededDraw(seed: 12)
        for _ in 0..<2_000 {
            let place = Int.random(in: 0..<59, using: &draw)
            var deleted = entries
            deleted.remove(at: place)
            var inserted = entries
            inserted.insert(try AuditEntryTests.entry(UInt64(place) + 900).encoded(), at: place)
            var repeated = entries
            repeated.insert(entries[place], at: place + 1)
            var moved = entries
            let other = Int.random(in: place + 1..<60, using: &draw)
            moved.swapAt(place, other)
            for (log, first) in [(deleted, place), (inserted, place), (repeated, place + 1), (moved, place)] {
                let fault = fault(verdict(log))
                #expect(fault?.kind == .outOfSequence)
                #expect(fault?.entries == UInt64(first)..<UInt64(first) + 1)
            }
        }
    }

    @Test func aRenumberedLogIsFoundByTheHeads() throws {
        var draw = SeededDraw(seed: 13)
        for _ in 0..<1_000 {
            let place = Int.random(in: 0..<59, using: &draw)
            let log = try (0..<60).map { number in
                try AuditEntryTests.entry(UInt64(number), reason: number < place ? "" : "later").encoded()
            }
            let fault = fault(verdict(log))
            #expect(fault?.kind == .rewritten)
            #expect(fault?.entries.lowerBound == UInt64(place / 10 * 10))
        }
    }

    @Test func aTruncatedLogIsFound() {
        for size in 0..<60 {
            let fault = fault(verdict(Array(entries.prefix(size))))
            #expect(fault?.kind == .truncated)
            #expect(fault?.entries == UInt64(size)..<UInt64(size) + 1)
        }
    }

    @Test func aTruncatedLogWithAnOldHeadIsFoundByWhoeverSawALaterOne() {
        for old in 0..<5 {
            let shorter = Array(entries.prefix((old + 1) * 10))
            #expect(fault(verdict(shorter, claimed: heads[old], earlier: [heads[5]]))?.kind == .replayed)
        }
    }

    @Test func aForkSignedWithTheKeyIsFoundByAnEarlierHead() throws {
        var log = entries
        for place in 25..<60 { log[place] = try AuditEntryTests.entry(UInt64(place), reason: "other").encoded() }
        let forged = Self.heads(log, key: key)
        #expect(fault(verdict(log, claimed: forged[5], earlier: forged)) == nil)
        let found = fault(verdict(log, claimed: forged[5], earlier: [heads[1], heads[3]]))
        #expect(found?.kind == .rewritten)
        #expect(found?.entries == 20..<40)
        #expect(fault(verdict(log, claimed: forged[5], earlier: [heads[5]]))?.kind == .forked)
    }

    @Test func aHeadThatTheKeyDidNotSignIsRefused() throws {
        let other = try AuditSigningKey(seed: [UInt8](repeating: 9, count: 32))
        let foreign = Self.heads(entries, key: other)
        #expect(fault(verdict(entries, claimed: foreign[5], earlier: []))?.kind == .unsigned)
        let head = heads[5]
        let changes = [
            SignedTreeHead(size: head.size - 1, root: head.root, at: head.at, signature: head.signature),
            SignedTreeHead(size: head.size, root: heads[4].root, at: head.at, signature: head.signature),
            SignedTreeHead(size: head.size, root: head.root, at: head.at + 1, signature: head.signature),
            SignedTreeHead(
                size: head.size, root: head.root, at: head.at, signature: [UInt8](head.signature.dropLast())),
        ]
        for changed in changes { #expect(!changed.isSigned(by: key.verificationKey)) }
        #expect(head.isSigned(by: key.verificationKey) && !head.isSigned(by: other.verificationKey))
    }

    @Test func anEmptyLogIsIntactUnderAnEmptyHead() {
        let empty = SignedTreeHead(of: AuditTree(), at: Date(timeIntervalSince1970: 0), key: key)
        #expect(verdict([], claimed: empty, earlier: []) == .intact(size: 0, root: .emptyRoot, unsigned: 0))
    }

    @Test func aHeadSurvivesBeingHandedOver() throws {
        let written = try JSONEncoder().encode(heads)
        let read = try JSONDecoder().decode([SignedTreeHead].self, from: written)
        #expect(read == heads && read.allSatisfy { $0.isSigned(by: key.verificationKey) })
    }

    @Test func theKeyIsRFC8032s() throws {
        // RFC 8032, section 7.1, test 1.
        let seed = try Digest(hex: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").bytes
        let open = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        #expect(try AuditSigningKey(seed: seed).verificationKey.bytes == Digest(hex: open).bytes)
        #expect(throws: AuditError(.key, "")) { try AuditSigningKey(seed: [1]) }
        #expect(throws: AuditError(.key, "")) { try AuditVerificationKey(bytes: []) }
    }
}
