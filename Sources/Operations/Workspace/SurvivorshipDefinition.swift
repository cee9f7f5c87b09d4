import Identity
import Intake
import Records

/// `survivorship` of `kith.yaml`: of each attribute an order of criteria, and which sources or agencies are trusted most.
///
/// Names of sources and agencies are looked up when the sources are known (``rules(of:)``).
struct SurvivorshipDefinition: Sendable, Equatable {
    struct Rule: Sendable, Equatable {
        var order: [SurvivorshipCriterion]?
        /// The most trusted first: ids of sources or names of agencies, several of one rank together.
        var trust: [[String]]?
    }

    private(set) var usual = Rule()
    /// In the order of the file's kinds of attribute.
    private(set) var rules: [(attribute: PersonAttribute, path: [String], rule: Rule)] = []

    static func == (left: Self, right: Self) -> Bool {
        left.usual == right.usual
            && left.rules.elementsEqual(right.rules) { $0.attribute == $1.attribute && $0.rule == $1.rule }
    }

    /// What is wrong with the names, and where it stands.
    struct Refusal: Error {
        let path: [String]
        let reason: String
    }

    /// - Throws: ``Refusal`` for a name that no source and no agency has, and for an order that asks for trust where nobody
    ///   is said to be trusted.
    func rules(of sources: [SourceDefinition]) throws(Refusal) -> SurvivorshipRules {
        let standard = SurvivorshipRules.standard
        let trust = try ranks(usual.trust, at: ["survivorship"], sources)
        let common = SurvivorshipRules.Rule(
            order: usual.order ?? (usual.trust == nil ? standard.usual.order : [.trust] + standard.usual.order),
            trust: trust ?? [])
        if common.order.contains(.trust), common.trust.isEmpty { throw Self.nobodyTrusted(["survivorship"]) }
        var declared = SurvivorshipRules(usual: common)
        for (attribute, path, rule) in rules {
            // What a rule leaves out it takes from the next wider one.
            let wider = declared.rule(of: attribute)
            let own = try ranks(rule.trust, at: ["survivorship"] + path, sources)
            var order = rule.order ?? wider.order
            if rule.order == nil, own != nil, !order.contains(.trust) { order = [.trust] + order }
            declared.rules[attribute] = SurvivorshipRules.Rule(order: order, trust: own ?? wider.trust)
            if order.contains(.trust), (own ?? wider.trust).isEmpty {
                throw Self.nobodyTrusted(["survivorship"] + path)
            }
        }
        return declared
    }

    private static func nobodyTrusted(_ path: [String]) -> Refusal {
        Refusal(
            path: path + ["order"],
            reason: "the order asks for trust, and nobody is said to be trusted; add 'trust' with sources or agencies")
    }

    private func ranks(
        _ named: [[String]]?, at path: [String], _ sources: [SourceDefinition]
    ) throws(Refusal) -> [Set<SourceID>]? {
        guard let named else { return nil }
        var ranks: [Set<SourceID>] = []
        for rank in named {
            var members: Set<SourceID> = []
            for name in rank {
                let meant = sources.filter { $0.source.rawValue == name || $0.agency == name }.map(\.source)
                if meant.isEmpty {
                    let known = sources.map(\.source.rawValue) + Set(sources.map(\.agency)).sorted()
                    throw Refusal(
                        path: path + ["trust"],
                        reason: "'\(name)' is neither a source nor an agency; "
                            + NearestWord.advice(for: name, among: known))
                }
                members.formUnion(meant)
            }
            ranks.append(members)
        }
        return ranks
    }
}

