import Access
import Families
import Foundation
import Identity
import Operations
import Programmes
import Records
import Storage
import Testing
import WebServer

@Suite struct FamilyPagesTests {
    @Test func theListShowsTheCaseloadAndNothingElse() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let page = try await browser.get("/families")
        #expect(page.status == 200)
        #expect(PageCheck.faults(in: page.body) == [])
        #expect(page.body.contains("Family \(site.ownFamily)<"))
        #expect(!page.body.contains("Family \(site.otherFamily)<"))
        #expect(page.body.contains("of 3</b>"))
    }

    @Test func thePageShowsTheWholeFamily() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let page = try await browser.get("/families/\(site.ownFamily)")
        #expect(page.status == 200)
        #expect(PageCheck.faults(in: page.body) == [])
        for heading in [
            "Who works with the family now", "Members", "Homes", "Findings", "Chronology",
            "Why these people are a family",
        ] {
            #expect(page.body.contains(">\(heading)</h2>"), "\(heading)")
        }
        let view = try await Self.view(site)
        for shown in view.members where shown.person.name.given != nil {
            #expect(page.body.contains("/people/\(shown.person.id)"))
            #expect(page.body.contains(try #require(shown.person.name.words).replacing("'", with: "&#39;")))
        }
        let line = try #require(
            view.chronology.first { $0.event.kind != "tenancy" && $0.event.kind != "council_tax_liability" })
        #expect(page.body.contains("row \(line.row.row) "))
        #expect(page.body.contains("Purpose: <b>Direct support to a family</b>"))
    }

    @Test func theWholeChronologyIsOneLinkAway() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let view = try await Self.view(site)
        let page = try await browser.get("/families/\(site.ownFamily)?chronology=whole")
        #expect(page.body.matches(of: /<td class="number">\d+<\/td>/).count == view.chronology.count)
    }

    @Test func aFamilyOfAnothersCaseloadIsRefusedAndLogged() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let page = try await browser.get("/families/\(site.otherFamily)")
        #expect(page.status == 403)
        #expect(PageCheck.faults(in: page.body) == [])
        #expect(page.body.contains("not on your caseload"))
        let decision = try #require(page.body.firstMatch(of: /<code>([0-9a-f]{16})<\/code>/)?.1)
        var lead = try await site.browser(of: "governance.lead")
        let log = try await lead.get("/audit?outcome=denied&kind=family&thing=\(site.otherFamily)")
        #expect(log.body.contains("key.worker") && !decision.isEmpty)
    }

    @Test func aFindingLeadsDownToItsRows() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let view = try await Self.view(site)
        let finding = try #require(
            view.findings.first { $0.answer == .met && !$0.evidence.isEmpty && $0.criterion != "eligible" })
        let page = try await browser.get(
            "/families/\(finding.family)/findings/\(finding.programme)/\(finding.criterion)")
        #expect(page.status == 200)
        #expect(PageCheck.faults(in: page.body) == [])
        let event = finding.evidence[0].event
        let row = try #require(view.chronology.first { $0.event.id == event }?.row)
        #expect(page.body.contains("\(row.fileName), row \(row.row) "))
        #expect(page.body.contains("A flag is a question for a professional."))
    }

    @Test func everyLinkOfTheFamilyPageLeadsSomewhere() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let page = try await browser.get("/families/\(site.ownFamily)")
        let links = Set(page.body.matches(of: /<a [^>]*href="(\/[^"]*)"/).map { String($0.1) })
        #expect(links.count > 10)
        for link in links.sorted() {
            let answer = try await browser.get(link)
            #expect([200, 303].contains(answer.status), "\(link): \(answer.status)")
            if answer.status == 200, !answer.body.isEmpty {
                #expect(PageCheck.faults(in: answer.body) == [], "\(link)")
            }
        }
    }

    @Test func aNameIsSearchedByFormAndNeverInAnAddress() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let view = try await Self.view(site)
        let name = try #require(view.members.compactMap(\.person.name.family).first)
        _ = try await browser.get("/families")
        let page = try await browser.post("/families", [("text", name)])
        #expect(page.status == 200)
        #expect(page.body.contains("Family \(site.ownFamily)<"))
        #expect(!page.body.matches(of: /href="[^"]*"/).contains { $0.0.uppercased().contains(name) })
        let strange = try await browser.post("/families", [("text", "<script>alert(1)</script>")])
        #expect(strange.status == 200 && !strange.body.contains("<script"))
    }

    @Test func theAnalystSeesNoNameAndNoBirth() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "analyst")
        let view = try await Self.view(site)
        let canaries =
            view.members.flatMap { shown in
                [shown.person.name.family, shown.person.name.given].compactMap(\.self).map { $0.capitalized }
            } + view.members.compactMap { $0.person.birth?.day == nil ? nil : $0.person.birth?.words }
        #expect(canaries.count > 3)
        for path in ["/families", "/families/\(site.ownFamily)", "/families/\(site.ownFamily)?chronology=whole"] {
            let page = try await browser.get(path)
            #expect(page.status == 200 && page.body.contains("Hidden from your role"))
            #expect(PageCheck.faults(in: page.body) == [], "\(path)")
            for canary in canaries {
                #expect(!page.body.contains(">\(canary)") && !page.body.contains(" \(canary)<"), "\(path)")
            }
            #expect(!page.body.contains("href=\"/people/"))
        }
        #expect(try await browser.post("/families", [("text", canaries[0])]).status == 403)
        #expect(try await browser.get("/people/\(view.members[0].person.id)").status == 403)
    }

    @Test func thePagesOfTheListFollowOneAnother() async throws {
        var browser = try await LiveSite.shared.value.browser(of: "analyst")
        let first = try await browser.get("/families")
        #expect(first.body.contains("Next page") && !first.body.contains("Previous page"))
        let second = try await browser.get("/families?page=2")
        #expect(second.body.contains("Showing 26 to") && second.body.contains("Previous page"))
        func families(_ page: Browser.Answer) -> [Substring] { page.body.matches(of: />Family (\d+)</).map(\.1) }
        #expect(Set(families(first)).isDisjoint(with: families(second)))
        let met = try await browser.get("/families?answer=met")
        #expect(met.status == 200 && !met.body.contains("tag tag-not-met"))
    }

    private static func view(_ site: LiveSite) async throws -> FamilyView {
        let worker = try #require(site.context.workspace.principal("key.worker"))
        return try await ShowFamily(site.ownFamily).run(in: site.context.acting(as: worker, for: .directSupport))
    }
}
