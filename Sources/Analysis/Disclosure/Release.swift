/// A table that may be published. Only `DisclosureControl` makes one, so what has not been through it cannot be published.
public struct Release: Sendable, Hashable {
    /// One published cell; a total bears the category `Total`.
    public struct Cell: Sendable, Hashable {
        public let labels: [String]
        /// The rounded count; nil when it is suppressed.
        public let count: Int?
        /// The share of the rounded total in per cent, to a tenth; nil when either is suppressed or the total is zero.
        public let percent: Double?
    }

    /// What stands for a suppressed figure: the Government Statistical Service's symbol for *confidential*.
    public static let suppressedMark = "[c]"

    public let dimensions: [String]
    public let rule: DisclosureRule
    public let cells: [Cell]

    init(dimensions: [String], rule: DisclosureRule, cells: [Cell]) {
        self.dimensions = dimensions
        self.rule = rule
        self.cells = cells
    }
}
