import Access
import Identity
import Operations
import Records
import Storage

/// What the data cannot all be right about, with the rows that say so and what to do.
struct ProblemsPage: Sendable {
    struct Link: Sendable {
        let words: String
        let path: String?
    }

    struct Line: Sendable {
        let key: String
        let path: String
        let kind: String
        let summary: String
        let advice: String
        let about: [Link]
        let rows: [String]
        /// The latest word on it; nil when there is none.
        let decided: String?
        let verdict: String
        let act: String
    }

    let lines: [Line]
    let total: String
    let seen: Bool
    let address: String
    let paging: Paging
    let isEmpty: Bool

    /// How many problems the page lists.
    static let pageSize = 25

    static func show(_ visit: Visit) async throws -> Reply {
        let page = Paging.number(visit.query["page"])
        let seen = visit.query["list"] == "seen"
        let list = try await ListProblems(seen: seen, limit: pageSize, offset: (page - 1) * pageSize)
            .run(in: visit.context)
        let lines = list.lines.map { line(of: $0, seen: seen, visit) }
        return try visit.page(
            "problems",
            ProblemsPage(
                lines: lines,
                total: seen
                    ? list.total.counted("problem was seen", "problems were seen")
                    : list.total.counted("problem waits", "problems wait"),
                seen: seen, address: seen ? "/problems?list=seen&page=" : "/problems?page=",
                paging: Paging(page: page, pageSize: pageSize, total: list.total, shown: lines.count),
                isEmpty: lines.isEmpty))
    }

    static func settle(_ visit: Visit) async throws -> Reply {
        guard let verdict = visit.form.filled("verdict").flatMap(ProblemDecision.Verdict.init(rawValue:)) else {
            throw WebError(.unusable, "Say whether the problem was seen. Go back to the list and choose.")
        }
        guard visit.reason != nil else {
            throw WebError(.unusable, "Say why: a word without a reason cannot be checked. Go back and write one.")
        }
        try await SettleProblem(try visit.text("problem"), verdict: verdict).run(in: visit.context)
        return .redirect(to: "/problems")
    }

    private static func line(of line: ProblemLine, seen: Bool, _ visit: Visit) -> Line {
        let titles = SourceTitles(visit)
        let problem = line.problem
        let mayOpenPeople = visit.may(.read, .person)
        let mayOpenPlaces = visit.may(.read, .place)
        let mayDecide = visit.may(.review, .family, because: "?")
        let about =
            problem.families.map { Link(words: "Family \($0)", path: mayDecide ? "/families/\($0)/members" : nil) }
            + problem.people.prefix(20).map { Link(words: "Person \($0)", path: mayOpenPeople ? "/people/\($0)" : nil) }
            + problem.places.prefix(20).map { Link(words: "Place \($0)", path: mayOpenPlaces ? "/places/\($0)" : nil) }
        return Line(
            key: problem.key, path: "/problems/\(problem.key)/decision", kind: problem.kind.asWords,
            summary: problem.summary, advice: line.advice, about: about,
            // Two records of one row are one row to look at.
            rows: line.rows.map { "\(titles.title($0.source)): \($0.fileName), row \($0.row)" }
                .reduce(into: []) { rows, row in if !rows.contains(row) { rows.append(row) } },
            decided: line.decision.map { "\($0.verdict.rawValue.asWords) by \($0.by) on \($0.on.words): \($0.reason)" },
            verdict: seen ? "reopened" : "seen", act: seen ? "Put it back on the list" : "Seen, as it is")
    }
}
