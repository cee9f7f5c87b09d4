import Access
import Operations

/// What stands around every page: the council's name, who is signed in and for what, and the menu.
struct PageShell: Sendable {
    /// Who reads, as which role, for which purpose: on every page, so that nobody forgets it.
    struct Reader: Sendable {
        let name: String
        let roles: String
        let purpose: String?
        let hasOtherPurposes: Bool
    }

    struct MenuEntry: Sendable {
        let words: String
        let path: String
        let isHere: Bool
    }

    let title: String
    let council: String
    let reader: Reader?
    let menu: [MenuEntry]
    /// Nil where nobody is signed in and no form is shown.
    let formToken: String?

    init(title: String, site: Site, session: Session?, path: String, formToken: String? = nil) {
        self.title = title
        council = site.context.workspace.settings.name
        self.formToken = formToken ?? session?.formToken.text
        reader = session.map { session in
            Reader(
                name: session.principal.displayName, roles: site.titles(of: session.principal.roles),
                purpose: session.purpose.map(site.title(of:)),
                hasOtherPurposes: site.policy.purposes(of: session.principal).count > 1)
        }
        menu = Self.entries(site, session, path)
    }

    /// The pages of the menu that the reader's role and purpose may use.
    static func entries(_ site: Site, _ session: Session?, _ path: String) -> [MenuEntry] {
        guard let session, let purpose = session.purpose else { return [] }
        return RouteTable.routes.compactMap { route in
            guard let words = route.menu else { return nil }
            if let asked = route.asks, !site.may(asked, session.principal, for: purpose) { return nil }
            return MenuEntry(
                words: words, path: route.path, isHere: path == route.path || path.hasPrefix(route.path + "/"))
        }
    }
}

/// A page as its template sees it: `shell` around `content`.
struct PageModel<Content: Sendable>: Sendable {
    let shell: PageShell
    let content: Content
}
