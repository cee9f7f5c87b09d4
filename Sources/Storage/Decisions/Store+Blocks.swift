public import Access
public import Foundation
import GRDB
import Identity
import Records

extension Store {
    /// Keeps the sides of a new block apart from now on: two or more, each of people or records. What is derived loses at
    /// once whatever tells of two sides; merges and judgements that joined the two are taken back; what is linked is parted by
    /// the next link run. For `.administer` on the workspace.
    ///
    /// Throws `notFound` for a person or record that is not there and `invalid` for sides that overlap.
    public func block(
        _ sides: [[BlockMember]], by principal: String, at instant: Date, reason: String,
        under grant: consuming AccessGrant
    ) async throws -> LinkBlock {
        let leave = try Leave(grant, for: [.administer], of: [.workspace])
        let ids = sides.joined().compactMap { member -> String? in
            switch member {
            case .person(let id): "person:\(id)"
            case .record(let id): "record:\(id)"
            case .key(let source, _): "source:\(source)"
            }
        }
        return try await change(leave, ids: ids, count: sides.count) { db in
            let named = try sides.map { try Self.names($0, db) }
            try Self.checkApart(named)
            try db.execute(
                sql: "INSERT INTO link_block (principal, at, reason) VALUES (?, ?, ?)",
                arguments: [principal, instant.timeIntervalSince1970, reason])
            let block = db.lastInsertedRowID
            for (side, names) in named.enumerated() {
                for name in names {
                    try db.execute(
                        sql: "INSERT INTO link_block_member VALUES (?, ?, ?, ?, ?)",
                        arguments: [block, side, name.source.rawValue, name.key, name.record?.rawValue])
                }
            }
            try Self.renewBlocks(db)
            try BlockedMerges(block, db).takeBack(by: principal, at: instant)
            return try Self.blocks("WHERE b.id = ?", [block], db)[0]
        }
    }

    /// Takes a block back, with a reason. For `.administer` on the workspace.
    public func liftBlock(
        _ id: Int64, by principal: String, at instant: Date, reason: String, under grant: consuming AccessGrant
    ) async throws -> LinkBlock {
        let leave = try Leave(grant, for: [.administer], of: [.workspace])
        return try await change(leave, ids: ["block:\(id)"], count: 1) { db in
            guard let block = try Self.blocks("WHERE b.id = ?", [id], db).first else {
                throw StorageError.missing("block")
            }
            guard block.lift == nil else { throw StorageError(.invalid, "Block \(id) was lifted before.") }
            try db.execute(
                sql: "INSERT INTO link_block_lift VALUES (?, ?, ?, ?)",
                arguments: [id, principal, instant.timeIntervalSince1970, reason])
            try db.execute(sql: "DELETE FROM blocked_record WHERE block = ?", arguments: [id])
            return try Self.blocks("WHERE b.id = ?", [id], db)[0]
        }
    }

    /// Every block, those lifted too, oldest first. For `.administer` on the workspace.
    public func blocks(under grant: consuming AccessGrant) async throws -> [LinkBlock] {
        let leave = try Leave(grant, for: [.administer], of: [.workspace])
        return try await show(leave) { db in
            let blocks = try Self.blocks("", [], db)
            return Shown(blocks, ids: blocks.map { "block:\($0.id)" })
        }
    }

    /// Finds again what the blocks in force name, and takes out of all that is derived what tells of them.
    static func renewBlocks(_ db: Database, known: LinkBlocks? = nil) throws {
        let live = try LiveBatches(db, covered: nil)
        let blocks = try known ?? LinkBlocks.inForce(db) { try live.records(db) }
        try db.execute(sql: "DELETE FROM blocked_record")
        let insert = try db.makeStatement(sql: "INSERT OR IGNORE INTO blocked_record VALUES (?, ?, ?)")
        for (record, marks) in blocks.marks.sorted(by: { $0.key < $1.key }) {
            for mark in marks { try insert.execute(arguments: [record.rawValue, mark.block, mark.side]) }
        }
        try BlockedPeople.apply(db)
    }
}

// MARK: - Names

extension Store {
    private struct LastingName: Hashable {
        let source: SourceID
        let key: String?
        let record: RecordID?
    }

