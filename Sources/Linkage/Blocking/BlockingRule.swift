/// What of a field's value makes a blocking key.
public enum BlockingTransform: String, Codable, Sendable, CaseIterable {
    case exact
    /// Sounds alike; see `Phonetics`.
    case phonetic
    case initial
    case prefix3 = "prefix_3"
    case prefix5 = "prefix_5"
    case firstWord = "first_word"
    case lastWord = "last_word"
    case year
    case yearMonth = "year_month"
    case dayMonth = "day_month"
    /// Day and month in either order, with the year.
    case dateSwapped = "date_swapped"
    case postcodeDistrict = "postcode_district"
    case postcodeSector = "postcode_sector"
    /// The part of an email address before the `@`.
    case localPart = "local_part"
    /// The group of interchangeable names (`bill`, `william`), or else the phonetic key.
    case variant
}

/// A part of a blocking rule's key.
public struct BlockingKey: Codable, Hashable, Sendable {
    public var field: String
    public var transform: BlockingTransform

    public init(_ field: String, _ transform: BlockingTransform = .exact) {
        self.field = field
        self.transform = transform
    }
}

/// Two records that agree on every key of a rule are a candidate pair. Records without a value for a key are not
/// looked for by this rule.
public struct BlockingRule: Codable, Hashable, Sendable {
    public var name: String
    public var keys: [BlockingKey]
    /// The number of leading keys whose order does not matter (2 for a given and a family name that may be swapped).
    /// The default is 0.
    public var unorderedKeys: Int

    public init(_ name: String, _ keys: [BlockingKey], unorderedKeys: Int = 0) {
        self.name = name
        self.keys = keys
        self.unorderedKeys = unorderedKeys
    }
}
