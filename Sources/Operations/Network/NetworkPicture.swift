import Families
public import Pictures
import Records
public import Storage

extension NetworkChart {
    /// The chart of what a look at the network found.
    ///
    /// - Parameters:
    ///   - href: where each entity's mark leads; the default, nil, is nowhere.
    ///   - opening: what a click on it does to the picture instead; the default, nil, is nothing.
    public init(
        _ view: NetworkView, title: String, _ words: NetworkWords, href: (NetworkEntity) -> String? = { _ in nil },
        opening: (NetworkEntity) -> ChartEntity.Opening? = { _ in nil }
    ) {
        let entities = view.entities.map { entity in
            let others = entity.others.values.reduce(0, +)
            let opening = opening(entity)
            // The few that one click brings are told by the sign for it.
            let isFewer = opening != nil && others <= NetworkQuery.openedPortion
            return ChartEntity(
                id: entity.id.description, kind: ChartEntity.Kind(entity.id.type), label: words.label(entity),
                sublabel: words.detail(entity), isFocus: entity.isCentre,
                foldedCount: isFewer ? 0 : others, href: href(entity), opening: opening)
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
