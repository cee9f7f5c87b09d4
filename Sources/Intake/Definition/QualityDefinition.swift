import Records

/// What a source's batches are held to: `quality:` of its definition.
///
/// ```yaml
/// quality:
///   key: [CaseRef]          # rows with the same key agree in everything
///   hold: {volume: 50%, empty: 20 points, invalid: 10 points, distribution: 0.15, unseen: 5 points}
/// ```
public struct QualityDefinition: Decodable, Hashable, Sendable {
    /// How far a batch may differ from the source's batches before, or it waits for a person. Each is met only when it also
    /// stands out from chance in as many rows.
    public struct HoldLimits: Decodable, Hashable, Sendable {
        /// Change of the number of rows, as a share of the median before. The default is 0.5.
        public let volume: Double
        /// Rise or fall of the share of empty cells of a column. The default is 0.2.
        public let empty: Double
        /// Rise of the share of wrong values of a column. The default is 0.1.
        public let invalid: Double
        /// Jensen–Shannon divergence of a column's codes, dates, numbers or forms, 0 (the same) to 1 bit. The default is 0.15.
        public let distribution: Double
        /// Share of values whose codes were never seen before. The default is 0.05.
        public let unseen: Double

        private enum CodingKeys: String, CodingKey, CaseIterable { case volume, empty, invalid, distribution, unseen }

        public init(
            volume: Double = 0.5, empty: Double = 0.2, invalid: Double = 0.1, distribution: Double = 0.15,
            unseen: Double = 0.05
        ) {
            self.volume = volume
            self.empty = empty
            self.invalid = invalid
            self.distribution = distribution
            self.unseen = unseen
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
            func share(_ key: CodingKeys, _ usual: Double, upTo limit: Double = 1) throws -> Double {
                guard let text = try container.text(key) else { return usual }
                guard let share = ShareText.share(text), share > 0, share <= limit else {
                    throw container.refusal(key, "expected a share above nought such as 20 points, 20% or 0.2")
                }
                return share
            }
            let usual = HoldLimits()
            volume = try share(.volume, usual.volume, upTo: 100)
            empty = try share(.empty, usual.empty)
            invalid = try share(.invalid, usual.invalid)
            distribution = try share(.distribution, usual.distribution)
            unseen = try share(.unseen, usual.unseen)
        }
    }

    /// Columns that together name what a row is about; rows with the same key are to agree in everything. The default is
    /// none: events' identities and people's keys are looked at whatever stands here.
    public let key: [String]
    /// Nil for `hold: never`.
    public let hold: HoldLimits?

    private enum CodingKeys: String, CodingKey, CaseIterable { case key, hold }

    public init(key: [String] = [], hold: HoldLimits? = HoldLimits()) {
        self.key = key
        self.hold = hold
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        key = try container.oneOrMore(.key) ?? []
        if let word = try? container.text(.hold) {
            guard word == "never" else {
                throw container.refusal(.hold, "say never, or limits: volume, empty, invalid, distribution, unseen")
            }
            hold = nil
        } else {
            hold = try container.decodeIfPresent(HoldLimits.self, forKey: .hold) ?? HoldLimits()
        }
    }
}

/// Shares as people write them: `20 points`, `20%`, `0.2`.
enum ShareText {
    static func share(_ text: String) -> Double? {
        for ending in ["points", "point", "%"] where text.hasSuffix(ending) {
            return Double(text.dropLast(ending.count).description.trimmingSpaces()).map { $0 / 100 }
        }
        return Double(text)
    }
}
