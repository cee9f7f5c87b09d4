public import Records

/// Whom and when a source speaks for: what makes "none" differ from "not known".
public struct CoverageDeclaration: Hashable, Sendable {
    public enum Population: String, Decodable, Sendable, CaseIterable {
        /// Anyone with none in it has none.
        case everyone
        /// Only those with a record in it are known.
        case matched
    }

    /// Whole years of age, both ends in it.
    public struct Ages: Decodable, Hashable, Sendable {
        public let from: Int?
        public let to: Int?

        private enum CodingKeys: String, CodingKey, CaseIterable { case from, to }

        public init(from: Int?, to: Int?) {
            self.from = from
            self.to = to
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
            from = try container.decodeIfPresent(Int.self, forKey: .from)
            to = try container.decodeIfPresent(Int.self, forKey: .to)
            if let from, let to, to < from { throw container.refusal(.to, "the ages end before they begin") }
        }
    }

    public let source: SourceID
    /// The kinds of event that the source reports, in order.
    public let kinds: [EventKind]
    /// The default is those with a record in it.
    public let population: Population
    public let ages: Ages?
    /// What the extract speaks for; unbounded when the definition does not say.
    public let period: Period
}

extension SourceDefinition {
    /// The part of a definition that says whom the source would know.
    public struct Coverage: Decodable, Hashable, Sendable {
        public let population: CoverageDeclaration.Population
        public let ages: CoverageDeclaration.Ages?

        private enum CodingKeys: String, CodingKey, CaseIterable { case population, ages }

        public init(population: CoverageDeclaration.Population = .matched, ages: CoverageDeclaration.Ages? = nil) {
            self.population = population
            self.ages = ages
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
            population = try container.word(CoverageDeclaration.Population.self, .population) ?? .matched
            ages = try container.decodeIfPresent(CoverageDeclaration.Ages.self, forKey: .ages)
        }
    }

    /// What the programmes need to know of the source.
    public var coverageDeclaration: CoverageDeclaration {
        CoverageDeclaration(
            source: source, kinds: Set(events.map(\.kind)).sorted(), population: coverage.population,
            ages: coverage.ages, period: period ?? .unbounded)
    }
}
