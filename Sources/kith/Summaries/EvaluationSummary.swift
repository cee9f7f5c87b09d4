import Foundation
import Linkage
import Operations

/// Precision, recall and F1 as a small table.
enum EvaluationSummary {
    static func print(_ evaluation: ClusterEvaluation, of what: String) {
        Swift.print("\(what): \(evaluation.items) in \(evaluation.clusters) groups; truth has \(evaluation.entities)")
        Swift.print("              precision  recall  F1")
        row("  pairwise   ", evaluation.pairwise)
        let intervals = evaluation.intervals
        Swift.print(
            "    95 % from   \(four(intervals.precision.low))     \(four(intervals.recall.low))  \(four(intervals.f1.low))"
        )
        Swift.print(
            "         to     \(four(intervals.precision.high))     \(four(intervals.recall.high))  \(four(intervals.f1.high))"
        )
        row("  B-cubed    ", evaluation.bCubed)
        Swift.print("  largest group: \(evaluation.largestCluster)")
        if evaluation.withoutTruth > 0 { Swift.print("  \(evaluation.withoutTruth) without truth were left out") }
    }

    static func print(_ lookalikes: [LookalikeEvaluation]) {
        for evaluation in lookalikes {
            let what = evaluation.kind == .twins ? "twins" : "two of one name in one family"
            Swift.print(
                "  \(what): \(evaluation.dated) pairs with dates of birth, \(evaluation.merged) merged (\(percent(evaluation.mergedShare))); \(evaluation.pairs) in all, \(evaluation.mixed) with any record at the other"
            )
        }
    }

    static func print(_ criteria: CriteriaEvaluation) {
        Swift.print(
            "\(criteria.programme): \(criteria.families) families matched to the truth, \(percent(criteria.agreement)) of answers agree"
        )
    }

    private static func row(_ label: String, _ accuracy: Accuracy) {
        Swift.print("\(label) \(four(accuracy.precision))     \(four(accuracy.recall))  \(four(accuracy.f1))")
    }

    private static func four(_ value: Double) -> String { String(format: "%.4f", value) }

    private static func percent(_ value: Double) -> String { String(format: "%.1f %%", value * 100) }
}
