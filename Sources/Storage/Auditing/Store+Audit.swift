public import Access
public import Audit
public import Foundation
import GRDB

extension Store {
    /// Writes down that a request was refused, with the reasons' codes. Call it whenever the policy says no.
    public func recordDenial(_ request: AccessRequest, reasons: [DenialReason]) async throws {
        try await journal.append(AuditDraft(denied: request, reasons: reasons))
    }

    /// Signs the log as it stands, keeps the head, and adds it to `audit-heads.log` for an outside custodian. Nil when
    /// the store was opened without a key. Heads commit to all that went before: sign often.
    @discardableResult
    public func signAuditHead(at instant: Date) async throws -> SignedTreeHead? {
        guard let key = journal.key else { return nil }
        let head: SignedTreeHead
        do {
            head = try await journal.database.write { db in
                let head = SignedTreeHead(of: try AuditJournal.frontier(db), at: instant, key: key)
                try db.execute(
                    sql: "INSERT INTO head VALUES (?, ?, ?)",
                    arguments: [Int64(head.size), head.at.timeIntervalSince1970, try JSONText.encode(head)])
                return head
            }
        } catch {
            throw StorageError.naming(error)
        }
        try journal.heads.append(head)
        return head
    }

    /// The signed heads that the store keeps, in the order in which they were signed. They name nobody.
    public func auditHeads() async throws -> [SignedTreeHead] {
        do {
            return try await journal.database.read(Self.heads)
        } catch {
            throw StorageError.naming(error)
        }
    }

    /// Entries of the log, newest first. For `.searchAudit` on the audit log.
    public func searchAudit(_ query: AuditQuery, under grant: consuming AccessGrant) async throws -> [AuditEntry] {
        let leave = try Leave(grant, for: [.searchAudit], of: [.auditLog])
        let found: [AuditEntry]
        do {
            found = try await journal.database.read { try Self.entries(matching: query, in: $0) }
        } catch {
            throw StorageError.naming(error)
        }
        try await journal.append(AuditDraft(leave, ids: [], people: [], count: found.count))
        return found
    }

    /// Reads the whole log and compares it with every head: those that the store keeps, those of `audit-heads.log` and
    /// those that somebody else kept. For `.verifyAudit` on the audit log.
    ///
    /// Throws `audit` when no head was ever signed and there is no key to sign one.
    /// - Complexity: O(*n*) in the entries.
    public func verifyAudit(
        key: AuditVerificationKey, witnessed: [SignedTreeHead] = [], under grant: consuming AccessGrant
    ) async throws -> AuditVerdict {
        let leave = try Leave(grant, for: [.verifyAudit], of: [.auditLog])
        if try await auditHeads().isEmpty { try await signAuditHead(at: leave.request.at) }
        // The file before the log: a head that is signed meanwhile is then in neither.
        let seen = try witnessed + journal.heads.heads()
        let verdict: AuditVerdict
        do {
            verdict = try await journal.database.read { db in
                let kept = try Self.heads(db)
                guard let claimed = kept.max(by: { $0.size < $1.size }) else {
                    throw StorageError(
                        .audit, "No head of the log was ever signed. Open the store with its signing key.")
                }
                var verifier = AuditVerifier(claimed: claimed, earlier: kept + seen, key: key)
                let rows = try Row.fetchCursor(db, sql: "SELECT leaf, body FROM entry ORDER BY sequence")
                while let row = try rows.next() {
                    verifier.check([UInt8](row[1] as Data), leaf: try? Digest(bytes: [UInt8](row[0] as Data)))
                }
                return verifier.finish()
            }
        } catch {
            throw StorageError.naming(error)
        }
        try await journal.append(AuditDraft(leave, ids: [], people: [], count: 0))
        return verdict
    }

    private static func heads(_ db: Database) throws -> [SignedTreeHead] {
        try String.fetchAll(db, sql: "SELECT body FROM head ORDER BY rowid").map {
            try JSONText.decode(SignedTreeHead.self, $0)
        }
    }

    private static func entries(matching query: AuditQuery, in db: Database) throws -> [AuditEntry] {
        var conditions: [String] = []
        var arguments: StatementArguments = []
        func require(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments += [value]
        }
        require("i.principal = ?", query.principal)
        require("i.purpose = ?", query.purpose?.rawValue)
        require("i.action = ?", query.action?.rawValue)
        if let id = query.id {
            let kind = query.kind ?? .person
            require("i.sequence IN (SELECT sequence FROM entry_resource WHERE resource = ?)", "\(kind.rawValue):\(id)")
        } else {
            require("i.kind = ?", query.kind?.rawValue)
        }
        require("i.at >= ?", query.from?.timeIntervalSince1970)
        require("i.at <= ?", query.to?.timeIntervalSince1970)
        require("i.outcome = ?", query.outcome.map { $0 == .permitted ? "permitted" : "denied" })
        require("i.sequence < ?", query.before.map { Int64(clamping: $0) })
        let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT e.body FROM entry_index i JOIN entry e ON e.sequence = i.sequence \(filter)
                ORDER BY i.sequence DESC LIMIT ?
                """, arguments: arguments + [max(0, query.limit)])
        return try rows.map { try AuditEntry(decoding: [UInt8]($0[0] as Data)) }
    }
}
