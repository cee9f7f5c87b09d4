/// Leads whoever has signed in to the first page that their role and purpose may use.
enum StartPage {
    static func show(_ visit: Visit) async throws -> Reply {
        .redirect(to: PageShell.entries(visit.site, visit.session, visit.path).first?.path ?? "/help")
    }
}
