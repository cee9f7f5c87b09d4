import Access

/// What the look is for, where the reader's roles have several purposes.
struct PurposePage: Sendable {
    static let path = "/purpose"

    struct Choice: Sendable {
        let id: String
        let title: String
        let isChosen: Bool
    }

    let choices: [Choice]
    let problem: String?

    static func show(_ visit: Visit) async throws -> Reply { try form(visit, problem: nil) }

    static func choose(_ visit: Visit) async throws -> Reply {
        guard let session = visit.session, let chosen = visit.form.filled("purpose").map(Purpose.init(rawValue:)),
            visit.site.policy.purposes(of: session.principal).contains(chosen)
        else { return try form(visit, problem: "Choose what you are going to do.") }
        await visit.site.sessions.choose(chosen, for: session.token)
        return .redirect(to: "/")
    }

    private static func form(_ visit: Visit, problem: String?) throws -> Reply {
        guard let session = visit.session else { throw WebError.noSuchPage }
        let choices = visit.site.policy.purposes(of: session.principal).map {
            Choice(id: $0.rawValue, title: visit.site.title(of: $0), isChosen: $0 == session.purpose)
        }
        return try visit.page(
            "purpose", title: "What are you going to do?", PurposePage(choices: choices, problem: problem),
            status: problem == nil ? 200 : 400)
    }
}
