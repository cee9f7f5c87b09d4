import Access
import Foundation
import Identity
import Operations
import Records
import Storage

/// Two records side by side, why they are held to be one person or two, and the form to judge them.
struct PairPage: Sendable {
    struct Choice: Sendable {
        let id: String
        let title: String
        let hint: String
    }

    struct Part: Sendable {
        let title: String
        let text: String
    }

    struct Judging: Sendable {
        let choices: [Choice]
    }

    let pair: String
    let path: String
    let heading: String
    let sides: PairTable
    /// What is hidden of the two, in words; nil when nothing is.
    let hidden: String?
    let parts: [Part]
    /// Nil for a reader who may not judge.
    let judging: Judging?

    static func show(_ visit: Visit) async throws -> Reply {
        guard let pair = PairID(try visit.text("pair")) else { throw WebError.noSuchPage }
        let story = try await ExplainPair(pair).run(in: visit.context)
        let view = try await ShowPair(pair).run(in: visit.context)
        return try visit.page("pair", title: "Pair \(pair)", PairPage(story, view, pair, visit))
    }

    static func judge(_ visit: Visit) async throws -> Reply {
        guard let pair = PairID(try visit.text("pair")) else { throw WebError.noSuchPage }
        guard let verdict = visit.form.filled("verdict").flatMap(Judgement.Verdict.init(rawValue:)) else {
            throw WebError(.unusable, "Choose whether the records are one person. Go back to the pair and choose.")
        }
        guard visit.reason != nil else {
            throw WebError(.unusable, "Say why: a judgement without a reason cannot be checked. Go back and write one.")
        }
        try await ReviewPair(pair, verdict: verdict, on: Day.of(visit.site.context.clock())).run(in: visit.context)
        return .redirect(to: "/review")
    }

    init(_ story: Story, _ view: PairView, _ pair: PairID, _ visit: Visit) {
        self.pair = pair.description
        path = "/review/\(pair)"
        heading = story.heading
        sides = PairTable(view, SourceTitles(visit))
        hidden = view.mask.words
        parts = story.parts.filter { $0.heading != Self.recordsHeading }.map {
            Part(title: $0.heading, text: $0.lines.joined(separator: "\n"))
        }
        judging =
            visit.may(.review, .pair) ? Judging(choices: Self.choices(wasJudged: !view.judgements.isEmpty)) : nil
    }

    /// The part of the explanation that tells the two records: the table shows them whole.
    private static let recordsHeading = "The records"

    private static func choices(wasJudged: Bool) -> [Choice] {
        let choices = [
            Choice(id: "same", title: "One person", hint: "Every later link run joins the two records."),
            Choice(id: "different", title: "Two people", hint: "No later link run joins them."),
            Choice(id: "unsure", title: "Unsure", hint: "The pair leaves the list, and nothing is decided."),
        ]
        guard wasJudged else { return choices }
        return choices + [
            Choice(id: "withdrawn", title: "Take the earlier judgement back", hint: "The weights decide again.")
        ]
    }
}
