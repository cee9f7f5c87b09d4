/// How closely a resource is held, least first.
public enum Sensitivity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Nothing beyond the care that any personal data needs.
    case ordinary
    /// Special category data or a flag that asks for more care, such as a domestic abuse incident.
    case sensitive
    /// Known to as few as possible: an adoption, a refuge's address, a protected witness.
    case sealed

    public static func < (left: Sensitivity, right: Sensitivity) -> Bool { left.rank < right.rank }

    /// 0 ordinary, 1 sensitive, 2 sealed: the number a store can compare.
    public var rank: Int {
        switch self {
        case .ordinary: 0
        case .sensitive: 1
        case .sealed: 2
        }
    }
}
