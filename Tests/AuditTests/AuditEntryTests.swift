import Audit
import Foundation
import Testing

struct AuditEntryTests {
    static func entry(_ sequence: UInt64, ids: [String] = ["48213"], reason: String = "") -> AuditEntry {
        AuditEntry(
            sequence: sequence, at: Date(timeIntervalSince1970: 1_790_000_000.123 + Double(sequence)),
            principal: "u-1042", role: "key_worker", purpose: "direct_support", action: "read", resourceKind: "family",
            resourceIDs: ids, decisionID: "d-00f3a9b1c2", outcome: .permitted, recordCount: 37, reason: reason)
    }

    @Test func aTypicalEntryIsSmallAndSurvivesWritingAndReading() throws {
        let entry = Self.entry(9, ids: ["1", "2"], reason: "Visit on Tuesday — agreed")
        let bytes = try entry.encoded()
        #expect(bytes.count <= 300)
        #expect(try AuditEntry(decoding: bytes) == entry)
        #expect(try AuditEntry(decoding: bytes).encoded() == bytes)
    }

    @Test func theEncodingOfVersion1NeverChanges() throws {
        let entry = AuditEntry(
            sequence: 258, at: Date(timeIntervalSince1970: 1.5), principal: "a", role: "b", purpose: "c", action: "d",
            resourceKind: "e", resourceIDs: ["x", "yz"], decisionID: "f", outcome: .denied, recordCount: 3, reason: "é")
        let expected: [UInt8] =
            [1, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 5, 220, 0, 0, 0, 0, 3]
            + [0, 1, 97, 0, 1, 98, 0, 1, 99, 0, 1, 100, 0, 1, 101, 0, 1, 102, 0, 2, 195, 169]
            + [0, 0, 0, 2, 0, 1, 120, 0, 2, 121, 122]
        #expect(try entry.encoded() == expected)
    }

    @Test func everyOtherRunOfBytesIsRefusedOrIsAnotherEntry() throws {
        let bytes = try Self.entry(5, reason: "abc").encoded()
        for length in 0..<bytes.count {
            #expect(throws: AuditError(.unreadable, "")) { try AuditEntry(decoding: Array(bytes.prefix(length))) }
        }
        #expect(throws: AuditError(.unreadable, "")) { try AuditEntry(decoding: bytes + [0]) }
        for position in bytes.indices {
            for bit in 0..<8 {
                var flipped = bytes
                flipped[position] ^= 1 << UInt8(bit)
                if let entry = try? AuditEntry(decoding: flipped) { #expect(try entry.encoded() == flipped) }
            }
        }
    }

    @Test func whatIsTooLongIsRefused() {
        let long = String(repeating: "x", count: AuditEntry.longestText + 1)
        #expect(throws: AuditError(.tooLong, "")) { try Self.entry(0, reason: long).encoded() }
        let ids = [String](repeating: "1", count: AuditEntry.mostResourceIDs + 1)
        #expect(throws: AuditError(.tooLong, "")) { try Self.entry(0, ids: ids).encoded() }
    }

    @Test func timesKeepTheirMilliseconds() throws {
        var draw = SeededDraw(seed: 7)
        for _ in 0..<2_000 {
            let instant = Date(timeIntervalSince1970: Double.random(in: -1e9...5e9, using: &draw))
            let entry = AuditEntry(
                sequence: 0, at: instant, principal: "", role: "", purpose: "", action: "", resourceKind: "",
                resourceIDs: [], decisionID: "", outcome: .permitted, recordCount: 0)
            #expect(abs(entry.at.timeIntervalSince(instant)) < 0.000_6)
            #expect(try AuditEntry(decoding: entry.encoded()) == entry)
        }
    }
}
