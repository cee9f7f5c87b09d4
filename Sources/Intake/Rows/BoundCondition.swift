import Records

/// A condition with its column found.
struct BoundCondition {
    private enum Test {
        case isOneOf(Set<String>)
        case isNoneOf(Set<String>)
        case isPresent(Bool)
    }

    private let column: Int
    private let test: Test

    init?(_ condition: Condition?, header: HeaderIndex) {
        guard let condition else { return nil }
        column = header[condition.column]
        switch condition.test {
        case .isOneOf(let values): test = .isOneOf(Set(values.map { $0.lowercased() }))
        case .isNoneOf(let values): test = .isNoneOf(Set(values.map { $0.lowercased() }))
        case .isPresent(let isPresent): test = .isPresent(isPresent)
        }
    }

    func holds(_ view: CellView) -> Bool {
        switch test {
        case .isPresent(let isPresent): view.isEmpty(column) != isPresent
        case .isOneOf(let values): values.contains(view.text(column)?.lowercased() ?? "")
        case .isNoneOf(let values): !values.contains(view.text(column)?.lowercased() ?? "")
        }
    }
}

/// Whether something holds never, always, or by a condition with its column found: an event's openness, an address's
/// confidentiality.
enum BoundOpenness {
    case never, always
    case when(BoundCondition)

    init(_ open: EventMapping.Openness, header: HeaderIndex) {
        switch open {
        case .never: self = .never
        case .always: self = .always
        case .when(let condition): self = BoundCondition(condition, header: header).map { .when($0) } ?? .never
        }
    }

    func holds(_ view: CellView) -> Bool {
        switch self {
        case .never: false
        case .always: true
        case .when(let condition): condition.holds(view)
        }
    }
}
