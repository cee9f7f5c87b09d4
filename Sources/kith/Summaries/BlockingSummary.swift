import Foundation
import Linkage
import Operations

/// A blocking analysis as tables on the terminal, or as JSON.
struct BlockingSummary {
    private let found: AnalyseBlocking.Found
    private let isNamingExamples: Bool

    init(_ found: AnalyseBlocking.Found, namingExamples: Bool) {
        self.found = found
        isNamingExamples = namingExamples
    }

    private struct Figures: Encodable {
        let analysis: BlockingAnalysis
        /// The ids of two records of each of the largest blocks.
        let examples: [[String]]?
    }

    func print(json: Bool) throws {
        for remark in found.remarks { Terminal.remark(remark) }
        if json {
            try Terminal.printJSON(
                Figures(analysis: found.analysis, examples: isNamingExamples ? found.examples : nil))
        } else {
            Swift.print(text)
        }
    }

    private var text: String {
        let analysis = found.analysis
        var lines = [
            "\(analysis.records) records, \(analysis.candidatePairs) candidate pairs of \(Int(analysis.possiblePairs)) "
                + String(format: "(%.4f %% spared)", analysis.reductionRatio * 100), "",
            row("rule", ["pairs", "new", "so far", "alone", "blocks", "refined", "largest"]),
        ]
        for rule in analysis.rules {
            let figures = [
                rule.pairs, rule.addedPairs, rule.cumulativePairs, rule.pairsAlone, rule.blocks, rule.refinedBlocks,
                rule.largestBlock,
            ]
            lines.append(row(rule.name, figures.map { "\($0)" }))
        }
        for rule in analysis.rules where rule.windowedRecords > 0 {
            lines.append("\(rule.name): \(rule.windowedRecords) records share one key that no field divides")
        }
        lines += ["", row("largest blocks, of rule", ["records", "pairs"])]
        for (index, block) in analysis.largestBlocks.enumerated() {
            let ids = isNamingExamples ? "  such as \(found.examples[index].joined(separator: ", "))" : ""
            lines.append(row(block.rule, ["\(block.records)", "\(block.pairs)"]) + ids)
        }
        if !analysis.identifiers.isEmpty {
            lines += ["", row("pairs that agree on", ["pairs", "found"]) + "  by rules without it"]
        }
        for identifier in analysis.identifiers {
            let share =
                identifier.pairs == 0
                ? ""
                : String(
                    format: "  %.1f %% (95 %% interval %.1f to %.1f)", identifier.recall * 100,
                    identifier.interval.low * 100, identifier.interval.high * 100)
            lines.append(row(identifier.field, ["\(identifier.pairs)", "\(identifier.found)"]) + share)
        }
        return lines.joined(separator: "\n")
    }

    private func row(_ name: String, _ figures: [String]) -> String {
        let width = max(24, found.analysis.rules.map(\.name.count).max() ?? 0)
        return figures.reduce(name.padding(toLength: max(width, name.count), withPad: " ", startingAt: 0)) {
            $0 + String(repeating: " ", count: max(1, 11 - $1.count)) + $1
        }
    }
}
