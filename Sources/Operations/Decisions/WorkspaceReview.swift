import Access
public import Identity
public import Records
import Storage

/// The queue of a workspace, asked about pair by pair: each pair is shown under a grant, and each answer kept under
/// another.
public struct WorkspaceReview {
    private let context: OperationContext
    private let candidates: [ReviewCandidate]
    private let weighing: PairWeighing
    /// Pairs that wait, those beyond the limit too.
    public let total: Int

    /// - Parameter limit: how many pairs are asked about at most.
    /// - Throws: ``OperationError`` when the policy denies it or nothing is linked.
    public init(in context: OperationContext, limit: Int = 20) async throws(OperationError) {
        let queue = try await ListReviewQueue(limit: limit).run(in: context)
        self.context = context
        candidates = queue.candidates
        total = queue.total
        weighing = try await context.performing { try await PairWeighing(in: context) }
    }

    public var count: Int { candidates.count }

    /// The two records of a question, in the order of the queue.
    /// - Throws: ``OperationError`` when the policy denies the pair.
    public func sheet(_ index: Int) async throws(OperationError) -> PairSheet {
        let candidate = candidates[index]
        let pair = PairID(first: candidate.first, second: candidate.second)
        let view = try await ShowPair(pair).run(in: context)
        let why = try weighing.explain(pair.first, pair.second)
        return PairSheet(candidate, view, why)
    }

    /// Keeps an answer under the reviewer's grant; it supersedes earlier ones of the pair.
    /// - Parameter reason: the default, nil, is the context's.
    public func judge(
        _ index: Int, _ verdict: Judgement.Verdict, on day: Day, reason: String? = nil
    ) async throws(OperationError) {
        let pair = PairID(first: candidates[index].first, second: candidates[index].second)
        let judging = context.acting(
            as: context.principal, for: context.purpose, because: reason ?? context.reason)
        try await ReviewPair(pair, verdict: verdict, on: day).run(in: judging)
    }
}

extension PairSheet {
    init(_ candidate: ReviewCandidate, _ view: PairView, _ why: MatchExplanation) {
        let first = view.first.record
        let second = view.second.record
        var lines = [
            Line("source", first.source.rawValue, second.source.rawValue, likeness: .notKnown),
            Line("row", Wording.place(view.first.row), Wording.place(view.second.row), likeness: .notKnown),
        ]
        for (one, other) in zip(Self.fields(of: first), Self.fields(of: second))
        where !one.value.isEmpty || !other.value.isEmpty {
            // Keys of two sources are of two makings: that they differ tells nothing.
            let isComparable = first.source == second.source || !Self.keys.contains(one.name)
            lines.append(Line(one.name, one.value, other.value, likeness: isComparable ? nil : .notKnown))
        }
        self.init(
            first: first.id.description, second: second.id.description, probability: candidate.matchProbability,
            isJoined: candidate.isJoined, effect: candidate.effect, lines: lines,
            weights: why.parts.map {
                Weight(comparison: $0.comparison, level: $0.level, matchWeight: $0.matchWeight)
            },
            notes: [candidate.reason] + why.rulings
                + view.judgements.map { "\($0.on): \($0.verdict.rawValue), by \($0.by)" })
    }

    /// What a record states, in one order for all records.
    private static func fields(of record: PersonRecord) -> [(name: String, value: String)] {
        func name(_ name: PersonName) -> String { name.isEmpty ? "" : Wording.name(name) }
        let numbers = IdentifierKind.allCases.map { kind in
            (
                Wording.words(kind.rawValue),
                Wording.identifiers(record.identifiers.filter { $0.kind == kind })
                    .replacing("\(Wording.words(kind.rawValue)) ", with: "")
            )
        }
        return [
            ("name", name(record.name)), ("other names", record.otherNames.map(name).joined(separator: "; ")),
            ("date of birth", record.birth.map { Wording.birth($0).replacing("born ", with: "") } ?? ""),
            ("died", record.death?.description ?? ""), ("sex", record.sex?.rawValue ?? ""),
            ("address", record.address.map(Wording.address) ?? ""),
            ("period", record.period == .unbounded ? "" : Wording.period(record.period)),
            ("telephone", record.phone ?? ""), ("email", record.email ?? ""),
        ] + numbers + [
            (keys[0], record.household ?? ""), ("role", record.householdRole.map(Wording.words) ?? ""),
            (keys[1], record.key ?? ""),
        ]
    }

    private static let keys = ["household", "source's key"]
}
