import Access
import Families
import Identity
import Operations
import Programmes
import Records
import Storage

/// One finding down to the rows that bear it out, and what would have to be known.
struct FindingPage: Sendable {
    struct EvidenceLine: Sendable {
        let date: String
        let event: String
        let summary: String
        let person: PersonLabel
        let origin: RowLabel?
    }

    struct UnknownLine: Sendable {
        let person: PersonLabel?
        let source: String?
        let reason: String
    }

    struct Rule: Sendable {
        let citation: String?
        let note: String?
    }

    let family: String
    let familyPath: String?
    let programme: String
    let title: String
    let answer: AnswerTag
    let why: String
    let rule: Rule
    let measure: String?
    let evidence: [EvidenceLine]
    let unknowns: [UnknownLine]
    /// What a headline, or the programme's answer, is made of.
    let parts: [ProgrammeFindings.Line]
    let others: [ProgrammeFindings.Line]
    let notShown: NotShown?

    static func show(_ visit: Visit) async throws -> Reply {
        let id = FindingID(
            family: FamilyID(try visit.number("family")), programme: try visit.text("programme"),
            criterion: try visit.text("criterion"))
        let view = try await ShowFinding(id).run(in: visit.context)
        let page = FindingPage(view, visit)
        return try visit.page("finding", title: "\(page.title), family \(page.family)", page)
    }

    init(_ view: FindingView, _ visit: Visit) {
        let finding = view.finding
        let definition = visit.site.context.workspace.programme(finding.programme)
        let naming = Naming([], visit)
        let titles = SourceTitles(visit)
        family = finding.family.description
        familyPath = visit.may(.read, .family) ? "/families/\(finding.family)" : nil
        programme = definition?.title ?? finding.programme.asWords
        title = definition?.title(of: finding.criterion) ?? finding.criterion.asWords
        answer = AnswerTag(finding.answer)
        why = finding.sentence
        let indicator = definition?.indicator(finding.criterion)
        let headline = definition?.headline(finding.criterion)
        rule = Rule(
            citation: indicator?.citation ?? headline?.citation ?? definition?.citation,
            note: indicator?.note ?? headline?.note)
        measure = Self.measure(of: finding)
        evidence = Self.evidence(of: view, naming, titles)
        unknowns = finding.unknowns.map { unknown in
            UnknownLine(
                person: unknown.person.map(naming.label), source: unknown.source.map(titles.title),
                reason: unknown.reason.prefix(1).uppercased() + unknown.reason.dropFirst())
        }
        func line(_ other: Finding) -> ProgrammeFindings.Line {
            ProgrammeFindings.Line(
                title: definition?.title(of: other.criterion) ?? other.criterion.asWords,
                answer: AnswerTag(other.answer), why: other.sentence, path: other.path,
                isIndicator: definition?.headline(other.criterion) == nil, evidence: nil)
        }
        let own = headline?.criterion.ids ?? definition.map { indicator == nil ? $0.eligible.ids : [] } ?? []
        parts = own.compactMap { id in view.others.first { $0.criterion == id } }.map(line)
        let headlines = [ProgrammeDefinition.eligibleCriterion] + (definition?.headlines.map(\.id) ?? [])
        others = headlines.filter { !own.contains($0) }
            .compactMap { id in view.others.first { $0.criterion == id } }.map(line)
        notShown = NotShown(mask: view.mask, leftOut: view.leftOut, titles)
    }

    /// `12% of the 15% that it takes`
    private static func measure(of finding: Finding) -> String? {
        guard let amount = finding.amount, let threshold = finding.threshold, let unit = finding.unit else {
            return nil
        }
        func words(_ number: Double) -> String {
            unit == .share ? "\((number * 1_000).rounded() / 10)%".replacing(".0%", with: "%") : number.words
        }
        let counted =
            switch unit {
            case .events: " events"
            case .criteria: " criteria"
            case .total, .share: ""
            }
        return "\(words(amount)) reached; it takes \(words(threshold))\(counted)."
    }

    private static func evidence(of view: FindingView, _ naming: Naming, _ titles: SourceTitles) -> [EvidenceLine] {
        let lines = Dictionary(view.evidence.map { ($0.event.id, $0) }, uniquingKeysWith: { first, _ in first })
        let ordered = view.finding.evidence.sorted { left, right in
            let starts = (lines[left.event]?.event.start, lines[right.event]?.event.start)
            return starts.0 == starts.1
                ? left.event > right.event
                : (starts.0?.number ?? .min) > (starts.1?.number ?? .min)
        }
        return ordered.map { evidence in
            let line = lines[evidence.event]
            return EvidenceLine(
                date: line?.event.whenWords ?? "Not shown", event: line?.event.kind.words ?? "Not shown",
                summary: evidence.summary, person: naming.label(evidence.person),
                origin: line.map { RowLabel($0.row, titles) })
        }
    }
}
