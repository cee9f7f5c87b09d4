public import Access
public import Foundation
import GRDB

/// How closely one thing is held, decided by a human: an adoption, a refuge, a protected witness. The latest decision
/// about a thing counts; earlier ones are kept.
public struct Restriction: Hashable, Sendable {
    /// A person, family, place, record or event.
    public var kind: ResourceKind
    public var id: String
    public var sensitivity: Sensitivity
    /// The principal who decided.
    public var by: String
    public var at: Date
    public var reason: String

    public init(kind: ResourceKind, id: String, sensitivity: Sensitivity, by: String, at: Date, reason: String) {
        self.kind = kind
        self.id = id
        self.sensitivity = sensitivity
        self.by = by
        self.at = at
        self.reason = reason
    }

    static let kinds: Set<ResourceKind> = [.person, .family, .place, .record, .event]

    /// The rank in force on one thing; 0 when nobody decided otherwise.
    static func rank(of kind: ResourceKind, _ id: Int64, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT sensitivity FROM restriction WHERE kind = ? AND resource = ? ORDER BY id DESC LIMIT 1",
            arguments: [kind.rawValue, id]) ?? 0
    }

    /// Carries the decisions in force over to the derived rows: a person is held as closely as any of its records, a
    /// family as any of its members, a pair as either of its people.
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE person SET sensitivity = 0 WHERE sensitivity > 0;
                UPDATE place SET sensitivity = 0 WHERE sensitivity > 0;
                UPDATE family SET sensitivity = 0 WHERE sensitivity > 0;
                UPDATE review_candidate SET sensitivity = 0 WHERE sensitivity > 0;
                """)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT kind, resource, sensitivity FROM restriction r WHERE sensitivity > 0
                    AND id = (SELECT max(id) FROM restriction s WHERE s.kind = r.kind AND s.resource = r.resource)
                ORDER BY sensitivity
                """)
        for row in rows {
            let kind: String = row[0]
            let place: (id: Int64, rank: Int) = (row[1], row[2])
            switch ResourceKind(rawValue: kind) {
            case .person: try raise("person", "id = ?", place, db)
            case .family: try raise("family", "id = ?", place, db)
            case .place: try raise("place", "id = ?", place, db)
            case .record:
                try raise("person", "id = (SELECT person FROM person_assignment WHERE record = ?)", place, db)
            default: break
            }
        }
        try db.execute(
            sql: """
                UPDATE family SET sensitivity = max(sensitivity, coalesce((
                    SELECT max(p.sensitivity) FROM family_member m JOIN person p ON p.id = m.person
                    WHERE m.family = family.id), 0))
                WHERE id IN (SELECT m.family FROM family_member m JOIN person p ON p.id = m.person WHERE p.sensitivity > 0);
                UPDATE review_candidate SET sensitivity = max(
                    coalesce((SELECT s.sensitivity FROM batch b JOIN source s ON s.id = b.source
                        WHERE b.id = review_candidate.first >> 36), 0),
                    coalesce((SELECT s.sensitivity FROM batch b JOIN source s ON s.id = b.source
                        WHERE b.id = review_candidate.second >> 36), 0),
                    coalesce((SELECT max(p.sensitivity) FROM person_assignment a JOIN person p ON p.id = a.person
                        WHERE a.record IN (review_candidate.first, review_candidate.second)), 0));
                """)
    }

    private static func raise(
        _ table: String, _ condition: String, _ place: (id: Int64, rank: Int), _ db: Database
    ) throws {
        try db.execute(
            sql: "UPDATE \(table) SET sensitivity = max(sensitivity, ?) WHERE \(condition)",
            arguments: [place.rank, place.id])
    }
}

extension Store {
    /// Decides how closely a thing is held from now on. For `.administer` on it or on the workspace.
    public func restrict(_ restriction: Restriction, under grant: consuming AccessGrant) async throws {
        let onWorkspace = grant.request.resource.kind == .workspace
        let leave = try Leave(
            grant, for: [.administer], of: [restriction.kind, .workspace], id: onWorkspace ? nil : restriction.id)
        guard Restriction.kinds.contains(restriction.kind), let id = Int64(restriction.id) else {
            throw StorageError(.invalid, "Only a person, family, place, record or event can be held more closely.")
        }
        try await change(leave, ids: ["\(restriction.kind.rawValue):\(id)"], count: 1) { db in
            try db.execute(
                sql: """
                    INSERT INTO restriction (kind, resource, sensitivity, principal, at, reason) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    restriction.kind.rawValue, id, restriction.sensitivity.rank, restriction.by,
                    restriction.at.timeIntervalSince1970, restriction.reason,
                ])
            try Restriction.apply(db)
        }
    }
}
