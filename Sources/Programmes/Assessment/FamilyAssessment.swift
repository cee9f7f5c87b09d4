import Families
import Identity
import Records

/// The findings of one family, put together from what each indicator comes to.
struct FamilyAssessment {
    /// In the order of the definition.
    let findings: [Finding]

    init(assessor: Assessor, family: FamilyID, members: [MemberCase], results: [IndicatorResult]) {
        let programme = assessor.programme.programme
        var byID: [String: Finding] = Dictionary(minimumCapacity: assessor.order.count)
        for result in results {
            byID[result.compiled.indicator.id] = Self.finding(
                of: result, family: family, programme: programme, asAt: assessor.asAt)
        }
        let limit = NonResidentLimit(assessor, members: members, results: results)
        for (id, ids, criterion) in assessor.composites {
            let isEligible = id == ProgrammeDefinition.eligibleCriterion
            let unlimited = criterion.answer { byID[$0]?.answer ?? .notKnown }
            let answer = isEligible ? limit?.answer() ?? unlimited : unlimited
            var finding = Self.finding(
                of: id, criterion, parts: ids.compactMap { byID[$0] }, answer: answer, family: family,
                programme: programme)
            finding.why = EvidenceWords.why(
                answer, titles: finding.because.compactMap { assessor.titles[$0] }, isLimited: answer != unlimited)
            byID[id] = finding
        }
        findings = assessor.order.compactMap { byID[$0] }
    }

    private static func finding(
        of result: IndicatorResult, family: FamilyID, programme: String, asAt: Day
    ) -> Finding {
        let indicator = result.compiled.indicator
        let whole = result.result(asAt: asAt)
        let unknowns = whole.answer == .notKnown ? eachOnce(whole.unknowns) : []
        let counted = result.counted
        let evidence = counted.map { counted in
            Evidence(
                event: counted.event.id, person: counted.person,
                summary: EvidenceWords.summary(of: counted, in: indicator),
                amount: EvidenceWords.amount(of: counted.event, in: indicator))
        }
        let hasMeasure = !indicator.events.isEmpty
        return Finding(
            family: family, programme: programme, criterion: indicator.id, answer: whole.answer, evidence: evidence,
            unknowns: unknowns,
            why: EvidenceWords.why(indicator, whole, members: result.members, unknowns: unknowns),
            amount: hasMeasure ? whole.amount : nil, threshold: hasMeasure ? indicator.measure.threshold : nil,
            unit: hasMeasure ? indicator.measure.unit : nil)
    }

    private static func finding(
        of id: String, _ criterion: Criterion, parts: [Finding], answer: Answer, family: FamilyID, programme: String
    ) -> Finding {
        // A negated part decides by not being met: it brings no evidence, and the sentence names what is met.
        var seen: Set<String> = []
        let because = parts.filter { $0.answer == answer && answer != .notMet && seen.insert($0.criterion).inserted }
        var finding = Finding(
            family: family, programme: programme, criterion: id, answer: answer,
            evidence: answer == .met ? eachOnce(because.flatMap(\.evidence)) : [],
            unknowns: answer == .notKnown ? eachOnce(because.flatMap(\.unknowns)) : [],
            because: because.map(\.criterion))
        if case .atLeast(let number, let named) = criterion {
            let answers = Dictionary(parts.map { ($0.criterion, $0.answer) }) { first, _ in first }
            finding.amount = Double(named.count { $0.answer { answers[$0] ?? .notKnown } == .met })
            finding.threshold = Double(number)
            finding.unit = .criteria
        }
        return finding
    }

    private static func eachOnce<Value: Hashable>(_ values: [Value]) -> [Value] {
        guard values.count > 1 else { return values }
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
