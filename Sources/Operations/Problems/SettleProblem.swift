import Access
import Records
public import Storage

/// Marks a problem as seen, as it is, which takes it off the list until its evidence changes; or opens it again.
public struct SettleProblem: Sendable {
    /// The problem's key.
    public var problem: String
    public var verdict: ProblemDecision.Verdict

    public init(_ problem: String, verdict: ProblemDecision.Verdict = .seen) {
        self.problem = problem
        self.verdict = verdict
    }

    /// - Throws: ``OperationError`` when no reason is given, the policy denies it, or there is no such problem.
    public func run(in context: OperationContext) async throws(OperationError) {
        try context.checkReason()
        try await context.performing {
            try await context.store.settle(
                ProblemDecision(
                    problem: problem, verdict: verdict, by: context.principal.id, on: Day(context.clock()),
                    reason: context.reason ?? ""),
                under: try await context.grant(.review, on: .list(of: .pair)))
        }
    }
}
