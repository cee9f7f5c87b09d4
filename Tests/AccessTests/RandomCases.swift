import Access
import Foundation

/// Random policies and requests over a small world, so that rules meet often.
struct RandomCases {
    static let roles = ["red", "green", "blue"].map(Role.init(rawValue:))
    static let purposes = ["help", "count"].map(Purpose.init(rawValue:))
    static let sources = ["police", "school", "health"]
    static let actions: [Action] = [.read, .export]
    static let kinds: [ResourceKind] = [.person, .record]

    var draw: SeededDraw

    init(seed: UInt64) { draw = SeededDraw(seed: seed) }

    mutating func definition() -> AccessPolicyDefinition {
        let roles = Self.roles.map { role in
            RoleDefinition(id: role, title: role.rawValue, purposes: draw.some(of: Self.purposes))
        }
        let rules = (0..<Int.random(in: 0...6, using: &draw)).map { rule(number: $0) }
        return AccessPolicyDefinition(
            purposes: Self.purposes.map { PurposeDefinition(id: $0, title: $0.rawValue) }, roles: roles, rules: rules)
    }

    private mutating func rule(number: Int) -> AccessRule {
        let effect: AccessRule.Effect = draw.chance(65) ? .permit : .forbid
        let bounds = [draw.one(of: Sensitivity.allCases), draw.one(of: Sensitivity.allCases)].sorted()
        return AccessRule(
            id: "rule\(number)", effect: effect, roles: draw.maybe(60) { $0.some(of: Self.roles) },
            purposes: draw.maybe(40) { $0.some(of: Self.purposes) },
            actions: draw.maybe(40) { $0.some(of: Self.actions) },
            resources: draw.maybe(40) { $0.some(of: Self.kinds) }, sensitivityFrom: draw.maybe(25) { _ in bounds[0] },
            sensitivityUpTo: draw.maybe(25) { _ in bounds[1] },
            caseload: draw.maybe(25) { $0.one(of: [.own, .other]) },
            agency: draw.maybe(20) { $0.one(of: [.own, .other]) },
            agreement: draw.maybe(20) { $0.one(of: [.inForce, .lapsed]) },
            reason: draw.maybe(15) { $0.one(of: [.given, .missing]) },
            hides: effect == .permit && draw.chance(50) ? draw.some(of: PersonField.allCases) : [])
    }

    mutating func agreements() throws -> [Agreement] {
        let from = try CalendarDay("2026-01-01")
        let end = try CalendarDay("2026-06-30")
        return (0..<2).map { number in
            Agreement(
                id: "agreement\(number)", title: "", parties: [], sources: draw.some(of: Self.sources),
                legalGateway: "",
                purposes: draw.some(of: Self.purposes), from: from, to: draw.chance(50) ? end : nil)
        }
    }

    mutating func row() -> ResourceAttributes {
        ResourceAttributes(
            families: draw.maybe(85) { Set($0.chance(20) ? [] : $0.some(of: ["1", "2", "3"])) },
            sensitivity: draw.maybe(85) { $0.one(of: Sensitivity.allCases) },
            agency: draw.maybe(85) { $0.one(of: ["council", "trust"]) },
            sources: draw.maybe(85) { Set($0.chance(20) ? [] : $0.some(of: Self.sources)) })
    }

    mutating func request(_ row: ResourceAttributes?) -> AccessRequest {
        let kind = draw.one(of: Self.kinds)
        let principal = Principal(
            id: "p", displayName: "P", roles: Set(draw.some(of: Self.roles)),
            agency: draw.maybe(80) { $0.one(of: ["council", "trust"]) }, caseload: Set(draw.some(of: ["1", "2", "3"])),
            status: draw.chance(95) ? .active : .suspended)
        return AccessRequest(
            decisionID: "d", principal: principal, purpose: draw.one(of: Self.purposes),
            action: draw.one(of: Self.actions),
            resource: row.map { Resource(kind, id: "9", attributes: $0) } ?? .list(of: kind),
            at: Date(timeIntervalSince1970: draw.chance(50) ? 1_770_000_000 : 1_790_000_000),
            reason: draw.one(of: [nil, " ", "visit tomorrow"]))
    }
}

extension AccessPolicy {
    /// The decision as plain values: the mask and role of a grant, or nil.
    func outcome(_ request: AccessRequest) -> (mask: FieldMask, role: Role)? {
        switch decide(request) {
        case .permit(let grant): return (grant.mask, grant.role)
        case .deny: return nil
        }
    }

    func reasons(_ request: AccessRequest) -> [DenialReason] {
        switch decide(request) {
        case .permit: return []
        case .deny(let reasons): return reasons
        }
    }
}
