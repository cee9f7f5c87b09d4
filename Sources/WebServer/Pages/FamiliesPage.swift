import Access
import Families
import Operations
import Programmes
import Storage

/// The families that the reader may see, those eligible first, with why and what is not known.
struct FamiliesPage: Sendable {
    struct Choice: Sendable {
        let id: String
        let title: String
        let isChosen: Bool
    }

    struct Line: Sendable {
        let id: String
        let path: String
        let members: [String]
        let answer: AnswerTag
        let why: [Headlines]
        let notKnown: [Headlines]
    }

    /// Titles of one programme's headlines.
    struct Headlines: Sendable {
        let programme: String
        let titles: [String]
    }

    /// How many families stand on a page.
    static let pageSize = 25

    let programmes: [Choice]
    let answers: [Choice]
    let search: SearchForm?
    let lines: [Line]
    let paging: Paging
    /// What is hidden of the people, in words; nil when nothing is.
    let hidden: String?
    /// The address of the list with its filter, to which a page is added.
    let filter: String
    /// Why nothing was found; nil when something was.
    let emptyWords: String?

    struct SearchForm: Sendable {
        let text: String?
        /// A search goes on by form, so that no name is in an address.
        let isActive: Bool
    }

    static func show(_ visit: Visit) async throws -> Reply {
        try await page(visit, fields: visit.query, text: nil)
    }

    static func search(_ visit: Visit) async throws -> Reply {
        try await page(visit, fields: visit.form, text: visit.form.filled("text").map { String($0.prefix(200)) })
    }

    private static func page(_ visit: Visit, fields: FormFields, text: String?) async throws -> Reply {
        let workspace = visit.site.context.workspace
        let programme = fields.filled("programme").flatMap(workspace.programme)
        let answer = fields.filled("answer").flatMap(Answer.init(rawValue:))
        let query = FamilyQuery(
            programme: programme?.programme, answer: answer, text: text, page: Paging.number(fields["page"]),
            pageSize: pageSize)
        let list = try await ListFamilies(query).run(in: visit.context)
        let filter = "/families?programme=\(programme?.programme ?? "")&answer=\(answer?.rawValue ?? "")"
        let page = FamiliesPage(
            programmes: workspace.programmes.map {
                Choice(id: $0.programme, title: $0.title, isChosen: $0.programme == programme?.programme)
            },
            answers: Answer.allCases.map {
                Choice(id: $0.rawValue, title: AnswerTag($0).words, isChosen: $0 == answer)
            },
            search: visit.may(.search, .family) ? SearchForm(text: text, isActive: text != nil) : nil,
            lines: list.rows.map { line($0, visit) },
            paging: Paging(page: list.page, pageSize: list.pageSize, total: list.total, shown: list.rows.count),
            hidden: list.mask.words, filter: filter,
            emptyWords: list.rows.isEmpty
                ? emptyWords(visit, isNarrowed: text != nil || programme != nil || answer != nil) : nil)
        return try visit.page("families", page)
    }

    private static func emptyWords(_ visit: Visit, isNarrowed: Bool) -> String {
        if isNarrowed { return "No family that you may see fits this. Choose less, or search for another name." }
        return
            "There is no family that you may see. A key worker sees the families of the caseload: ask your team leader to add yours."
    }

    private static func line(_ row: FamilyRow, _ visit: Visit) -> Line {
        let day = visit.asAt
        let members = row.members.map { member in
            let role = member.role.words.lowercased()
            guard let name = member.name?.words else { return role }
            let age = member.birth?.age(on: day).map { ", \($0)" } ?? ""
            return "\(name) (\(role)\(age))"
        }
        return Line(
            id: row.family.description, path: "/families/\(row.family)",
            members: row.mask.hides(.name) ? counted(members) : members, answer: AnswerTag(row.eligible),
            why: titles(row.met, visit), notKnown: titles(row.notKnown, visit))
    }

    /// `2 × child` for people whose names are hidden.
    private static func counted(_ roles: [String]) -> [String] {
        var counts: [(role: String, count: Int)] = []
        for role in roles {
            if let index = counts.firstIndex(where: { $0.role == role }) {
                counts[index].count += 1
            } else {
                counts.append((role, 1))
            }
        }
        return counts.map { $0.count == 1 ? $0.role : "\($0.count) × \($0.role)" }
    }

    /// The headlines among the findings, programme by programme.
    private static func titles(_ findings: [FindingID], _ visit: Visit) -> [Headlines] {
        visit.site.context.workspace.programmes.compactMap { programme in
            let found = Set(findings.filter { $0.programme == programme.programme }.map(\.criterion))
            let titles = programme.headlines.filter { found.contains($0.id) }.map(\.title)
            return titles.isEmpty ? nil : Headlines(programme: programme.title, titles: titles)
        }
    }
}
