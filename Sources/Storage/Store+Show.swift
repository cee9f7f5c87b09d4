import Access
import Audit
import GRDB

/// What a read found, before it is shown: the value and what the audit entry says of it.
struct Shown<Value: Sendable>: Sendable {
    let result: Result<Value, StorageError>
    /// Ids of the things shown, of the request's own kind.
    let ids: [String]
    /// Ids of the people shown along with them.
    let people: [String]
    /// How many things of the request's own kind.
    let count: Int

    init(_ value: Value, ids: [String], people: [String] = [], count: Int? = nil) {
        result = .success(value)
        self.ids = ids
        self.people = people
        self.count = count ?? ids.count
    }

    /// Nothing is shown; that it was asked for is audited all the same.
    init(refused error: StorageError, ids: [String]) {
        result = .failure(error)
        self.ids = ids
        people = []
        count = 0
    }
}

extension Store {
    /// The one way by which what a grant allows is read: fetch, write the audit entry, then hand over.
    func show<Value: Sendable>(
        _ leave: Leave, _ fetch: @escaping @Sendable (Database) throws -> Shown<Value>
    ) async throws -> Value {
        let shown: Shown<Value>
        do {
            shown = try await database.read(fetch)
        } catch {
            throw StorageError.naming(error)
        }
        try await journal.append(AuditDraft(leave, ids: shown.ids, people: shown.people, count: shown.count))
        return try shown.result.get()
    }

    /// The one way by which something is changed: write the audit entry, then change it in one transaction.
    func change<Value: Sendable>(
        _ leave: Leave, ids: [String], count: Int, _ act: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await journal.append(AuditDraft(leave, ids: ids, people: [], count: count))
        return try await write(act)
    }

    /// A change that shows nobody and needs no grant, or whose entry is written already.
    func write<Value: Sendable>(_ act: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await database.write(act)
        } catch {
            throw StorageError.naming(error)
        }
    }

    /// A read that shows nobody and needs no grant: counts, attributes that the policy asks for, accounts.
    func facts<Value: Sendable>(_ fetch: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await database.read(fetch)
        } catch {
            throw StorageError.naming(error)
        }
    }
}

extension Store {
    /// How each file is written: its journal mode and its `PRAGMA synchronous`. For the tests.
    package func durability() throws -> [String] {
        try [database, journal.database].map { writer in
            try writer.writeWithoutTransaction { db in
                let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
                return "\(mode) \(try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1)"
            }
        }
    }

    /// Takes the log away, as a failing disk does. For the tests.
    package func closeAuditLog() throws { try journal.database.close() }
}
