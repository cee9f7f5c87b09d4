public import Records

/// Which of the values that records state is shown as a person's: of each attribute an order of criteria, and which sources
/// are trusted most.
///
/// The criteria are asked one after another until one tells two values apart. Values that all of them hold to be equal are
/// ordered by the last record that states each, then by their text, so that the outcome never depends on the order of the
/// input.
public struct SurvivorshipRules: Hashable, Sendable {
    /// One attribute's order of criteria.
    public struct Rule: Hashable, Sendable {
        /// The first decides first.
        public var order: [SurvivorshipCriterion]
        /// The most trusted first, in ranks of equals; a source that no rank names comes after them all. The default is none,
        /// with which trust tells no values apart.
        public var trust: [Set<SourceID>]

        public init(order: [SurvivorshipCriterion], trust: [Set<SourceID>] = []) {
            self.order = order
            self.trust = trust
        }

        /// Validity, number of sources, number of records, recency; all sources trusted alike.
        public static let usual = Rule(order: SurvivorshipCriterion.usualOrder)

        /// 0 for the most trusted.
        func rank(of source: SourceID) -> Int { trust.firstIndex { $0.contains(source) } ?? trust.count }
    }

    /// Of the attributes that have a rule of their own.
    public var rules: [PersonAttribute: Rule]
    /// Of all others but addresses.
    public var usual: Rule

    public init(rules: [PersonAttribute: Rule] = [:], usual: Rule = .usual) {
        self.rules = rules
        self.usual = usual
    }

    /// Validity, number of sources, number of records, recency; of addresses recency first.
    public static let standard = SurvivorshipRules()

    /// The rule of an attribute: its own; of one kind of identifier else that of all; else the usual one. Of addresses the
    /// usual order does not hold: unless declared otherwise the latest comes first.
    public func rule(of attribute: PersonAttribute) -> Rule {
        if let own = rules[attribute] { return own }
        switch attribute {
        case .identifier: return rules[.identifiers] ?? usual
        case .address: return Rule(order: SurvivorshipCriterion.addressOrder, trust: usual.trust)
        default: return usual
        }
    }
}

/// What can tell two values of one attribute apart.
public enum SurvivorshipCriterion: String, Hashable, Sendable, Codable, CaseIterable {
    /// The most trusted of the sources that state the value.
    case trust
    /// The last day for which a record states the value; of an address, that somebody lives there still, then since when.
    case recency
    /// How good the value is in itself: a valid identifier, a whole date of birth, a name with both parts. Tells no addresses
    /// apart.
    case validity
    /// How many sources state the value.
    case sources
    /// How many records state the value.
    case records

    static let usualOrder: [Self] = [.validity, .sources, .records, .recency]
    static let addressOrder: [Self] = [.recency, .sources, .records]
}

/// One of the things that are known of a person.
public enum PersonAttribute: Hashable, Sendable {
    case name, birth, death, sex, ethnicity, phone, email, address
    /// Identifiers of every kind that has no rule of its own.
    case identifiers
    case identifier(IdentifierKind)
}
