public import Families
import GRDB
public import Identity
import Records

/// Every decision on families' members, with what became of the people decided on.
public struct CarriedFamilyDecisions: Hashable, Sendable {
    /// Oldest first.
    public var decisions: [FamilyDecision] = []
    /// People decided on that are no more, each with the one merged into.
    public var merged: [PersonID: PersonID] = [:]
    /// People decided on of whom others were split afterwards.
    public var split: Set<PersonID> = []

    public init() {}

    init(_ db: Database) throws {
        var runs: [PersonID: Int64] = [:]
        for row in try Row.fetchAll(db, sql: "\(FamilyDecision.selection), run FROM family_decision d ORDER BY id") {
            let decision = try FamilyDecision(row: row)
            decisions.append(decision)
            runs[decision.person] = min(runs[decision.person] ?? .max, row[10])
        }
        for (person, run) in runs {
            var current = person
            var seen: Set<PersonID> = []
            while seen.insert(current).inserted {
                let isSplit = try Bool.fetchOne(
                    db,
                    sql: "SELECT EXISTS (SELECT 1 FROM person_change WHERE other = ? AND kind = 'split' AND run > ?)",
                    arguments: [current.rawValue, run])
                if isSplit == true { split.insert(person) }
                let isThere = try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM person WHERE id = ?)", arguments: [current.rawValue])
                guard isThere != true,
                    let next = try Int64.fetchOne(
                        db,
                        sql: """
                            SELECT other FROM person_change WHERE person = ? AND kind = 'merged' AND other IS NOT NULL
                            ORDER BY rowid DESC LIMIT 1
                            """, arguments: [current.rawValue])
                else { break }
                merged[current] = PersonID(next)
                current = PersonID(next)
            }
        }
    }

    /// The decisions in force, once a link run has changed who is who.
    public func inForce(after history: [PersonChange] = []) -> FamilyDecisions {
        var (merged, split) = (merged, split)
        let decided = Set(decisions.map(\.person)).union(merged.values)
        for change in history {
            guard let other = change.other else { continue }
            if change.kind == .merged { merged[change.person] = other }
            if change.kind == .split, decided.contains(other) { split.insert(other) }
        }
        return FamilyDecisions(decisions, merged: merged, split: split)
    }
}

extension FamilyDecision {
    static let selection =
        "SELECT id, family, person, kind, role, period_from, period_to, principal, decided_on, reason"

    init(row: Row) throws {
        guard let kind = Kind(rawValue: row[3]) else { throw ByteReader.damage }
        let role: String? = row[4]
        self.init(
            id: row[0], family: FamilyID(row[1]), person: PersonID(row[2]), kind: kind,
            role: role.flatMap(FamilyRole.init(rawValue:)), period: Period(row, from: 5), by: row[7],
            on: Day(number: row[8]), reason: row[9])
    }

    /// The latest of a person and a family, unless it was withdrawn.
    static func inForce(_ family: FamilyID, _ person: PersonID, _ db: Database) throws -> FamilyDecision? {
        let latest = try Row.fetchOne(
            db,
            sql: "\(selection) FROM family_decision WHERE family = ? AND person = ? ORDER BY id DESC LIMIT 1",
            arguments: [family.rawValue, person.rawValue]
        ).map(FamilyDecision.init(row:))
        return latest?.kind == .withdraw ? nil : latest
    }

    func insert(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO family_decision
                (family, person, kind, role, period_from, period_to, principal, decided_on, reason, run)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM link_run))
                """,
            arguments: [
                family.rawValue, person.rawValue, kind.rawValue, role?.rawValue, period.from?.number, period.to?.number,
                by, on.number, reason,
            ])
    }
}
