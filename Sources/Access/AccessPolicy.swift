public import Foundation

/// Who may do what for which purpose: rules, roles and agreements, ready to answer requests.
///
/// Nothing is permitted unless a rule permits it; a rule that forbids beats any number that permit; neither the order of
/// the rules nor saying one twice matters (the theorems of Cedar, Cutler et al. 2024). And one more: a rule that cannot be
/// evaluated, because an attribute that it asks about is not known, denies: a forbidding rule then forbids, and a
/// permitting one permits nothing.
public struct AccessPolicy: Sendable {
    /// The rules, sorted by id, each once.
    public let rules: [AccessRule]
    public let roles: [RoleDefinition]
    public let purposes: [PurposeDefinition]
    public let agreements: [Agreement]
    let purposesOfRole: [Role: Set<Purpose>]
    /// Positions in `rules`, for each action and kind of resource.
    private let reach: [[Int]]

    /// Makes a policy of a definition; throws `invalid_definition` where it is not consistent with itself.
    public init(_ definition: AccessPolicyDefinition, agreements: [Agreement] = []) throws(AccessError) {
        try definition.validate(agreements: agreements)
        roles = definition.roles
        purposes = definition.purposes
        self.agreements = agreements.sorted { $0.id < $1.id }
        purposesOfRole = Dictionary(
            definition.roles.map { ($0.id, Set($0.purposes)) }, uniquingKeysWith: { $0.union($1) })
        var ruleOfID: [String: AccessRule] = [:]
        for rule in definition.rules { ruleOfID[rule.id] = rule }
        rules = ruleOfID.values.sorted { $0.id < $1.id }
        var reach = [[Int]](repeating: [], count: Action.allCases.count * ResourceKind.allCases.count)
        for (position, rule) in rules.enumerated() {
            for action in rule.actions ?? Action.allCases {
                for kind in rule.resources ?? ResourceKind.allCases {
                    let slot = Self.slot(action, kind)
                    if reach[slot].last != position { reach[slot].append(position) }
                }
            }
        }
        self.reach = reach
    }

    /// The rules that speak of the action and the kind of resource at all.
    func rules(for action: Action, on kind: ResourceKind) -> some Sequence<AccessRule> {
        reach[Self.slot(action, kind)].lazy.map { rules[$0] }
    }

    private static func slot(_ action: Action, _ kind: ResourceKind) -> Int {
        action.position * ResourceKind.allCases.count + kind.position
    }

    /// The purposes that a principal may choose from, sorted: those that one of their roles carries.
    public func purposes(of principal: Principal) -> [Purpose] {
        guard principal.status == .active else { return [] }
        return principal.roles.reduce(into: Set<Purpose>()) { $0.formUnion(purposesOfRole[$1] ?? []) }.sorted()
    }

    /// Whether an agreement in force at the instant lets data of the source be used for the purpose.
    public func covers(source: String, purpose: Purpose, at instant: Date) -> Bool {
        agreements.contains {
            $0.sources.contains(source) && $0.purposes.contains(purpose) && $0.isInForce(at: instant)
        }
    }

    /// The sources that may be used for the purpose at the instant, sorted.
    public func coveredSources(purpose: Purpose, at instant: Date) -> [String] {
        agreements.reduce(into: Set<String>()) { covered, agreement in
            if agreement.purposes.contains(purpose), agreement.isInForce(at: instant) {
                covered.formUnion(agreement.sources)
            }
        }.sorted()
    }
}

extension Action {
    fileprivate static let positions = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
    fileprivate var position: Int { Self.positions[self] ?? 0 }
}

extension ResourceKind {
    fileprivate static let positions = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
    fileprivate var position: Int { Self.positions[self] ?? 0 }
}
