import Foundation
import Linkage
import Operations

/// What linking files says on the terminal: remarks, the threshold with what it is expected to bring, and, when asked,
/// figures for machines.
struct LinkageSummary {
    private let linkage: FileLinkage

    init(_ linkage: FileLinkage) { self.linkage = linkage }

    private struct Figures: Encodable {
        let records: Int
        let clusters: Int
        let candidatePairs: Int
        let threshold: Double
        let expectedPrecision: Double
        /// Of the matches among candidate pairs.
        let expectedCandidateRecall: Double
        /// Of the matches, how many are candidates: at most about.
        let expectedBlockingRecall: Double
        /// Of all matches: the two together.
        let expectedRecall: Double
        let labels: LabelSummary?
    }

    func print(json: Bool) throws {
        for remark in linkage.remarks { Terminal.remark(remark) }
        let report = linkage.result.report
        let blocking = linkage.blockingRecall.estimate
        Terminal.remark(
            "threshold \(rounded(report.threshold)): of the pairs linked \(percent(report.expectedPrecision)) are expected to "
                + "be right, and of all matches at most about \(percent(report.expectedRecall * blocking)) to be among them "
                + "(blocking finds about \(percent(blocking)))")
        guard json else { return }
        try Terminal.printJSON(
            Figures(
                records: report.records, clusters: linkage.result.clusterCount, candidatePairs: report.candidatePairs,
                threshold: report.threshold, expectedPrecision: report.expectedPrecision,
                expectedCandidateRecall: report.expectedRecall, expectedBlockingRecall: blocking,
                expectedRecall: report.expectedRecall * blocking, labels: linkage.labels))
    }

    private func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }

    private func rounded(_ threshold: Double) -> String { String(format: "%.3f", threshold) }
}
