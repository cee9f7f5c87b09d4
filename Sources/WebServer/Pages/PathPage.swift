import Operations
import Storage

/// Finds the way from one entity to another.
struct PathPage: Sendable {
    let from: String
    let to: String
    let kinds: [NetworkForm.Choice]
    /// Nil until both ends are given.
    let found: Found?
    let problem: String?

    struct Found: Sendable {
        let words: String
        let network: NetworkPage
    }

    static func show(_ visit: Visit) async throws -> Reply {
        let from = visit.query.filled("from") ?? ""
        let to = visit.query.filled("to") ?? ""
        let kind = visit.query.filled("by").flatMap(PathKind.init(rawValue:)) ?? .shortest
        guard let first = NetworkCentre(from), let second = NetworkCentre(to) else {
            let problem =
                from.isEmpty && to.isEmpty ? nil : "Write each end as type and number, such as person:12 or place:3."
            return try visit.page("path", PathPage(from, to, kind, found: nil, problem: problem))
        }
        let view = try await FindPath(from: first, to: second, kind).run(in: visit.context)
        let form = try NetworkForm(FormFields(), action: visit.path)
        let found = Found(
            words: Self.words(view), network: NetworkPage(view, "From \(first) to \(second)", form, visit))
        return try visit.page("path", PathPage(from, to, kind, found: found, problem: nil))
    }

    init(_ from: String, _ to: String, _ kind: PathKind, found: Found?, problem: String?) {
        self.from = from
        self.to = to
        self.found = found
        self.problem = problem
        kinds = PathKind.allCases.map {
            NetworkForm.Choice(id: $0.rawValue, title: $0.title, isChosen: $0 == kind)
        }
    }

    private static func words(_ view: NetworkView) -> String {
        guard let path = view.paths.first else {
            return "No way of six links or fewer is known in what you may see. That is not proof that there is none."
        }
        let links = (path.entities.count - 1).counted("link", "links")
        return view.paths.count == 1
            ? "One way, of \(links)." : "\(view.paths.count.words) ways, the first of \(links)."
    }
}

extension PathKind {
    fileprivate var title: String {
        switch self {
        case .shortest: "Fewest links"
        case .strongest: "Strongest links"
        case .dated: "In order of dates"
        }
    }
}
