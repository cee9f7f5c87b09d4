public import EntityGraph
import Families
import Records
public import Storage

/// What a grant lets be seen of the network, as a graph of its own: whatever is asked of it tells of nothing else.
public struct NetworkGraph: Sendable {
    public let view: NetworkView
    /// Entities and links in the order of the view's.
    public let graph: LinkGraph

    public init(_ view: NetworkView) throws(GraphError) {
        self.view = view
        let places = Dictionary(
            view.entities.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let kinds = Dictionary(
            view.kinds.enumerated().map { ($0.element, UInt8(clamping: $0.offset)) },
            uniquingKeysWith: { first, _ in first })
        var links: [Link] = []
        for link in view.links {
            guard let first = places[link.first], let second = places[link.second], let kind = kinds[link.kind] else {
                throw GraphError(.outOfRange, "a link's end or kind is not in the view")
            }
            let period = link.extent
            links.append(
                Link(
                    first, second, kind: kind, strength: Float(link.strength),
                    from: period.from?.number ?? Link.openStart, to: period.to?.number ?? Link.openEnd))
        }
        graph = try LinkGraph(entityTypes: view.entities.map(\.id.type.code), links: links)
    }
}

extension NetworkLink {
    /// From the first day of its periods to the last.
    var extent: Period {
        guard let first = periods.first, let last = periods.last else { return .unbounded }
        return Period(from: first.from, to: last.to)
    }
}

extension OperationError {
    /// What cannot be asked of a network.
    init(_ error: GraphError) {
        self.init(
            error.kind == .overBudget ? .wrongUsage : .storage,
            error.kind == .overBudget
                ? "This is more work than is allowed: ask for fewer links away or a lower limit."
                : "The network could not be worked out: \(error.reason).")
    }
}
