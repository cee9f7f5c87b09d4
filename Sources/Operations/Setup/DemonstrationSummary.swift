import Foundation
import Linkage
import Records

/// What a demo prints when it is done.
public struct DemonstrationSummary: Sendable {
    var name = ""
    /// Seconds each stage took.
    var made = 0.0
    var loaded = 0.0
    var linked = 0.0
    var assessed = 0.0
    public internal(set) var load = LoadReport()
    public internal(set) var link = LinkReport()
    public internal(set) var assessment = AssessmentReport()
    public internal(set) var evaluation: WorkspaceEvaluation?
    var accounts: [(id: String, name: String, password: String)] = []

    public var text: String {
        var lines = [
            "",
            "\(name): a made-up council",
            "  made      \(load.loaded.count) extracts of \(Set(load.loaded.map(\.source)).count) sources \(took(made))",
            "  loaded    \(load.records) person records and \(load.events) events from \(load.rows) rows; \(load.quarantined) rows in quarantine \(took(loaded))",
            "  linked    \(link.people) people at \(link.places) places, in \(link.families) families \(took(linked))",
            "  assessed  \(assessment.findings) findings as at \(assessment.asAt.map(\.description) ?? "") \(took(assessed))",
        ]
        for programme in assessment.programmes {
            lines.append(
                "            \(programme.title): \(programme.met) families eligible, \(programme.notKnown) cannot be known, \(programme.notMet) not"
            )
        }
        if let evaluation {
            lines.append(
                "  accuracy  people: pairwise F1 \(three(evaluation.people.pairwise.f1)) (precision \(three(evaluation.people.pairwise.precision)), recall \(three(evaluation.people.pairwise.recall))); families: \(three(evaluation.families.pairwise.f1))"
            )
        }
        lines.append("")
        lines.append("  Sign in as")
        for account in accounts {
            lines.append("    \(pad(account.id, 18)) \(account.password)   \(account.name)")
        }
        lines.append("")
        return lines.joined(separator: "\n")
    }

    private func took(_ seconds: Double) -> String { String(format: "(%.1f s)", seconds) }

    private func three(_ value: Double) -> String { String(format: "%.3f", value) }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
