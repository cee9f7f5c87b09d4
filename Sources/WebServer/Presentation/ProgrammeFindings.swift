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
    let lines: [Line]

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
            let lines = ordered.compactMap { id in
                byID[id].map { finding in
                    Line(
                        title: programme.title(of: id) ?? id, answer: AnswerTag(finding.answer), why: finding.sentence,
                        path: mayOpen ? finding.path : nil, isIndicator: programme.headline(id) == nil,
                        evidence: finding.evidence.isEmpty
                            ? nil : finding.evidence.count.counted("piece of evidence", "pieces of evidence"))
                }
            }
            return ProgrammeFindings(
                title: programme.title, answer: AnswerTag(answer.answer), why: answer.sentence,
                path: mayOpen ? answer.path : nil, lines: lines)
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
