import Access
import Foundation
import HTTPTypes
import Operations
import Records

/// One request as a page sees it: who asks, what for, and what was sent along.
struct Visit: Sendable {
    let site: Site
    let route: Route
    /// The address without the part after the question mark.
    let path: String
    let session: Session?
    /// The changing parts of the address, by name.
    let parameters: [String: String]
    let query: FormFields
    let form: FormFields
    /// Where the request comes from, for the limit on signing in only.
    let address: String
    /// Whether the browser reached the server, or the proxy before it, over TLS or from this machine only.
    let isSecure: Bool

    /// The context in which the operations of the page run. The reason is the form's.
    var context: OperationContext {
        get throws(WebError) {
            guard let session, let purpose = session.purpose else { throw .noSuchPage }
            return site.context.acting(as: session.principal, for: purpose, because: reason)
        }
    }

    /// Why, in the reader's own words; at most so long that it fits the log.
    var reason: String? { form.filled("reason").map { String($0.prefix(500)) } }

    /// The day that ages and "open" are told as at.
    var asAt: Day { site.context.workspace.settings.asAt ?? Day.of(site.context.clock()) }

    /// Whether links to things of the kind lead anywhere for the reader.
    ///
    /// - Parameter reason: what the reader would give where a rule wants one. The default is none.
    func may(_ action: Action, _ kind: ResourceKind, because reason: String? = nil) -> Bool {
        guard let session, let purpose = session.purpose else { return false }
        return site.may(Route.Asked(action, kind), session.principal, for: purpose, because: reason)
    }

    /// A number in the address; an address that has none there is no page.
    func number(_ name: String) throws(WebError) -> Int64 {
        guard let text = parameters[name], let number = Int64(text), number > 0 else { throw .noSuchPage }
        return number
    }

    func text(_ name: String) throws(WebError) -> String {
        guard let text = parameters[name] else { throw .noSuchPage }
        return text
    }

    /// Fills a template into a page.
    func page(
        _ template: String, title: String? = nil, _ content: some Sendable, status: Int = 200, formToken: String? = nil
    ) throws(WebError) -> Reply {
        let shell = PageShell(
            title: title ?? route.title, site: site, session: session, path: path, formToken: formToken)
        return .page(
            try site.templates.render(template, PageModel(shell: shell, content: content)), status: .init(code: status))
    }
}

extension Day {
    /// The day of an instant where the server stands.
    static func of(_ instant: Date) -> Day {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .current
        let parts = calendar.dateComponents([.year, .month, .day], from: instant)
        return Day(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
            ?? Day(number: Int32(instant.timeIntervalSince1970 / 86_400))
    }
}