extension SurvivorshipDefinition: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case order, trust, name, birth, death, sex, ethnicity, phone, email, address, identifiers
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        usual = try Rule(
            order: container.decodeIfPresent([String].self, forKey: .order), trust: TrustRanks.read(container, .trust),
            container, .order)
        let attributes: [(CodingKeys, PersonAttribute)] = [
            (.name, .name), (.birth, .birth), (.death, .death), (.sex, .sex), (.ethnicity, .ethnicity),
            (.phone, .phone), (.email, .email), (.address, .address),
        ]
        for (key, attribute) in attributes {
            guard let rule = try container.decodeIfPresent(Rule.self, forKey: key) else { continue }
            rules.append((attribute, [key.rawValue], rule))
        }
        guard let identifiers = try container.decodeIfPresent(IdentifierRules.self, forKey: .identifiers) else {
            return
        }
        if let rule = identifiers.all { rules.append((.identifiers, ["identifiers"], rule)) }
        for (kind, rule) in identifiers.kinds {
            rules.append((.identifier(kind), ["identifiers", kind.rawValue], rule))
        }
    }
}

extension SurvivorshipDefinition.Rule: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case order, trust }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        try self.init(
            order: container.decodeIfPresent([String].self, forKey: .order), trust: TrustRanks.read(container, .trust),
            container, .order)
    }

    /// Checks an order: words that are criteria, each once, and `trust` only beside a list of who is trusted.
    fileprivate init<Key: CodingKey>(
        order words: [String]?, trust: [[String]]?, _ container: KeyedDecodingContainer<Key>, _ key: Key
    ) throws {
        func refusal(_ text: String) -> DecodingError {
            DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: text)
        }
        var order: [SurvivorshipCriterion] = []
        for word in words ?? [] {
            guard let criterion = SurvivorshipCriterion(rawValue: word) else {
                throw refusal(
                    "'\(word)' is not allowed here; "
                        + NearestWord.advice(for: word, among: SurvivorshipCriterion.allCases.map(\.rawValue)))
            }
            if order.contains(criterion) { throw refusal("'\(word)' stands twice") }
            order.append(criterion)
        }
        if words != nil, order.isEmpty { throw refusal("expected at least one criterion") }
        if trust != nil, words != nil, !order.contains(.trust) {
            throw refusal("a list of who is trusted is given, and the order does not ask for trust; add 'trust' to it")
        }
        self.init(order: words == nil ? nil : order, trust: trust)
    }
}

/// `identifiers`: a rule for all kinds, and rules of single kinds.
private struct IdentifierRules: Decodable {
    var all: SurvivorshipDefinition.Rule?
    var kinds: [(IdentifierKind, SurvivorshipDefinition.Rule)] = []

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let order = Key(stringValue: "order")
        let trust = Key(stringValue: "trust")
        let known = ["order", "trust"] + IdentifierKind.allCases.map(\.rawValue)
        for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
            if key.stringValue == "order" || key.stringValue == "trust" { continue }
            guard let kind = IdentifierKind(rawValue: key.stringValue) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container,
                    debugDescription: "'\(key.stringValue)' is not a kind of identifier; "
                        + NearestWord.advice(for: key.stringValue, among: known))
            }
            kinds.append((kind, try container.decode(SurvivorshipDefinition.Rule.self, forKey: key)))
        }
        if container.contains(order) || container.contains(trust) {
            all = try SurvivorshipDefinition.Rule(
                order: container.decodeIfPresent([String].self, forKey: order),
                trust: TrustRanks.read(container, trust), container, order)
        }
    }
}

/// `trust`: a list of names, or of lists of names that are trusted alike.
private enum TrustRanks {
    private struct Rank: Decodable {
        let names: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let name = try? container.decode(String.self) {
                names = [name]
            } else {
                names = try container.decode([String].self)
            }
        }
    }

    static func read<Key: CodingKey>(_ container: KeyedDecodingContainer<Key>, _ key: Key) throws -> [[String]]? {
        guard let ranks = try container.decodeIfPresent([Rank].self, forKey: key) else { return nil }
        var seen: Set<String> = []
        for name in ranks.flatMap(\.names) where !seen.insert(name).inserted {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: container, debugDescription: "'\(name)' stands twice among those trusted")
        }
        if seen.isEmpty {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: container, debugDescription: "expected at least one source or agency")
        }
        return ranks.map(\.names)
    }
}
