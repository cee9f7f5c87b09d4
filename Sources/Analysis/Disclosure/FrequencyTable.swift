/// Counts of people or families by the categories of one or two dimensions, as they truly are: not for publication.
public struct FrequencyTable: Sendable, Hashable {
    /// What a table is broken down by.
    public struct Dimension: Sendable, Hashable {
        public let name: String
        public let categories: [String]

        public init(name: String, categories: [String]) {
            self.name = name
            self.categories = categories
        }
    }

    /// The category under which totals are published.
    public static let totalLabel = "Total"

    public let dimensions: [Dimension]
    /// The counts; of two dimensions, the second runs fastest.
    public let counts: [Int]

    /// Throws `invalid_table` unless there are one or two dimensions of distinct categories, and a count from 0 on for each
    /// cell. A table of three dimensions cannot be protected slice by slice: publish fewer dimensions.
    public init(dimensions: [Dimension], counts: [Int]) throws(AnalysisError) {
        guard (1...2).contains(dimensions.count), Set(dimensions.map(\.name)).count == dimensions.count else {
            throw AnalysisError(.invalidTable, "A table to publish has one or two dimensions with different names.")
        }
        for dimension in dimensions {
            let categories = dimension.categories
            guard !categories.isEmpty, Set(categories).count == categories.count,
                !categories.contains(Self.totalLabel)
            else {
                let text = "The categories of “\(dimension.name)” must be different, at least one, and none “Total”."
                throw AnalysisError(.invalidTable, text)
            }
        }
        let cells = dimensions.reduce(1) { $0 * $1.categories.count }
        guard counts.count == cells, counts.allSatisfy({ (0...1_000_000_000).contains($0) }) else {
            throw AnalysisError(.invalidTable, "The table needs \(cells) counts, each from 0 to a thousand million.")
        }
        self.dimensions = dimensions
        self.counts = counts
    }
}
