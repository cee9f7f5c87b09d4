import Identity
import Operations
import Storage

/// The pairs of records that wait for a human, most doubtful first.
struct ReviewQueuePage: Sendable {
    struct Line: Sendable {
        let pair: String
        let path: String
        let reason: String
        let probability: String
        let state: String
    }

    /// How many pairs the page lists.
    static let limit = 50

    let lines: [Line]
    let total: String
    let isShortened: Bool
    let isEmpty: Bool

    static func show(_ visit: Visit) async throws -> Reply {
        let queue = try await ListReviewQueue(limit: limit).run(in: visit.context)
        let lines = queue.candidates.map { candidate in
            let pair = PairID(first: candidate.first, second: candidate.second)
            return Line(
                pair: pair.description, path: "/review/\(pair)",
                reason: candidate.reason.prefix(1).uppercased() + candidate.reason.dropFirst(),
                probability: candidate.matchProbability.probabilityWords,
                state: candidate.isJoined ? "Held to be one person" : "Held to be two people")
        }
        return try visit.page(
            "review-queue",
            ReviewQueuePage(
                lines: lines, total: queue.total.counted("pair waits", "pairs wait"),
                isShortened: queue.total > lines.count, isEmpty: lines.isEmpty))
    }
}
