public import Access
import Foundation
import GRDB

extension Store {
    /// The local account of a principal; nil when there is none. Needs no grant: sign-in comes before any.
    public func account(_ principalID: String) async throws -> Account? {
        try await facts { db in
            try Row.fetchOne(db, sql: "\(Self.accountSelection) WHERE principal = ?", arguments: [principalID])
                .map(Self.account(row:))
        }
    }

    /// All local accounts, in order of principal.
    public func accounts() async throws -> [Account] {
        try await facts { db in
            try Row.fetchAll(db, sql: "\(Self.accountSelection) ORDER BY principal").map(Self.account(row:))
        }
    }

    /// Stores an account as it stands: after each attempt to sign in, and when its password changes.
    public func save(_ account: Account) async throws {
        try await write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO account VALUES (?, ?, ?, ?)",
                arguments: [
                    account.principalID, account.hash.encoded, account.failures,
                    account.lockedUntil?.timeIntervalSince1970,
                ])
        }
    }

    /// Removes a leaver's account.
    public func removeAccount(_ principalID: String) async throws {
        try await write { db in
            try db.execute(sql: "DELETE FROM account WHERE principal = ?", arguments: [principalID])
        }
    }

    private static let accountSelection = "SELECT principal, hash, failures, locked_until FROM account"

    private static func account(row: Row) throws -> Account {
        Account(
            principalID: row[0], hash: try PasswordHash(encoded: row[1]), failures: row[2],
            lockedUntil: (row[3] as Double?).map(Date.init(timeIntervalSince1970:)))
    }
}
