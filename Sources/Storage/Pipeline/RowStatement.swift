import GRDB
import GRDBSQLite

/// One statement that is run for many rows. Values go to SQLite as they are: boxed, counted and checked one by one, as
/// `Statement.execute` does, they take longer than SQLite itself.
///
/// For use inside one transaction, on the connection's own thread. Nobody may observe the tables' changes through GRDB.
struct RowStatement {
    private let statement: Statement
    private let db: Database

    /// - Parameter sql: with a `?` for each value.
    init(_ sql: String, _ db: Database) throws {
        statement = try db.makeStatement(sql: sql)
        self.db = db
    }

    /// - Throws: `DatabaseError`, as the execution of any statement does.
    func run<each Value: RowValue>(_ values: repeat each Value) throws {
        let handle = statement.sqliteStatement
        var place: Int32 = 0
        var code = SQLITE_OK
        for value in repeat each values {
            place += 1
            let bound = value.bind(to: handle, at: place)
            if code == SQLITE_OK { code = bound }
        }
        assert(place == sqlite3_bind_parameter_count(handle), "a value for each question mark")
        if code == SQLITE_OK { code = sqlite3_step(handle) }
        // Told before the reset, which forgets it.
        let failure =
            code == SQLITE_DONE
            ? nil
            : DatabaseError(
                resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage, sql: statement.sql)
        sqlite3_reset(handle)
        if let failure { throw failure }
    }
}

/// What a column of a row can be given.
protocol RowValue {
    /// Gives it to a statement, which keeps a copy.
    ///
    /// - Parameter place: from 1.
    func bind(to handle: SQLiteStatement, at place: Int32) -> Int32
}

extension Int64: RowValue {
    func bind(to handle: SQLiteStatement, at place: Int32) -> Int32 { sqlite3_bind_int64(handle, place, self) }
}

extension Int32: RowValue {
    func bind(to handle: SQLiteStatement, at place: Int32) -> Int32 { sqlite3_bind_int64(handle, place, Int64(self)) }
}

extension Int: RowValue {
    func bind(to handle: SQLiteStatement, at place: Int32) -> Int32 { sqlite3_bind_int64(handle, place, Int64(self)) }
}

extension Bool: RowValue {
    func bind(to handle: SQLiteStatement, at place: Int32) -> Int32 { (self ? 1 : 0).bind(to: handle, at: place) }
}

extension Double: RowValue {
    func bind(to handle: SQLiteStatement, at place: Int32) -> Int32 { sqlite3_bind_double(handle, place, self) }
}

extension String: RowValue {
    func bind(to handle: SQLiteStatement, at place: Int32) -> Int32 {
        var text = self
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // Without a place in memory SQLite would take an empty text for NULL.
                guard let start = characters.baseAddress else { return sqlite3_bind_text(handle, place, "", 0, copied) }
                return sqlite3_bind_text(handle, place, start, Int32(characters.count), copied)
            }
        }
    }
}

/// A blob.
extension [UInt8]: RowValue {
    func bind(to handle: SQLiteStatement, at place: Int32) -> Int32 {
        withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return sqlite3_bind_zeroblob(handle, place, 0) }
            return sqlite3_bind_blob(handle, place, start, Int32(bytes.count), copied)
        }
    }
}

extension Optional: RowValue where Wrapped: RowValue {
    func bind(to handle: SQLiteStatement, at place: Int32) -> Int32 {
        self?.bind(to: handle, at: place) ?? sqlite3_bind_null(handle, place)
    }
}

/// What SQLite calls `SQLITE_TRANSIENT`: it takes a copy at once.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
