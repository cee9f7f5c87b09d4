import Access
public import Identity
public import Records
public import Storage

/// A human's decision on whether two records are one person; binds every later run until a later one supersedes it.
public struct ReviewPair: Sendable {
    public var pair: PairID
    public var verdict: Judgement.Verdict
    public var on: Day

    public init(_ pair: PairID, verdict: Judgement.Verdict, on day: Day) {
        self.pair = pair
        self.verdict = verdict
        on = day
    }

    /// - Throws: ``OperationError`` when the policy denies it or one of the records is not there.
    public func run(in context: OperationContext) async throws(OperationError) {
        try await context.performing {
            let judgement = Judgement(
                first: pair.first, second: pair.second, verdict: verdict, by: context.principal.id, on: on,
                reason: context.reason)
            try await context.store.judge(
                judgement, under: try await context.grant(.review, on: .pair, id: pair.description))
        }
    }
}
