import Records

/// The rule that a parent who does not live with the children may be the cause of only so many headlines.
///
/// For each headline one chooses which of these parents may count towards it, none towards more than the limit; the
/// programme's answer is the best over all choices, so that no parent's problems are counted where they may not be, and
/// none that may be are left out.
struct NonResidentLimit {
    private let limit: Int
    private let headlines: [String]
    private let eligible: Criterion
    private let parents: [Int]
    /// By headline: the choices of parents (as bits) that may count, with the answer that each gives.
    private let choices: [[(parents: Int, answer: Answer)]]
    private let answerOfOthers: [String: Answer]

    /// Families with more such parents leave the rest out of account.
    private static let maximumParents = 6

    /// Nil where the programme has no such rule or the family no such parent who matters.
    init?(_ assessor: Assessor, members: [MemberCase], results: [IndicatorResult]) {
        guard let limit = assessor.programme.nonResidentParentLimit else { return nil }
        let all = members.indices.filter { members[$0].livesElsewhere }
        guard !all.isEmpty else { return nil }
        guard
            results.contains(where: { result in
                result.members.contains { all.contains($0.place) && $0.result.answer != .notMet }
            }) || results.contains(where: { $0.compiled.indicator.scope == .family })
        else { return nil }
        let parents = Array(all.prefix(Self.maximumParents))
        let asAt = assessor.asAt
        let subsets = 0..<(1 << parents.count)
        // What every criterion answers when only the parents of a subset count.
        let answers = subsets.map { subset in
            let counting = parents.indices.filter { subset & (1 << $0) != 0 }.map { parents[$0] }
            let excluded = Set(all).subtracting(counting)
            var byID: [String: Answer] = [:]
            for result in results {
                byID[result.compiled.indicator.id] = result.answer(without: excluded, asAt: asAt)
            }
            for (id, _, criterion) in assessor.composites where id != ProgrammeDefinition.eligibleCriterion {
                byID[id] = criterion.answer { byID[$0] ?? .notKnown }
            }
            return byID
        }
        self.limit = limit
        self.parents = parents
        headlines = assessor.programme.headlines.map(\.id)
        eligible = assessor.programme.eligible
        answerOfOthers = answers[0]
        choices = headlines.map { headline in
            var distinct: [(parents: Int, answer: Answer)] = []
            for subset in subsets {
                let answer = answers[subset][headline] ?? .notKnown
                // A choice is worth having only when no part of it gives the same answer.
                let isSpare = distinct.contains { $0.parents & subset == $0.parents && $0.answer == answer }
                if !isSpare { distinct.append((subset, answer)) }
            }
            return distinct
        }
    }

    /// The programme's answer under the rule.
    func answer() -> Answer {
        best(from: 0, remaining: Array(repeating: limit, count: parents.count), chosen: [:])
    }

    private func best(from place: Int, remaining: [Int], chosen: [String: Answer]) -> Answer {
        guard place < headlines.count else {
            return eligible.answer { chosen[$0] ?? answerOfOthers[$0] ?? .notKnown }
        }
        var best = Answer.notMet
        for choice in choices[place] {
            var left = remaining
            for parent in parents.indices where choice.parents & (1 << parent) != 0 { left[parent] -= 1 }
            guard left.allSatisfy({ $0 >= 0 }) else { continue }
            var chosen = chosen
            chosen[headlines[place]] = choice.answer
            best = best.or(self.best(from: place + 1, remaining: left, chosen: chosen))
            if best == .met { break }
        }
        return best
    }
}
