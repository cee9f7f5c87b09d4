import Records

/// An agency's codes to the standard list's, compared without case: `{M: male, F: female}`.
///
/// An empty target means "no value"; the key `*` stands for every code not named.
public struct CodeMap: Decodable, Hashable, Sendable {
    private let targets: [String: String]
    private let other: String?

    public init(_ map: [String: String]) {
        var targets: [String: String] = [:]
        for (code, target) in map { targets[code.lowercased()] = target }
        other = targets.removeValue(forKey: "*")
        self.targets = targets
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyCodingKey.self)
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

    /// The standard code: "" for "no value", nil when the map has no such code.
    public func target(of written: String) -> String? { targets[written] ?? targets[written.lowercased()] ?? other }

    /// What it maps to, in alphabetical order, with the code that does.
    var sortedTargets: [(code: String, target: String)] {
        (targets.map { ($0.key, $0.value) } + (other.map { [("*", $0)] } ?? [])).sorted { $0.0 < $1.0 }
    }
}
