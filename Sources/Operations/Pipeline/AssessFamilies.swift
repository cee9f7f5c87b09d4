import Access
import Identity
import Programmes
public import Records
import Storage

/// Evaluates the programmes' criteria for every family, in three values and with evidence, and keeps the findings.
public struct AssessFamilies: Sendable {
    /// Ids of programmes; empty for all.
    public var programmes: [String]
    /// The default, nil, is `as_at` of `kith.yaml`, else today.
    public var asAt: Day?
    private let progress: ProgressReport

    public init(_ programmes: [String] = [], asAt: Day? = nil, progress: @escaping ProgressReport = { _ in }) {
        self.programmes = programmes
        self.asAt = asAt
        self.progress = progress
    }

    /// - Throws: ``OperationError`` when a programme is not there or the store refuses.
    public func run(in context: OperationContext) async throws(OperationError) -> AssessmentReport {
        let chosen = try definitions(in: context.workspace)
        let others = context.workspace.programmes.filter { !chosen.map(\.programme).contains($0.programme) }
        let day = asAt ?? context.workspace.settings.asAt ?? Day(context.clock())
        return try await context.performing {
            progress(OperationProgress("Reading families and events"))
            let input = try await context.store.assessmentInput(under: try await context.grant(.assess, on: .workspace))
            let findings = try Findings(of: chosen, input: input, asAt: day, progress: progress).all
            progress(OperationProgress("Keeping findings"))
            try await context.store.replaceAssessment(
                AssessmentOutcome(
                    at: context.clock(), asAt: day, programmes: chosen.map(\.programme), findings: findings,
                    kept: others.map(\.programme)),
                under: try await context.grant(.assess, on: .workspace))
            _ = try await context.store.signAuditHead(at: context.clock())
            return AssessmentReport(findings: findings, programmes: chosen, asAt: day)
        }
    }

    private func definitions(in workspace: Workspace) throws(OperationError) -> [ProgrammeDefinition] {
        guard !programmes.isEmpty else { return workspace.programmes }
        var chosen: [ProgrammeDefinition] = []
        for id in programmes {
            guard let programme = workspace.programme(id) else {
                let known = workspace.programmes.map(\.programme).joined(separator: ", ")
                throw OperationError(.wrongUsage, "programmes/ has no '\(id)'; it has: \(known).")
            }
            chosen.append(programme)
        }
        return chosen
    }
}
