import Access
import Families
import Identity
import Records
import Storage
import Testing

@Suite struct RestrictionTests {
    /// The standard policy lets nobody administer content, so a rule for it joins it here.
    static func sealing(_ world: World) throws -> AccessPolicy {
        let rule = AccessRule(
            id: "system_seals", effect: .permit, roles: [.system], purposes: [.systemProcessing],
            actions: [.administer], resources: [.workspace])
        var definition = AccessPolicyDefinition.standard
        definition.rules.append(rule)
        return try AccessPolicy(definition, agreements: [])
    }

    static func restrict(_ world: World, _ kind: ResourceKind, _ id: String, _ sensitivity: Sensitivity) async throws {
        let request = AccessRequest(
            decisionID: "d", principal: .system, purpose: .systemProcessing, action: .administer,
            resource: .workspace, at: World.instant)
        let restriction = Restriction(
            kind: kind, id: id, sensitivity: sensitivity, by: "governance", at: World.instant, reason: "court order")
        switch try sealing(world).decide(request) {
        case .permit(let grant): try await world.store.restrict(restriction, under: grant)
        case .deny(let reasons): throw World.Denied(reasons: reasons)
        }
    }

    @Test func aSealedMemberSealsTheFamilyAndALaterDecisionOpensIt() async throws {
        let world = try await World.make()
        let worker = world.worker([1, 2, 3])
        func listed() async throws -> [Int64] {
            try await world.ask(worker, .list, .family) {
                try await world.store.families(FamilyQuery(), under: $0)
            }.rows.map(\.family.rawValue).sorted()
        }
        try await Self.restrict(world, .person, World.child(2).description, .sealed)
        #expect(try await listed() == [1, 3])
        #expect(try await world.store.attributes(of: .family, id: "2")?.sensitivity == .sealed)
        #expect(
            try await world.store.attributes(of: .record, id: World.schoolRecord(2, slot: 0).description)?.sensitivity
                == .sealed)
        await #expect(throws: World.Denied.self) {
            try await world.ask(worker, .read, .family, id: "2") {
                try await world.store.family(FamilyID(2), under: $0)
            }
        }
        try await Self.restrict(world, .person, World.child(2).description, .ordinary)
        #expect(try await listed() == [1, 2, 3])
    }

    @Test func aSealedEventIsLeftOutOfAFamilyThatIsShown() async throws {
        let world = try await World.make()
        try await Self.restrict(world, .event, World.offence(2).description, .sealed)
        let view = try await world.ask(world.worker([2]), .read, .family, id: "2") {
            try await world.store.family(FamilyID(2), under: $0)
        }
        #expect(view.chronology.map(\.event.id) == [World.absence(2)])
    }

    @Test func aSealedPlaceIsLeftOutOfAFamilyThatIsShown() async throws {
        let world = try await World.make()
        try await Self.restrict(world, .place, "2", .sealed)
        let view = try await world.ask(world.worker([2]), .read, .family, id: "2") {
            try await world.store.family(FamilyID(2), under: $0)
        }
        #expect(view.homes.isEmpty && view.places.isEmpty && view.residences.isEmpty)
    }

    @Test func aGrantGivenBeforeTheSealDoesNotOpenIt() async throws {
        let world = try await World.make()
        let worker = world.worker([2])
        let attributes = try await world.store.attributes(of: .family, id: "2")
        let grant = try world.grant(worker, .read, Resource(.family, id: "2", attributes: attributes!))
        try await Self.restrict(world, .family, "2", .sealed)
        var refusal: StorageError?
        do {
            _ = try await world.store.family(FamilyID(2), under: grant)
        } catch let error as StorageError {
            refusal = error
        }
        #expect(refusal == StorageError(.notFound, ""))
    }

    @Test func theSealOutlivesTheNextLinkRun() async throws {
        let world = try await World.make()
        try await Self.restrict(world, .record, World.policeRecord(3).description, .sealed)
        let outcome = world.linkage()
        try await world.asSystem(.link) { try await world.store.replaceLinkage(outcome, under: $0) }
        #expect(try await world.store.attributes(of: .person, id: World.parent(3).description)?.sensitivity == .sealed)
        #expect(try await world.store.attributes(of: .family, id: "3")?.sensitivity == .sealed)
    }
}
