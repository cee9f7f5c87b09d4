import Linkage
import Operations

/// What linking files says on the terminal: remarks, a pair's explanation, and, when asked, figures for machines.
struct LinkageSummary {
    private let linkage: FileLinkage

    init(_ linkage: FileLinkage) { self.linkage = linkage }

    private struct Figures: Encodable {
        let records: Int
        let clusters: Int
        let candidatePairs: Int
        let threshold: Double
        let expectedPrecision: Double
        let expectedRecall: Double
        let labels: LabelSummary?
    }

    func print(json: Bool) throws {
        for remark in linkage.remarks { Terminal.remark(remark) }
        if let explanation = linkage.explanation { Swift.print(explanation) }
        guard json else { return }
        let report = linkage.result.report
        try Terminal.printJSON(
            Figures(
                records: report.records, clusters: linkage.result.clusterCount, candidatePairs: report.candidatePairs,
                threshold: report.threshold, expectedPrecision: report.expectedPrecision,
                expectedRecall: report.expectedRecall, labels: linkage.labels))
    }
}
