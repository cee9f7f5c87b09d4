/// Kleene's three values, for conditions over attributes that may not be known.
enum Truth: Sendable, Equatable {
    case yes, no, unknown

    init(_ value: Bool) { self = value ? .yes : .no }

    static prefix func ! (value: Truth) -> Truth {
        switch value {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    static func && (left: Truth, right: Truth) -> Truth {
        if left == .no || right == .no { return .no }
        return left == .yes && right == .yes ? .yes : .unknown
    }

    static func || (left: Truth, right: Truth) -> Truth { !(!left && !right) }
}
