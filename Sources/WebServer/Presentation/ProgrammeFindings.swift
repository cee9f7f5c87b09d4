import Access
import Families
import Operations
import Programmes

/// What was found of one programme for one family: its answer, then each headline with its indicators.
struct ProgrammeFindings: Sendable {
    struct Line: Sendable {
        let title: String
        let answer: AnswerTag
        let why: String
        let path: String?
        let isIndicator: Bool
        let evidence: String?
    }

    let title: String
    let answer: AnswerTag
    let why: String
    let path: String?
    /// The headlines, each with those of its indicators that are met or not known.
    let lines: [Line]
    /// The indicators that are not met, folded away; nil when there are none.
    let notMet: NotMet?

    struct NotMet: Sendable {
        let words: String
        let lines: [Line]
    }

    /// One a programme that the family was assessed for, in the workspace's order.
    static func of(_ findings: [Finding], _ visit: Visit) -> [ProgrammeFindings] {
        let mayOpen = visit.may(.explain, .finding)
        return visit.site.context.workspace.programmes.compactMap { programme in
            let own = findings.filter { $0.programme == programme.programme }
            guard let answer = own.first(where: { $0.criterion == ProgrammeDefinition.eligibleCriterion }) else {
                return nil
            }
            let byID = Dictionary(own.map { ($0.criterion, $0) }, uniquingKeysWith: { first, _ in first })
            let ordered =
                programme.headlines.flatMap { [$0.id] + $0.criterion.indicators.map(\.id) }
                + programme.eligible.indicators.map(\.id)
            func line(_ id: String) -> Line? {
                byID[id].map { finding in
                    Line(
                        title: programme.title(of: id) ?? id, answer: AnswerTag(finding.answer), why: finding.sentence,
                        path: mayOpen ? finding.path : nil, isIndicator: programme.headline(id) == nil,
                        evidence: finding.evidence.isEmpty
                            ? nil : finding.evidence.count.counted("piece of evidence", "pieces of evidence"))
                }
            }
            let folded = ordered.filter { programme.headline($0) == nil && byID[$0]?.answer == .notMet }
            let notMet = folded.compactMap(line)
            return ProgrammeFindings(
                title: programme.title, answer: AnswerTag(answer.answer), why: answer.sentence,
                path: mayOpen ? answer.path : nil, lines: ordered.filter { !folded.contains($0) }.compactMap(line),
                notMet: notMet.isEmpty
                    ? nil : NotMet(words: notMet.count.counted("indicator", "indicators"), lines: notMet))
        }
    }
}

extension Finding {
    var path: String { "/families/\(family)/findings/\(programme)/\(criterion)" }

    /// Why, in a sentence that begins and ends like one.
    var sentence: String {
        let text = why.isEmpty ? unknowns.map(\.reason).joined(separator: "; ") : why
        guard let last = text.last else { return "" }
        return text.prefix(1).uppercased() + text.dropFirst() + (last.isPunctuation ? "" : ".")
    }
}
