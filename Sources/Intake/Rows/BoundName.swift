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
    /// What was made of each part, by ``Part``.
    private var parts: [CellMemory<PersonName>] = Array(repeating: CellMemory(), count: Part.allCases.count)

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

    mutating func read(
        _ view: CellView, _ findings: inout RowFindings
    ) -> (name: PersonName, others: [PersonName]) {
        var name: PersonName
        if full != nil {
            name = part(full, .full, view, &findings) ?? PersonName()
            if let stated = part(title, .title, view, &findings)?.title { name.title = stated }
            if name.suffix == nil { name.suffix = part(suffix, .suffix, view, &findings)?.suffix }
        } else {
            name = composed(view, &findings)
        }
        var others: [PersonName] = []
        if let former = part(formerFamily, .family, view, &findings)?.family, former != name.family {
            others.append(PersonName(given: name.given, family: former))
        }
        if let known = part(knownAs, .given, view, &findings)?.given, known != name.given {
            others.append(PersonName(given: known, family: name.family))
        }
        return (name, others)
    }

    /// A name that comes in parts: as `PersonName(standardisingTitle:given:middle:family:suffix:)` of them all.
    private mutating func composed(_ view: CellView, _ findings: inout RowFindings) -> PersonName {
        var name = part(given, .given, view, &findings) ?? PersonName()
        if let stated = part(title, .title, view, &findings)?.title { name.title = stated }
        if let further = part(middle, .middle, view, &findings)?.middle {
            name.middle = name.middle.map { "\($0) \(further)" } ?? further
        }
        let last = part(family, .family, view, &findings)
        name.family = last?.family
        name.suffix = part(suffix, .suffix, view, &findings)?.suffix ?? last?.suffix
        return name
    }

    private enum Part: Int, CaseIterable { case full, title, given, middle, family, suffix }

    /// One column's part of the name; nil when there is no such column, or nothing in it but a spreadsheet's error.
    private mutating func part(
        _ column: Int?, _ part: Part, _ view: CellView, _ findings: inout RowFindings
    ) -> PersonName? {
        guard let column, let sign = view.firstByte(column) else { return nil }
        switch SpreadsheetMark(sign: sign, view: view, column: column) {
        case nil: break
        case .formula: findings.note(.formula, column: column)
        case .error:
            findings.note(.formulaError, column: column)
            return nil
        }
        let place = view.cells[column]
        if let known = parts[part.rawValue].value(of: view.bytes.span.extracting(place)) { return known }
        let text = view.text(column) ?? ""
        let made =
            switch part {
            case .full: PersonName(full: text, order: order)
            case .title: PersonName(standardisingTitle: text)
            case .given: PersonName(standardisingTitle: nil, given: text)
            case .middle: PersonName(standardisingTitle: nil, middle: text)
            case .family: PersonName(standardisingTitle: nil, family: text)
            case .suffix: PersonName(standardisingTitle: nil, suffix: text)
            }
        parts[part.rawValue].remember(made, for: view.bytes.span.extracting(place))
        return made
    }
}
