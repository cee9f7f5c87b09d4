public import Access
import Families
import Foundation
import GRDB
import Programmes
import Records

extension Store {
    /// Puts an assessment's findings in the place of all earlier ones but those of the programmes that it keeps, in one
    /// transaction. For `.assess` on the workspace.
    public func replaceAssessment(_ outcome: AssessmentOutcome, under grant: consuming AccessGrant) async throws {
        let leave = try Leave(grant, for: [.assess], of: [.workspace])
        try await change(leave, ids: ["workspace"], count: outcome.findings.count) { db in
            try db.execute(
                sql: "INSERT INTO assessment_run (at, as_at, programmes) VALUES (?, ?, ?)",
                arguments: [
                    outcome.at.timeIntervalSince1970, outcome.asAt.number, try JSONText.encode(outcome.programmes),
                ])
            try db.execute(
                sql: "DELETE FROM finding WHERE programme NOT IN (SELECT value FROM json_each(?))",
                arguments: [try JSONText.encode(outcome.kept)])
            let insert = try RowStatement("INSERT INTO finding VALUES (?, ?, ?, ?, ?)", db)
            var bytes = ByteWriter()
            for finding in outcome.findings {
                bytes.reset()
                finding.write(to: &bytes)
                try insert.run(
                    finding.family.rawValue, finding.programme, finding.criterion, finding.answer.rank, bytes.bytes)
            }
            try Standing.rebuild(db)
        }
    }
}

/// Where each family stands in each programme, kept so that lists are in order without counting; the empty programme is
/// all of them together.
enum Standing {
    static let everyProgramme = ""
    /// The criterion that is a programme's answer.
    static let answer = "eligible"
    /// The rank of a family that has no answer.
    static let unanswered = -1

    static func rebuild(_ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM standing;
                INSERT INTO standing (programme, family, eligible, met, not_known)
                    SELECT programme, family, coalesce(max(answer) FILTER (WHERE criterion = '\(answer)'), \(unanswered)),
                        count(*) FILTER (WHERE answer = 2 AND criterion <> '\(answer)'),
                        count(*) FILTER (WHERE answer = 1 AND criterion <> '\(answer)')
                    FROM finding GROUP BY programme, family;
                INSERT INTO standing (programme, family, eligible, met, not_known)
                    SELECT '\(everyProgramme)', f.id, coalesce(s.eligible, \(unanswered)), coalesce(s.met, 0),
                        coalesce(s.not_known, 0)
                    FROM family f LEFT JOIN (
                        SELECT family, max(eligible) AS eligible, sum(met) AS met, sum(not_known) AS not_known
                        FROM standing GROUP BY family) s ON s.family = f.id;
                """)
    }
}
