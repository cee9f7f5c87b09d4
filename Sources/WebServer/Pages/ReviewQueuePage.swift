import Identity
import Operations
import Storage

/// The pairs of records that wait for a human, those first whose judgement would teach most.
struct ReviewQueuePage: Sendable {
    struct Line: Sendable {
        let pair: String
        let path: String
        let reason: String
        let probability: String
        let state: String
        let effect: String
    }

    /// How many pairs the page lists.
    static let pageSize = 50

    let lines: [Line]
    let total: String
    let paging: Paging
    let isEmpty: Bool

    static func show(_ visit: Visit) async throws -> Reply {
        let page = Paging.number(visit.query["page"])
        let queue = try await ListReviewQueue(limit: pageSize, offset: (page - 1) * pageSize).run(in: visit.context)
        let lines = queue.candidates.map { candidate in
            let pair = PairID(first: candidate.first, second: candidate.second)
            return Line(
                pair: pair.description, path: "/review/\(pair)",
                reason: candidate.reason.prefix(1).uppercased() + candidate.reason.dropFirst(),
                probability: candidate.matchProbability.probabilityWords,
                state: candidate.isJoined ? "Held to be one person" : "Held to be two people",
                effect: (candidate.isJoined ? "Parts " : "Joins ")
                    + candidate.effect.counted("pair of records", "pairs of records"))
        }
        return try visit.page(
            "review-queue",
            ReviewQueuePage(
                lines: lines, total: queue.total.counted("pair waits", "pairs wait"),
                paging: Paging(page: page, pageSize: pageSize, total: queue.total, shown: lines.count),
                isEmpty: lines.isEmpty))
    }
}
