import Families
import Identity
import Records

/// The findings of one family, put together from what each indicator comes to.
struct FamilyAssessment {
    let assessor: Assessor
    let family: FamilyID
    private let indicatorFindings: [Finding]
    private let compositeFindings: [String: Finding]

    init(assessor: Assessor, family: FamilyID, members: [MemberCase], results: [IndicatorResult]) {
        self.assessor = assessor
        self.family = family
        let programme = assessor.programme
        let asAt = assessor.asAt
        indicatorFindings = results.map { result in
            Self.finding(of: result, family: family, programme: programme.programme, asAt: asAt)
        }
        var byID = Dictionary(uniqueKeysWithValues: indicatorFindings.map { ($0.criterion, $0) })
        var composites: [String: Finding] = [:]
        let limit = NonResidentLimit(assessor, members: members, results: results)
        for (id, criterion) in assessor.composites {
            let isEligible = id == ProgrammeDefinition.eligibleCriterion
            let unlimited = criterion.answer { byID[$0]?.answer ?? .notKnown }
            let answer = isEligible ? limit?.answer() ?? unlimited : unlimited
            let finding = Self.finding(
                of: id, criterion, answer: answer, isLimited: answer != unlimited, family: family,
                programme: programme, byID: byID)
            byID[id] = finding
            composites[id] = finding
        }
        compositeFindings = composites
    }

    /// In the order of the definition.
    var findings: [Finding] {
        var findings: [Finding] = []
        findings.reserveCapacity(indicatorFindings.count + compositeFindings.count)
        var next = 0
        func append(_ id: String, _ criterion: Criterion) {
            if let finding = compositeFindings[id] { findings.append(finding) }
            let end = next + criterion.indicators.count
            findings += indicatorFindings[next..<end]
            next = end
        }
        for headline in assessor.programme.headlines { append(headline.id, headline.criterion) }
        findings += indicatorFindings[next...]
        if let eligible = compositeFindings[ProgrammeDefinition.eligibleCriterion] { findings.append(eligible) }
        return findings
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
        of id: String, _ criterion: Criterion, answer: Answer, isLimited: Bool, family: FamilyID,
        programme: ProgrammeDefinition, byID: [String: Finding]
    ) -> Finding {
        let parts = criterion.ids.compactMap { byID[$0] }
        // A negated part decides by not being met: it brings no evidence, and the sentence names what is met.
        let because = answer == .notMet ? [] : eachOnce(parts.filter { $0.answer == answer })
        var finding = Finding(
            family: family, programme: programme.programme, criterion: id, answer: answer,
            evidence: answer == .met ? eachOnce(because.flatMap(\.evidence)) : [],
            unknowns: answer == .notKnown ? eachOnce(because.flatMap(\.unknowns)) : [],
            because: because.map(\.criterion))
        if case .atLeast(let number, let named) = criterion {
            finding.amount = Double(named.count { $0.answer { byID[$0]?.answer ?? .notKnown } == .met })
            finding.threshold = Double(number)
            finding.unit = .criteria
        }
        let titles = because.compactMap { programme.title(of: $0.criterion) }
        finding.why = EvidenceWords.why(answer, titles: titles, isLimited: isLimited)
        return finding
    }

    private static func eachOnce<Value: Hashable>(_ values: [Value]) -> [Value] {
        guard values.count > 1 else { return values }
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
