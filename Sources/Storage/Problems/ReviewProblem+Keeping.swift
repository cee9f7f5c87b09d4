import Families
import GRDB
import Identity
import Records

extension ReviewProblem {
    /// Puts the problems in the place of those before, each under its key.
    static func replace(_ problems: [ReviewProblem], _ db: Database) throws {
        try db.execute(sql: "DELETE FROM problem")
        let insert = try RowStatement("INSERT OR IGNORE INTO problem VALUES (?, ?, ?)", db)
        for problem in problems {
            var kept = problem
            if kept.key.isEmpty { kept.key = try problem.makeKey(db) }
            try insert.run(kept.key, kept.kind, try JSONText.encode(kept))
        }
    }

    /// Made of what the problem is about and of what the records say, whichever batch they are in and period they speak
    /// for: an extract that is loaded again and says the same is the same evidence.
    private func makeKey(_ db: Database) throws -> String {
        var hash = FNV1a()
        hash.add(kind.utf8)
        for people in people { hash.add("p\(people)".utf8) }
        for place in places { hash.add("l\(place)".utf8) }
        for family in families { hash.add("f\(family)".utf8) }
        // The sum does not depend on the order, which is that of the batches.
        var said: UInt64 = 0
        for id in evidence {
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT r.body, b.source FROM person_record r JOIN batch b ON b.id = ? WHERE r.id = ?",
                    arguments: [id.origin.batch.rawValue, id.rawValue])
            else { continue }
            var reader = ByteReader(try row.bytes(at: 0))
            let source: String = row[1]
            var record = try PersonRecord(id: id, source: SourceID(source), from: &reader)
            record.period = .unbounded
            var bytes = ByteWriter()
            record.write(to: &bytes)
            var own = FNV1a()
            own.add(source.utf8)
            own.add(bytes.bytes)
            said &+= own.value
        }
        return "\(kind)-\(hash.hex)-\(FNV1a(value: said).hex)"
    }
}

/// The Fowler–Noll–Vo hash FNV-1a of 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
private struct FNV1a {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        value = (value ^ 0xff) &* 0x100_0000_01b3
    }

    var hex: String {
        let hex = String(value, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
