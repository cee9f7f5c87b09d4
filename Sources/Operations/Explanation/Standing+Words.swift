public import Identity

extension Stay.Standing {
    /// As it is told of somebody at a place.
    public var words: String {
        switch self {
        case .current: "current"
        case .former: "former"
        case .notKnown: "not known whether current"
        }
    }
}
