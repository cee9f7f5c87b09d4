import Records

/// A name's columns.
struct BoundName {
    private let full: Int?
    private let order: PersonName.Order
    private let title: Int?
    private let given: Int?
    private let middle: Int?
    private let family: Int?
    private let suffix: Int?
    private let formerFamily: Int?
    private let knownAs: Int?

    init?(_ definition: NameDefinition?, header: HeaderIndex) {
        guard let definition else { return nil }
        full = definition.full.map { header[$0] }
        order = definition.order
        title = definition.title.map { header[$0] }
        given = definition.given.map { header[$0] }
        middle = definition.middle.map { header[$0] }
        family = definition.family.map { header[$0] }
        suffix = definition.suffix.map { header[$0] }
        formerFamily = definition.formerFamily.map { header[$0] }
        knownAs = definition.knownAs.map { header[$0] }
    }

    func read(_ view: CellView) -> (name: PersonName, others: [PersonName]) {
        func text(_ column: Int?) -> String? { column.flatMap { view.text($0) } }
        var name: PersonName
        if let full {
            name = text(full).map { PersonName(full: $0, order: order) } ?? PersonName()
            if let title = text(title) { name.title = PersonName(standardisingTitle: title).title }
            if name.suffix == nil, let suffix = text(suffix) {
                name.suffix = PersonName(standardisingTitle: nil, suffix: suffix).suffix
            }
        } else {
            name = PersonName(
                standardisingTitle: text(title), given: text(given), middle: text(middle), family: text(family),
                suffix: text(suffix))
        }
        var others: [PersonName] = []
        if let former = text(formerFamily) {
            let other = PersonName(standardisingTitle: nil, family: former).family
            if let other, other != name.family { others.append(PersonName(given: name.given, family: other)) }
        }
        if let known = text(knownAs) {
            let other = PersonName(standardisingTitle: nil, given: known).given
            if let other, other != name.given { others.append(PersonName(given: other, family: name.family)) }
        }
        return (name, others)
    }
}
