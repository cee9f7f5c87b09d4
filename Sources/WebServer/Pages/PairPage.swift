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

    /// The same part of both records.
    struct SideLine: Sendable {
        let label: String
        let first: String
        let second: String
        let likeness: String
        let isDifferent: Bool
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
    let sides: [SideLine]
    let parts: [Part]
    /// Nil for a reader who may not judge.
    let judging: Judging?

    static func show(_ visit: Visit) async throws -> Reply {
        guard let pair = PairID(try visit.text("pair")) else { throw WebError.noSuchPage }
        let story = try await ExplainPair(pair).run(in: visit.context)
        return try visit.page("pair", title: "Pair \(pair)", PairPage(story, pair, visit))
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

    init(_ story: Story, _ pair: PairID, _ visit: Visit) {
        self.pair = pair.description
        path = "/review/\(pair)"
        heading = story.heading
        let records = story.parts.first { $0.heading == Self.recordsHeading }
        let sides = Self.sides(records?.lines ?? [])
        self.sides = sides
        parts = story.parts.filter { sides.isEmpty || $0.heading != Self.recordsHeading }.map {
            Part(title: $0.heading, text: $0.lines.joined(separator: "\n"))
        }
        let wasJudged = story.parts.contains { $0.heading == "Judgements" }
        judging = visit.may(.review, .pair) ? Judging(choices: Self.choices(wasJudged: wasJudged)) : nil
    }

    /// The part of the explanation that tells the two records, one a line, field by field.
    private static let recordsHeading = "The records"
    private static let labels = ["Record", "Source", "File and row", "Name", "Date of birth"]

    /// Empty when the explanation tells the records in another way; it is then shown as it is.
    private static func sides(_ lines: [String]) -> [SideLine] {
        let fields = lines.map { $0.components(separatedBy: " · ") }
        guard fields.count == 2, fields.allSatisfy({ $0.count == labels.count }) else { return [] }
        return labels.indices.map { index in
            let values = (fields[0][index], fields[1][index])
            let isCompared = index >= 3
            let isSame = values.0 == values.1
            return SideLine(
                label: labels[index], first: values.0, second: values.1,
                likeness: isCompared ? (isSame ? "Same" : "Different") : "", isDifferent: isCompared && !isSame)
        }
    }

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
