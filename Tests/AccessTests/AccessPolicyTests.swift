import Access
import Foundation
import Testing

/// The properties that make the policy safe, each over random policies and requests.
struct AccessPolicyTests {
    @Test func agreesWithTheReferenceOn100000Cases() throws {
        var cases = RandomCases(seed: 1)
        var permitted = 0
        for _ in 0..<10_000 {
            let definition = cases.definition()
            let agreements = try cases.agreements()
            let policy = try AccessPolicy(definition, agreements: agreements)
            let reference = ReferencePolicy(
                rules: definition.rules,
                roles: Dictionary(uniqueKeysWithValues: definition.roles.map { ($0.id, $0.purposes) }),
                agreements: agreements)
            for _ in 0..<10 {
                let row = cases.row()
                let request = cases.request(row)
                let expected = reference.permits(request, row)
                #expect((policy.outcome(request) != nil) == expected)
                #expect(policy.reasons(request).isEmpty == expected)
                permitted += expected ? 1 : 0
            }
        }
        #expect((5_000...60_000).contains(permitted))
    }

    @Test func listFilterAgreesWithPointDecisions() throws {
        var cases = RandomCases(seed: 2)
        var admitted = 0
        for _ in 0..<10_000 {
            let policy = try AccessPolicy(cases.definition(), agreements: cases.agreements())
            let listing = cases.request(nil)
            let filter = policy.filter(listing)
            var anyAdmitted = false
            for _ in 0..<10 {
                let row = cases.row()
                let point = AccessRequest(
                    decisionID: "d", principal: listing.principal, purpose: listing.purpose, action: listing.action,
                    resource: Resource(listing.resource.kind, id: "9", attributes: row), at: listing.at,
                    reason: listing.reason)
                let outcome = policy.outcome(point)
                #expect(filter.admits(row) == (outcome != nil))
                if let outcome { #expect(filter.mask(for: row) == outcome.mask) }
                anyAdmitted = anyAdmitted || outcome != nil
            }
            if anyAdmitted { #expect(policy.outcome(listing) != nil) }
            #expect((filter.scope == .nothing) == (policy.outcome(listing) == nil))
            admitted += anyAdmitted ? 1 : 0
        }
        #expect(admitted > 1_000)
    }

    @Test func orderAndDuplicatesOfRulesAreIrrelevant() throws {
        var cases = RandomCases(seed: 3)
        for _ in 0..<5_000 {
            let definition = cases.definition()
            let agreements = try cases.agreements()
            var shuffled = definition
            shuffled.rules = (definition.rules + definition.rules).shuffled(using: &cases.draw)
            let request = cases.request(cases.row())
            let first = try AccessPolicy(definition, agreements: agreements)
            let second = try AccessPolicy(shuffled, agreements: agreements.reversed())
            #expect(first.outcome(request)?.mask == second.outcome(request)?.mask)
            #expect(first.outcome(request)?.role == second.outcome(request)?.role)
            #expect(first.reasons(request) == second.reasons(request))
        }
    }

    @Test func nothingIsPermittedWithoutARuleThatPermits() throws {
        var cases = RandomCases(seed: 4)
        for _ in 0..<2_000 {
            var definition = cases.definition()
            definition.rules.removeAll { $0.effect == .permit }
            let policy = try AccessPolicy(definition)
            #expect(policy.outcome(cases.request(cases.row())) == nil)
            #expect(policy.outcome(cases.request(nil)) == nil)
        }
    }

    @Test func aForbidBeatsAnyPermit() throws {
        var cases = RandomCases(seed: 5)
        for _ in 0..<2_000 {
            var definition = cases.definition()
            definition.rules.append(AccessRule(id: "stop", effect: .forbid))
            let policy = try AccessPolicy(definition)
            let request = cases.request(cases.row())
            #expect(policy.outcome(request) == nil)
            #expect(policy.filter(request).scope == .nothing)
        }
    }

    @Test func aForbidThatCannotBeEvaluatedDenies() throws {
        let everyone = AccessRule(id: "all", effect: .permit)
        let conditions: [AccessRule] = [
            AccessRule(id: "x", effect: .forbid, sensitivityFrom: .sealed),
            AccessRule(id: "x", effect: .forbid, caseload: .other),
            AccessRule(id: "x", effect: .forbid, agency: .other),
            AccessRule(id: "x", effect: .forbid, agreement: .lapsed),
        ]
        let purpose = PurposeDefinition(id: .directSupport, title: "Support")
        let role = RoleDefinition(id: .keyWorker, title: "Key worker", purposes: [.directSupport])
        for forbid in conditions {
            let policy = try AccessPolicy(
                AccessPolicyDefinition(purposes: [purpose], roles: [role], rules: [everyone, forbid]))
            let request = AccessRequest(
                decisionID: "d",
                principal: Principal(id: "k", displayName: "K", roles: [.keyWorker], agency: "council"),
                purpose: .directSupport, action: .read, resource: Resource(.person, id: "1"),
                at: Date(timeIntervalSince1970: 0))
            #expect(policy.reasons(request).map(\.code) == [.cannotBeEvaluated])
        }
    }
}
