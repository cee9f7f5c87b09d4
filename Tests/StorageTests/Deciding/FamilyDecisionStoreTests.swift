import Access
import Audit
import Families
import Foundation
import Identity
import Records
import Storage
import Testing

/// A decision on a family's member takes effect at once, is audited with the person, and is only ever added to.
@Suite struct FamilyDecisionStoreTests {
    private func decision(
        _ kind: FamilyDecision.Kind, _ person: PersonID, family: Int64 = 1, role: FamilyRole? = nil,
        reason: String = "seen"
    ) -> FamilyDecision {
        FamilyDecision(
            family: FamilyID(family), person: person, kind: kind, role: role, by: "worker",
            on: Day(iso: "2026-08-31") ?? Day(number: 0), reason: reason)
    }

    private func decide(_ world: World, _ principal: Principal, _ decision: FamilyDecision) async throws {
        try await world.ask(principal, .review, .family, id: decision.family.description) {
            try await world.store.decide(decision, under: $0)
        }
    }

    private func members(_ world: World, family: Int64 = 1) async throws -> FamilyDecisionsView {
        try await world.ask(World.dataManager, .review, .family, id: "\(family)") {
            try await world.store.familyDecisions(of: FamilyID(family), under: $0)
        }
    }

    @Test func aMemberIsTakenOutAndComesBackAsHeWas() async throws {
        let world = try await World.make()
        let before = try await members(world).family
        try await decide(world, World.dataManager, decision(.remove, World.child(1)))
        let without = try await members(world)
        #expect(without.family.members.map(\.person) == [World.parent(1)])
        #expect(!without.family.hasDependentChild)
        #expect(without.inForce(on: World.child(1))?.kind == .remove)
        #expect(without.people[World.child(1)] != nil, "who was taken out can still be named")
        try await decide(world, World.dataManager, decision(.withdraw, World.child(1)))
        let after = try await members(world)
        #expect(after.family == before)
        #expect(after.decisions.map(\.kind) == [.withdraw, .remove], "both stay as history")
    }

    @Test func aMemberIsConfirmedAndAStrangerAdded() async throws {
        let world = try await World.make()
        try await decide(world, World.dataManager, decision(.confirm, World.parent(1)))
        try await decide(world, World.dataManager, decision(.add, World.parent(2), role: .relative))
        let view = try await members(world)
        #expect(view.family.member(World.parent(1))?.confidence == 1)
        #expect(view.family.member(World.parent(1))?.role == .parent)
        #expect(view.family.member(World.parent(2))?.role == .relative)
        #expect(try world.store.facts("SELECT sources FROM family WHERE id = 1") == #"["police","school_census"]"#)
        try await decide(world, World.dataManager, decision(.withdraw, World.parent(2)))
        #expect(try await members(world).family.member(World.parent(2)) == nil)
    }

    @Test func decisionsThatSayNothingAreRefused() async throws {
        let world = try await World.make()
        for (act, code) in [
            (decision(.confirm, World.parent(2)), StorageError.Code.invalid),
            (decision(.add, World.child(1), role: .child), .invalid), (decision(.add, World.parent(2)), .invalid),
            (decision(.withdraw, World.child(1)), .invalid), (decision(.remove, World.parent(2)), .invalid),
            (decision(.remove, World.child(1), reason: "  "), .invalid),
            (decision(.add, PersonID(999), role: .child), .notFound),
        ] {
            await #expect(throws: StorageError(code, "")) { try await decide(world, World.dataManager, act) }
        }
        #expect(try world.store.facts("SELECT count(*) FROM family_decision") == "0")
    }

    @Test func theLastMemberStays() async throws {
        let world = try await World.make()
        try await decide(world, World.dataManager, decision(.remove, World.child(1)))
        await #expect(throws: StorageError(.invalid, "")) {
            try await decide(world, World.dataManager, decision(.remove, World.parent(1)))
        }
    }

    @Test func aWorkerDecidesOnTheOwnFamiliesAndPullsNobodyIn() async throws {
        let world = try await World.make()
        let worker = world.worker([1])
        try await decide(world, worker, decision(.confirm, World.child(1)))
        await #expect(throws: World.Denied.self) {
            try await decide(world, worker, decision(.confirm, World.child(2), family: 2))
        }
        // To add somebody of another caseload would be to see them.
        await #expect(throws: StorageError(.notFound, "")) {
            try await decide(world, worker, decision(.add, World.child(2), role: .child))
        }
        await #expect(throws: World.Denied.self) {
            try await decide(world, World.analyst, decision(.confirm, World.child(1)))
        }
        await #expect(throws: World.Denied.self) {
            try await world.ask(worker, .review, .family, id: "1", reason: nil) {
                try await world.store.decide(decision(.confirm, World.child(1)), under: $0)
            }
        }
    }

    @Test func aDecisionIsAuditedWithThePersonBeforeItIsMade() async throws {
        let world = try await World.make()
        try await decide(world, World.dataManager, decision(.remove, World.child(1)))
        let entry = try #require(try await world.entries().last { $0.action == "review" })
        #expect(entry.resourceIDs == ["1", "person:\(World.child(1))"])
        try world.store.closeAuditLog()
        await #expect(throws: (any Error).self) {
            try await decide(world, World.dataManager, decision(.confirm, World.parent(1)))
        }
        #expect(try world.store.facts("SELECT count(*) FROM family_decision") == "1")
    }

    @Test func decisionsAreOnlyEverAddedTo() async throws {
        let world = try await World.make()
        try await decide(world, World.dataManager, decision(.remove, World.child(1)))
        #expect(throws: (any Error).self) { try world.store.run("DELETE FROM family_decision") }
        #expect(throws: (any Error).self) { try world.store.run("UPDATE family_decision SET kind = 'confirm'") }
    }

    @Test func theNextLinkIsHandedTheDecisions() async throws {
        let world = try await World.make()
        try await decide(world, World.dataManager, decision(.remove, World.child(1)))
        let input = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }
        #expect(input.decisions.inForce().inForce.map(\.kind) == [.remove])
        let merged = input.decisions.inForce(after: [
            PersonChange(person: World.child(1), kind: .merged, other: World.child(2))
        ])
        #expect(merged.inForce.map(\.person) == [World.child(2)])
    }
}
