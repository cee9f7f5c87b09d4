import Families
public import Pictures
import Records
public import Storage

extension NetworkChart {
    /// The chart of what a look at the network found.
    ///
    /// - Parameter href: where each entity's mark leads; the default, nil, is nowhere.
    public init(
        _ view: NetworkView, title: String, _ words: NetworkWords, href: (NetworkEntity) -> String? = { _ in nil }
    ) {
        let entities = view.entities.map { entity in
            ChartEntity(
                id: entity.id.description, kind: ChartEntity.Kind(entity.id.type), label: words.label(entity),
                sublabel: words.detail(entity), isFocus: entity.isCentre,
                foldedCount: entity.others.values.reduce(0, +), href: href(entity))
        }
        let links = view.links.map { link in
            let last = link.periods.last
            return ChartLink(
                from: link.first.description, to: link.second.description, label: link.kind.label,
                strength: link.strength, period: Period(from: link.periods.first?.from, to: last?.to),
                hasEnded: last?.to.map { $0 < words.asAt } ?? false, isDirected: link.kind.label != link.kind.inverse)
        }
        self.init(title: title, entities: entities, links: links)
    }
}

extension ChartEntity.Kind {
    init(_ type: EntityType) {
        self =
            switch type {
            case .person: .person
            case .place: .place
            case .event: .event
            case .organisation: .organisation
            case .programme: .programme
            }
    }
}
