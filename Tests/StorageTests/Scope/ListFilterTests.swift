import Access
import Families
import Identity
import Records
import Storage
import Testing

/// A list shows exactly the rows that the policy would let be listed one by one, whatever the policy.
@Suite struct ListFilterTests {
    @Test(arguments: 1...6) func aListHoldsWhatThePolicyAdmitsOneByOne(seed: UInt64) async throws {
        var random = Seeded(state: seed)
        let world = try await World.make(families: 5)
        for person in 1...10 where Bool.random(using: &random) {
            let sensitivity = Sensitivity.allCases.randomElement(using: &random)!
            try await RestrictionTests.restrict(world, .person, "\(person)", sensitivity)
        }
        for _ in 0..<25 {
            let principal = Principal(
                id: "p", displayName: "P", roles: [.dataManager],
                agency: Bool.random(using: &random) ? "Education" : nil,
                caseload: Set((1...5).filter { _ in Bool.random(using: &random) }.map(String.init)))
            let policy = try Self.policy(&random)
            let families = try await Self.listed(world, policy, principal, .family) { grant in
                try await world.store.families(FamilyQuery(), under: grant).rows.map(\.family.description)
            }
            #expect(try await families == Self.admitted(world, policy, principal, .family, (1...5).map(String.init)))
            let people = try await Self.listed(world, policy, principal, .person) { grant in
                try await world.store.people(matching: "lopez", under: grant).map(\.person.id.description)
            }
            #expect(try await people == Self.admitted(world, policy, principal, .person, (1...10).map(String.init)))
        }
    }

    static func policy(_ random: inout Seeded) throws -> AccessPolicy {
        let rules = (0..<Int.random(in: 1...4, using: &random)).map { number in
            // A rule that can never apply is refused, so the two bounds are never both drawn.
            let isFrom = Bool.random(using: &random)
            return AccessRule(
                id: "rule_\(number)", effect: number == 0 || Bool.random(using: &random) ? .permit : .forbid,
                roles: [.dataManager], purposes: [.linkageQuality], actions: [.list], resources: [.family, .person],
                sensitivityFrom: isFrom ? [nil, .sensitive, .sealed].randomElement(using: &random)! : nil,
                sensitivityUpTo: isFrom ? nil : [nil, .ordinary, .sensitive].randomElement(using: &random)!,
                caseload: [nil, nil, .own, .other].randomElement(using: &random)!,
                agency: [nil, nil, nil, .own, .other].randomElement(using: &random)!,
                agreement: [nil, nil, .inForce, .lapsed].randomElement(using: &random)!)
        }
        var definition = AccessPolicyDefinition.standard
        definition.rules = rules
        let covered: [SourceID] = [[], [World.school.id], [World.school.id, World.police.id]].randomElement(
            using: &random)!
        return try AccessPolicy(
            definition,
            agreements: covered.isEmpty
                ? []
                : [
                    Agreement(
                        id: "a", title: "A", parties: [], sources: covered.map(\.rawValue), legalGateway: "law",
                        purposes: [.linkageQuality], from: try CalendarDay("2020-01-01"))
                ])
    }

    static func request(_ principal: Principal, _ resource: Resource) -> AccessRequest {
        AccessRequest(
            decisionID: "d", principal: principal, purpose: .linkageQuality, action: .list, resource: resource,
            at: World.instant)
    }

    static func listed(
        _ world: World, _ policy: AccessPolicy, _ principal: Principal, _ kind: ResourceKind,
        _ read: (consuming AccessGrant) async throws -> [String]
    ) async throws -> [String] {
        switch policy.decide(request(principal, .list(of: kind))) {
        case .permit(let grant): try await read(grant).sorted()
        case .deny: []
        }
    }

    static func admitted(
        _ world: World, _ policy: AccessPolicy, _ principal: Principal, _ kind: ResourceKind, _ ids: [String]
    ) async throws -> [String] {
        var admitted: [String] = []
        for id in ids {
            guard let attributes = try await world.store.attributes(of: kind, id: id) else { continue }
            switch policy.decide(request(principal, Resource(kind, id: id, attributes: attributes))) {
            case .permit: admitted.append(id)
            case .deny: continue
            }
        }
        return admitted.sorted()
    }
}
