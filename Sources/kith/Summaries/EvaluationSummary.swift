import Foundation
import Operations

/// Precision, recall and F1 as a small table.
enum EvaluationSummary {
    static func print(_ evaluation: ClusterEvaluation, of what: String) {
        Swift.print("\(what): \(evaluation.items) in \(evaluation.clusters) groups; truth has \(evaluation.entities)")
        Swift.print("              precision  recall  F1")
        row("  pairwise   ", evaluation.pairwise)
        row("  B-cubed    ", evaluation.bCubed)
        if evaluation.withoutTruth > 0 { Swift.print("  \(evaluation.withoutTruth) without truth were left out") }
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
