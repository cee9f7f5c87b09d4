import Access
import Audit
import Families
import Foundation
import Identity
import Operations
import Storage
import Testing

/// The whole story of a family, and no more of it than the reader may know.
@Suite struct ExplainFamilyTests {
    static func families(_ council: NetworkCouncil) throws -> [FamilyID] {
        let ids = try council.context.store.facts(
            "SELECT group_concat(id) FROM (SELECT id FROM family ORDER BY id LIMIT 40)")
        return try #require(ids).split(separator: ",").compactMap { Int64($0) }.map { FamilyID($0) }
    }

    static func part(_ story: Story, _ heading: String) -> [String] {
        story.parts.first { $0.heading == heading }?.lines ?? []
    }

    /// The people whom a part's lines are about.
    static func people(_ lines: [String]) -> Set<PersonID> {
        Set(lines.compactMap { $0.firstMatch(of: /^Person (\d+)/).flatMap { Int64($0.1) }.map { PersonID($0) } })
    }

    @Test func itTellsWhoWasLeftOutWhoWasOfItAndWhoKnowsIt() async throws {
        let council = try await NetworkCouncil.shared.value
        let manager = try council.acting("data.manager", .linkageQuality)
        var (leftOut, former) = (0, 0)
        for family in try Self.families(council) {
            let story = try await ExplainFamily(family).run(in: manager)
            let members = Set(
                story.parts.prefix { $0.heading.hasPrefix("Person ") }.flatMap { Self.people([$0.heading]) })
            #expect(members.count > 1 && !Self.part(story, "Known to").isEmpty)
            let told = [Self.part(story, "Considered and left out"), Self.part(story, "Members before")]
            #expect(Self.people(told.flatMap(\.self)).isDisjoint(with: members))
            leftOut += told[0].count
            former += told[1].count
            #expect(try await ExplainFamily(family).run(in: manager) == story)
        }
        #expect(leftOut > 0 && former > 0)
    }

    @Test func anAnalystReadsNoNameAndNoDateOfBirth() async throws {
        let council = try await NetworkCouncil.shared.value
        let analyst = try council.acting("analyst", .programmeAnalysis)
        for family in try Self.families(council).prefix(15) {
            let story = try await ExplainFamily(family).run(in: analyst)
            let lines = Self.part(story, "Considered and left out") + Self.part(story, "Members before")
            for line in lines {
                #expect(line.contains(/^Person \d+:/), "a name is told")
                #expect(!line.contains("Came of age") && !line.contains("In one home"))
            }
            #expect(Self.part(story, "Not shown").first?.contains("name") == true)
        }
    }

    @Test func aKeyWorkerIsToldOfNobodyBeyondTheCaseload() async throws {
        let council = try await NetworkCouncil.shared.value
        let families = try Self.families(council)
        let manager = try council.acting("data.manager", .linkageQuality)
        var isTried = false
        for family in families {
            var principal = try #require(council.context.workspace.principal("key.worker"))
            principal.caseload = [family.description]
            let worker = council.context.acting(as: principal, for: .directSupport, because: "a visit")
            let own = try council.context.store.facts(
                "SELECT group_concat(person) FROM family_member WHERE family = \(family)")
            let members = Set(try #require(own).split(separator: ",").compactMap { Int64($0) }.map { PersonID($0) })
            let story = try await ExplainFamily(family).run(in: worker)
            let told = Self.part(story, "Considered and left out") + Self.part(story, "Members before")
            #expect(Self.people(told).isSubset(of: members))
            let whole = try await ExplainFamily(family).run(in: manager)
            isTried = isTried || !Self.part(whole, "Considered and left out").isEmpty
        }
        #expect(isTried)
    }

    @Test func thoseToldOfAreInTheLog() async throws {
        let council = try await NetworkCouncil.shared.value
        let manager = try council.acting("data.manager", .linkageQuality)
        let governance = try council.acting("governance.lead", .governance)
        for family in try Self.families(council) {
            let story = try await ExplainFamily(family).run(in: manager)
            let told = Self.people(Self.part(story, "Considered and left out"))
            guard let person = told.first else { continue }
            let entries = try await SearchAudit(.init(principal: "data.manager", kind: .person, id: person.description))
                .run(in: governance)
            #expect(entries.contains { $0.resourceKind == "family" && $0.resourceIDs.first == family.description })
            return
        }
        Issue.record("nobody was left out of any family")
    }
}
