import Records

/// An agency's codes to the standard list's, compared without case: `{M: male, F: female}`.
///
/// An empty target means "no value"; the key `*` stands for every code not named. A map with `terms`, or with a `list`,
/// matches free text instead: see ``TextTerms``.
public struct CodeMap: Decodable, Hashable, Sendable {
    private let targets: [String: String]
    private let other: String?
    /// How free text is matched; nil for a map of codes.
    public let terms: TextTerms?

    public init(_ map: [String: String]) {
        var targets: [String: String] = [:]
        for (code, target) in map { targets[code.lowercased()] = target }
        other = targets.removeValue(forKey: "*")
        self.targets = targets
        terms = nil
    }

    /// The map of a built-in crosswalk.
    init(_ crosswalk: Crosswalk) {
        self.init(
            Dictionary(crosswalk.entries.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first }))
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyCodingKey.self)
        if Self.isOfText(container) {
            terms = try TextTerms(from: decoder)
            targets = [:]
            other = nil
            return
        }
        terms = nil
        var targets: [String: String] = [:]
        for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
            let target = try container.text(key) ?? ""
            if let earlier = targets.updateValue(target, forKey: key.stringValue.lowercased()), earlier != target {
                throw container.refusal(key, "the code stands twice, in different case, with different targets")
            }
        }
        other = targets.removeValue(forKey: "*")
        self.targets = targets
    }

    /// An agency's codes are never mapped to a list or a mapping, so `terms` over one is the other shape, as is a
    /// `list` beside nothing but that shape's other keys.
    private static func isOfText(_ container: KeyedDecodingContainer<AnyCodingKey>) -> Bool {
        let keys = Set(container.allKeys.map(\.stringValue))
        if keys.contains("terms") {
            return (try? container.nestedContainer(keyedBy: AnyCodingKey.self, forKey: AnyCodingKey("terms"))) != nil
        }
        return keys.contains("list") && keys.isSubset(of: ["list", "spelling", "otherwise"])
    }

    /// The standard code: "" for "no value", nil when the map has no such code.
    public func target(of written: String) -> String? {
        if let terms { return terms.match(written).target }
        return targets[written] ?? targets[written.lowercased()] ?? other
    }

    /// What it maps to, in alphabetical order, with the code that does.
    var sortedTargets: [(code: String, target: String)] {
        if let terms { return terms.targets.map { ($0.key, $0.target) } }
        return (targets.map { ($0.key, $0.value) } + (other.map { [("*", $0)] } ?? [])).sorted { $0.0 < $1.0 }
    }
}
