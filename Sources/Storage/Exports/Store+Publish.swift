public import Access
import GRDB
public import Programmes

extension Store {
    /// How many families have each answer to each criterion of a programme: true counts, for disclosure control and
    /// nothing else. For `.publish` on the release named after the programme.
    public func findingCounts(
        of programme: String, under grant: consuming AccessGrant
    ) async throws -> [String: [Answer: Int]] {
        let leave = try Leave(grant, for: [.publish], of: [.release], id: programme)
        return try await show(leave) { db in
            var counts: [String: [Answer: Int]] = [:]
            let rows = try Row.fetchCursor(
                db, sql: "SELECT criterion, answer, count(*) FROM finding WHERE programme = ? GROUP BY 1, 2",
                arguments: [programme])
            while let row = try rows.next() {
                let rank: Int = row[1]
                guard let answer = Answer.allCases.first(where: { $0.rank == rank }) else { throw ByteReader.damage }
                counts[row[0], default: [:]][answer] = row[2]
            }
            return Shown(counts, ids: [programme], count: counts.count)
        }
    }
}
