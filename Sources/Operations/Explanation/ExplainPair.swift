import Access
import Foundation
import Identity
import Records
public import Storage

/// The match weights of two records, comparison by comparison, and what else decided.
public struct ExplainPair: Sendable {
    public var pair: PairID

    public init(_ pair: PairID) { self.pair = pair }

    /// - Throws: ``OperationError`` when the policy denies it or one of the records is not there.
    public func run(in context: OperationContext) async throws(OperationError) -> Story {
        try await context.performing {
            let view = try await context.store.pair(
                pair, under: try await context.grant(.explain, on: .pair, id: pair.description))
            let why = try await PairWeighing(in: context).explain(pair.first, pair.second)
            var story = Story(
                "Records \(pair.first) and \(pair.second): held to be \(why.isJoined ? "one person" : "two people"), match probability \(String(format: "%.4f", why.matchProbability)) (threshold \(String(format: "%.4f", why.threshold)))"
            )
            story.tell(
                "The records",
                [view.first, view.second].map { side in
                    "\(side.record.id) · \(side.record.source) · \(Wording.place(side.row)) · \(Wording.name(side.record.name)) · \(Wording.birth(side.record.birth))"
                })
            story.tell("Match weight (log2 odds)", Self.waterfall(why))
            story.tell("What else decided", why.rulings)
            story.tell(
                "Judgements",
                view.judgements.map {
                    "\($0.on): \($0.verdict.rawValue), by \($0.by)\($0.reason.map { " (\($0))" } ?? "")"
                })
            return story
        }
    }

    private static func waterfall(_ why: MatchExplanation) -> [String] {
        var total = why.priorWeight
        var lines = [line("before anything is compared", "", why.priorWeight, total)]
        for part in why.parts {
            total += part.matchWeight
            lines.append(line(part.comparison, part.level, part.matchWeight, total))
        }
        return lines
    }

    private static func line(_ comparison: String, _ level: String, _ weight: Double, _ total: Double) -> String {
        let label = level.isEmpty ? comparison : "\(comparison): \(level)"
        let padded = label + String(repeating: " ", count: max(1, 52 - label.count))
        return padded + String(format: "%+8.2f   %+8.2f", weight, total)
    }
}
