import Families
import Operations
import Pictures
import Storage

/// The pictures of a network that are one click away from a picture: with more around one of its entities, or with less.
struct NetworkSteps {
    private let form: NetworkForm
    /// What is opened and in the picture, in the order in which it was opened; one that was opened twice stands twice.
    let ids: [EntityID]
    /// The same as entities, each once.
    let opened: [NetworkEntity]

    init(_ view: NetworkView, _ form: NetworkForm) {
        self.form = form
        let shown = Dictionary(view.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        ids = (form.query.opened ?? []).filter { shown[$0] != nil }
        var once: Set<EntityID> = []
        opened = ids.filter { once.insert($0).inserted }.compactMap { shown[$0] }
    }

    /// What a click on the entity does: shows more, as long as there is more; then takes out again.
    func opening(_ entity: NetworkEntity) -> ChartEntity.Opening? {
        // Where entities are not opened, those left out are told of hubs alone.
        guard form.query.opened != nil else { return nil }
        let others = entity.others.values.reduce(0, +)
        let about = entity.id.description
        if others > 0, ids.count < NetworkQuery.mostOpened {
            let portion = NetworkQuery.openedPortion
            let words = others > portion ? "open \(portion) of \(others.words) more" : "open \(others) more"
            return PictureStep(words: words, href: form.address(opening: ids + [entity.id]), about: about)
                .map(ChartEntity.Opening.opens)
        }
        guard ids.contains(entity.id) else { return nil }
        return PictureStep(words: "close", href: address(without: entity.id), about: about)
            .map(ChartEntity.Opening.closes)
    }

    /// The picture without what the entity was opened for.
    func address(without entity: EntityID) -> String { form.address(opening: ids.filter { $0 != entity }) }
}
