public import Foundation
import GRDB
public import Records

/// What somebody, or a load, did with a batch; only ever added to.
public struct BatchChange: Hashable, Sendable, Codable {
    public enum Kind: String, Codable, Sendable {
        case held, released, superseded, withdrawn, restored
    }

    public var batch: BatchID
    public var kind: Kind
    /// The batch that took its place, or whose place it took.
    public var other: BatchID?
    public var principal: String
    public var at: Date
    public var reason: String

    init(batch: BatchID, kind: Kind, other: BatchID? = nil, principal: String, at: Date, reason: String) {
        self.batch = batch
        self.kind = kind
        self.other = other
        self.principal = principal
        self.at = at
        self.reason = reason
    }

    init(row: Row) throws {
        guard let kind = Kind(rawValue: row[1]) else { throw ByteReader.damage }
        self.init(
            batch: BatchID(row[0]), kind: kind, other: (row[2] as Int64?).map { BatchID($0) }, principal: row[3],
            at: Date(timeIntervalSince1970: row[4]), reason: row[5])
    }

    func insert(_ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO batch_change (batch, change, other, principal, at, reason) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                batch.rawValue, kind.rawValue, other?.rawValue, principal, at.timeIntervalSince1970, reason,
            ])
    }
}
