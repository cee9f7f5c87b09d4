/// A person's name as one record gives it, in parts, standardised for comparison: upper case, no accents, no
/// punctuation but the hyphen and apostrophe that belong to a name.
public struct PersonName: Hashable, Sendable, Codable {
    public var title: String?
    /// First given name.
    public var given: String?
    /// Other given names, in order, separated by a space.
    public var middle: String?
    public var family: String?
    /// `JUNIOR`, `SENIOR`, `III` and the like.
    public var suffix: String?

    public init(
        title: String? = nil, given: String? = nil, middle: String? = nil, family: String? = nil, suffix: String? = nil
    ) {
        self.title = title
        self.given = given
        self.middle = middle
        self.family = family
        self.suffix = suffix
    }

    public var isEmpty: Bool { given == nil && family == nil && middle == nil }
}