    /// A side's records by what lasts: the source's own key, or the row that says it.
    private static func names(_ members: [BlockMember], _ db: Database) throws -> [LastingName] {
        var names: [LastingName] = []
        func add(_ id: RecordID) throws {
            guard let record = try CarriedJudgements.record(id, db) else { throw StorageError.missing("record") }
            let name = LastingName(
                source: record.source, key: record.key, record: record.key == nil ? id : nil)
            if !names.contains(name) { names.append(name) }
        }
        for member in members {
            switch member {
            case .record(let id): try add(id)
            case .key(let source, let key):
                let name = LastingName(source: source, key: key, record: nil)
                if !names.contains(name) { names.append(name) }
            case .person(let id):
                let records = try Int64.fetchAll(
                    db, sql: "SELECT record FROM person_assignment WHERE person = ? ORDER BY record",
                    arguments: [id.rawValue])
                if records.isEmpty {
                    guard let now = try LastingPerson.successor(of: id, db) else {
                        throw StorageError.missing("person")
                    }
                    throw StorageError(
                        .invalid, "Person \(id) is no more: it was merged into person \(now). Name that one.")
                }
                for record in records { try add(RecordID(rawValue: record)) }
            }
        }
        return names
    }

    private static func checkApart(_ sides: [[LastingName]]) throws {
        guard sides.count > 1, sides.allSatisfy({ !$0.isEmpty }) else {
            throw StorageError(.invalid, "A block needs two sides or more, each with a person or a record.")
        }
        var seen: Set<LastingName> = []
        for side in sides {
            for name in side where !seen.insert(name).inserted {
                throw StorageError(
                    .invalid,
                    "Two sides name the same record of \(name.source), or records with one key of it. Records of one key are "
                        + "one person to the source: split them first, or name the sides by their records.")
            }
        }
    }
}

// MARK: - What stands

extension Store {
    private static func blocks(
        _ condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [LinkBlock] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT b.id, b.principal, b.at, b.reason, l.principal, l.at, l.reason
                FROM link_block b LEFT JOIN link_block_lift l ON l.block = b.id \(condition) ORDER BY b.id
                """, arguments: arguments)
        return try rows.map { row in
            let id: Int64 = row[0]
            var lift: LinkBlock.Lift?
            if let by = row[4] as String? {
                lift = LinkBlock.Lift(by: by, at: Date(timeIntervalSince1970: row[5]), reason: row[6])
            }
            let sides = try sides(of: id, db)
            let undone = try Int64.fetchAll(
                db, sql: "SELECT decision FROM person_decision_undo WHERE at = ? AND principal = ? ORDER BY decision",
                arguments: [row[2] as Double, row[1] as String])
            let held = sides.flatMap(\.people)
            return LinkBlock(
                id: id, by: row[1], at: Date(timeIntervalSince1970: row[2]), reason: row[3], sides: sides, lift: lift,
                undoneMerges: undone, waitsForLinking: Set(held).count < held.count)
        }
    }

    private static func sides(of block: Int64, _ db: Database) throws -> [LinkBlock.Side] {
        try Row.fetchAll(
            db, sql: "SELECT side, count(*) FROM link_block_member WHERE block = ? GROUP BY side ORDER BY side",
            arguments: [block]
        ).map { row in
            let records = try Int64.fetchAll(
                db, sql: "SELECT record FROM blocked_record WHERE block = ? AND side = ? ORDER BY record",
                arguments: [block, row[0] as Int])
            let people = try Int64.fetchSet(
                db,
                sql: """
                    SELECT DISTINCT person FROM person_assignment
                    WHERE record IN (SELECT record FROM blocked_record WHERE block = ? AND side = ?)
                    """, arguments: [block, row[0] as Int])
            let keys = Set(
                try records.map { id in
                    try CarriedJudgements.record(RecordID(rawValue: id), db).flatMap { record in
                        record.key.map { "\(record.source) \($0)" }
                    } ?? "#\(id)"
                })
            return LinkBlock.Side(
                people: people.sorted().map { PersonID($0) }, records: records.count,
                notLoaded: max(0, (row[1] as Int) - keys.count))
        }
    }
}
