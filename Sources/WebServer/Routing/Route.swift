package import Access

/// One line of the route table: what is asked how, which operation answers, and who may ask at all.
package struct Route: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    package enum Entry: Sendable {
        /// Anybody.
        case open
        /// Whoever is signed in.
        case signedIn
        /// Whoever is signed in and has said what for.
        case withPurpose
    }

    typealias Page = @Sendable (Visit) async throws -> Reply

    package let method: Method
    package let path: String
    /// The operation that answers, as `Operations` names it; nil for the server's own pages.
    package let operation: String?
    /// What the policy is asked; nil where there is nothing to decide.
    package let asks: Asked?
    package let title: String
    package let entry: Entry
    /// The words in the menu; nil for a page that is reached from others.
    package let menu: String?
    /// True where a look that the policy refused may be asked for again with a reason.
    package let takesReason: Bool
    let page: Page

    package struct Asked: Sendable, Equatable {
        package let action: Action
        package let kind: ResourceKind

        init(_ action: Action, _ kind: ResourceKind) {
            self.action = action
            self.kind = kind
        }
    }

    init(
        _ method: Method, _ path: String, _ title: String, operation: String? = nil, asks: Asked? = nil,
        entry: Entry = .withPurpose, menu: String? = nil, takesReason: Bool = false, page: @escaping Page
    ) {
        self.method = method
        self.path = path
        self.operation = operation
        self.asks = asks
        self.title = title
        self.entry = entry
        self.menu = menu
        self.takesReason = takesReason
        self.page = page
    }

    /// The same look, asked for again by a form that gives the reason.
    var withReason: Route {
        Route(.post, path, title, operation: operation, asks: asks, entry: entry, takesReason: true, page: page)
    }
}
