import GRDB

/// Fills tables anew without their indexes, which are then made in one go from sorted keys: sooner than a key at a time,
/// each at a place of its own.
enum Refilling {
    /// Inside a transaction: others see the indexes all the time.
    static func tables(_ tables: [String], _ db: Database, _ fill: () throws -> Void) throws {
        var made: [String] = []
        for table in tables {
            let indexes = try Row.fetchAll(
                db,
                sql: "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?",
                arguments: [table])
            for index in indexes {
                let name: String = index[0]
                try db.execute(sql: "DROP INDEX \(name.quotedDatabaseIdentifier)")
                made.append(index[1])
            }
        }
        try fill()
        // SQLite sorts the keys of an index on a core beside its own: https://www.sqlite.org/pragma.html#pragma_threads
        try db.execute(sql: "PRAGMA threads = 1")
        for sql in made { try db.execute(sql: sql) }
    }
}
