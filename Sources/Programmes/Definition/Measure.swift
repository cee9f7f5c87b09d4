/// What is made of the events that count, and how much of it meets the indicator.
public enum Measure: Hashable, Sendable {
    /// So many events.
    case count(atLeast: Int)
    /// So much of a numeric attribute over all the events.
    case sum(of: String, atLeast: Double)
    /// So great a share: one numeric attribute over all the events by another.
    case ratio(of: String, to: String, atLeast: Double)

    public var threshold: Double {
        switch self {
        case .count(let number): Double(number)
        case .sum(_, let amount): amount
        case .ratio(_, _, let share): share
        }
    }

    /// The numeric attributes that it needs.
    public var attributes: [String] {
        switch self {
        case .count: []
        case .sum(let attribute, _): [attribute]
        case .ratio(let attribute, let whole, _): [attribute, whole]
        }
    }
}
