import Access
import Families
import Foundation
import Identity
import Programmes
import Records
import Storage

/// Holds the people, families and findings of a made-up council against its truth.
public struct EvaluateWorkspace: Sendable {
    /// The folder with the truth. The default, nil, is `truth/` of the workspace.
    public var truth: String?

    /// True to put people together from the truth, and places and families of them in memory: the families' figures are
    /// then those of family formation alone, and programmes are not evaluated. The default is false.
    public var perfectPeople: Bool

    public init(truth: String? = nil, perfectPeople: Bool = false) {
        self.truth = truth
        self.perfectPeople = perfectPeople
    }

    /// - Throws: ``OperationError`` when there is no truth or nothing is linked.
    public func run(in context: OperationContext) async throws(OperationError) -> WorkspaceEvaluation {
        let folder = truth.map { URL(filePath: $0) } ?? context.workspace.directory.appending(path: "truth")
        guard FileManager.default.fileExists(atPath: folder.appending(path: "records.csv").path) else {
            throw OperationError(
                .dataRefused, "\(folder.path): holds no truth (records.csv); only a made-up council has one.")
        }
        let known = try CouncilTruth(in: folder)
        return try await context.performing {
            let linkage = try await context.store.linkageInput(under: try await context.grant(.link, on: .workspace))
            let assessed = try await context.store.assessmentInput(
                under: try await context.grant(.assess, on: .workspace))
            let batches = try await context.store.batches(
                under: try await context.grant(.list, on: .list(of: .batch)))
            let files = Dictionary(batches.map { ($0.id, $0.fileName) }, uniquingKeysWith: { first, _ in first })
            let day = context.workspace.settings.asAt ?? Day(context.clock())
            var assignments = assessed.assignments
            var families = assessed.families
            var findings: [Finding] = []
            if perfectPeople {
                let perfect = try PerfectPeople(linkage, files: files, truth: known, asAt: day, in: context.workspace)
                assignments = perfect.assignments
                families = perfect.families.families
            } else {
                findings = try Findings(of: context.workspace.programmes, input: assessed, asAt: day).all
            }
            let comparison = TruthComparison(
                truth: known, records: linkage.records, files: files, assignments: assignments, families: families)
            let gazetteer = try GazetteerFile.gazetteer(of: context.workspace)
            let addresses = try gazetteer.map { gazetteer in
                AddressEvaluation(
                    linkage.records, files: files, truth: try CouncilTruth.addresses(in: folder), gazetteer: gazetteer)
            }
            return WorkspaceEvaluation(
                addresses: addresses,
                people: comparison.people, lookalikes: comparison.lookalikes, families: comparison.families.membership,
                familyFigures: comparison.families,
                criteria: perfectPeople
                    ? [] : comparison.criteria(findings, programmes: context.workspace.programmes.map(\.programme)))
        }
    }
}
