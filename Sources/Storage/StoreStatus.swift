public import Foundation
import GRDB
import Identity
import Records

/// How much the store holds, and how fresh it is: counts, and nothing of a person.
public struct StoreStatus: Hashable, Sendable, Codable {
    public var sources = 0
    /// Live batches.
    public var batches = 0
    /// Records, relationships, events and quarantined rows of live batches.
    public var records = 0
    public var relationships = 0
    public var events = 0
    public var quarantined = 0
    public var people = 0
    public var places = 0
    public var families = 0
    public var findings = 0
    /// Pairs that wait for a judgement, or were judged since they were last linked.
    public var reviewPairs = 0
    public var judgements = 0
    /// Contradictions that family formation found.
    public var familyProblems = 0
    /// Problems of families, people and places that nobody has marked as seen.
    public var problems = 0
    /// Decisions of workers on families' members.
    public var familyDecisions = 0
    public var organisations = 0
    /// Entries of the audit log.
    public var auditEntries = 0
    public var lastLoaded: Date?
    public var lastLinked: Date?
    public var lastAssessed: Date?
}

extension Store {
    /// Counts and dates. Needs no grant: it shows nobody.
    public func status() async throws -> StoreStatus {
        var status = try await facts { db in
            func count(_ table: String) throws -> Int {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
            }
            func instant(_ sql: String) throws -> Date? {
                try Double.fetchOne(db, sql: sql).map(Date.init(timeIntervalSince1970:))
            }
            let live = try LiveBatches(db, covered: nil).batches
            return StoreStatus(
                sources: try count("source"), batches: live.count, records: live.reduce(0) { $0 + $1.records },
                relationships: live.reduce(0) { $0 + $1.relationships }, events: live.reduce(0) { $0 + $1.events },
                quarantined: live.reduce(0) { $0 + $1.quarantined }, people: try count("person"),
                places: try count("place"), families: try count("family"), findings: try count("finding"),
                reviewPairs: try count("review_candidate"), judgements: try count("judgement"),
                familyProblems: try count("family_problem"),
                problems: try count("problem p WHERE NOT \(Self.isSeen)"),
                familyDecisions: try count("family_decision"), organisations: try count("organisation"),
                lastLoaded: live.map(\.loadedAt).max(),
                lastLinked: try instant("SELECT at FROM link_run ORDER BY id DESC LIMIT 1"),
                lastAssessed: try instant("SELECT at FROM assessment_run ORDER BY id DESC LIMIT 1"))
        }
        do {
            status.auditEntries = try await journal.database.read {
                try Int.fetchOne($0, sql: "SELECT coalesce(max(sequence) + 1, 0) FROM entry") ?? 0
            }
        } catch {
            throw StorageError.naming(error)
        }
        return status
    }

    /// What was loaded of each source, and for when. Needs no grant: it shows nobody.
    public func sources() async throws -> [LoadedSource] { try await facts(Self.sources) }

    /// The latest link run. Needs no grant: a model and a report show nobody.
    public func linkRun() async throws -> LinkRun? {
        try await facts(LinkRun.last)
    }

    /// The latest assessment. Needs no grant.
    public func assessmentRun() async throws -> AssessmentRun? {
        try await facts { db in
            try Row.fetchOne(db, sql: "SELECT at, as_at, programmes FROM assessment_run ORDER BY id DESC LIMIT 1")
                .map { row in
                    AssessmentRun(
                        at: Date(timeIntervalSince1970: row[0]), asAt: Day(number: row[1]),
                        programmes: try JSONText.decode([String].self, row[2]))
                }
        }
    }

    static func sources(_ db: Database) throws -> [LoadedSource] {
        let live = try LiveBatches(db, covered: nil).batches
        return try String.fetchAll(db, sql: "SELECT profile FROM source ORDER BY id").map { text in
            let profile = try JSONText.decode(SourceProfile.self, text)
            return LoadedSource(profile: profile, loaded: live.filter { $0.source == profile.id }.map(\.period))
        }
    }
}
