import Access
import Foundation
import Intake
import Operations
import Storage
import Testing
import WebServer

@Suite struct OtherPagesTests {
    static let menus: [(String, [String])] = [
        ("key.worker", ["Families", "Network", "Places", "Sources", "Help"]),
        ("analyst", ["Families", "Network", "Sources", "Help"]),
        ("data.manager", ["Network", "Places", "Problems", "Pairs to review", "Sources", "Help"]),
        ("governance.lead", ["Sources", "Audit log", "Help"]),
    ]

    @Test(arguments: menus) func theMenuShowsWhatTheRoleMayUse(_ principal: String, _ entries: [String]) async throws {
        var browser = try await LiveSite.shared.value.browser(of: principal)
        let page = try await browser.get("/help")
        #expect(PageCheck.faults(in: page.body) == [])
        let menu = try #require(page.body.firstMatch(of: /<nav class="menu"[\s\S]*?<\/nav>/)?.0)
        #expect(menu.matches(of: />([^<>]+)<\/a>/).map { String($0.1) } == entries)
        for link in menu.matches(of: /href="([^"]+)"/) {
            #expect(try await browser.get(String(link.1)).status == 200, "\(principal): \(link.1)")
        }
    }

    @Test func aNameOnTheBannerIsEscaped() async throws {
        var browser = try await LiveSite.shared.value.browser(of: "two.hats")
        let page = try await browser.get("/purpose")
        #expect(page.body.contains("Two &lt;b&gt;Hats&lt;/b&gt;") && !page.body.contains("<b>Hats"))
    }

    @Test func sourcesNameNobody() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let page = try await browser.get("/sources")
        #expect(page.status == 200)
        #expect(PageCheck.faults(in: page.body) == [])
        for source in site.context.workspace.sources {
            #expect(page.body.contains(source.title.replacing("'", with: "&#39;")))
        }
        let batch = try #require(page.body.firstMatch(of: /href="(\/batches\/\d+)"/)?.1)
        let rows = try await browser.get(String(batch))
        #expect(rows.status == 200)
        #expect(PageCheck.faults(in: rows.body) == [])
    }

    @Test func everySourceShowsHowGoodItIs() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let page = try await browser.get("/sources")
        var shown = 0
        for link in page.body.matches(of: /href="(\/sources\/[^"]+)"/) {
            let quality = try await browser.get(String(link.1))
            #expect(quality.status == 200, "\(link.1)")
            #expect(PageCheck.faults(in: quality.body) == [], "\(link.1)")
            if quality.body.contains("Columns</h2>"), quality.body.contains(" %</td>") { shown += 1 }
        }
        #expect(shown == site.context.workspace.sources.count)
        #expect(try await browser.get("/sources/nothing_of_the_kind").status == 404)
        var worker = try await site.browser(of: "key.worker")
        #expect(try await worker.get("/sources/school_census").status != 200)
        #expect(try await worker.get("/sources").body.contains("href=\"/sources/") == false)
    }

    @Test func everyBatchShowsWhatWasLeftOut() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let page = try await browser.get("/sources")
        var ruled = 0
        for link in page.body.matches(of: /href="(\/batches\/\d+)"/) {
            let rows = try await browser.get(String(link.1)).body
            if rows.contains("By rule</h2>") { ruled += 1 }
        }
        #expect(ruled > 0, "no batch of the made-up council has a bad row")
    }

    @Test func theLeadSeesWhoLookedAndThatNothingWasChanged() async throws {
        let site = try await LiveSite.shared.value
        var worker = try await site.browser(of: "key.worker")
        #expect(try await worker.get("/families/\(site.ownFamily)").status == 200)
        var lead = try await site.browser(of: "governance.lead")
        let log = try await lead.get("/audit?principal=key.worker&kind=family&thing=\(site.ownFamily)")
        #expect(PageCheck.faults(in: log.body) == [])
        #expect(log.body.contains("Direct support to a family") && log.body.contains("✓ Permitted"))
        let checked = try await lead.post("/audit/verification")
        #expect(checked.status == 200 && checked.body.contains("The log is whole"))
        #expect(PageCheck.faults(in: checked.body) == [])
    }

    @Test func theLogIsForTheLeadAlone() async throws {
        for principal in ["key.worker", "analyst", "data.manager"] {
            var browser = try await LiveSite.shared.value.browser(of: principal)
            #expect(try await browser.get("/audit").status == 403)
            #expect(try await browser.post("/audit/verification").status == 403)
        }
    }

    @Test func whatNeedsAReasonCanBeAskedForAgainWithOne() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let queue = try await browser.get("/review")
        #expect(PageCheck.faults(in: queue.body) == [])
        let refused = try #require(queue.body.firstMatch(of: /href="(\/review\/\d+-\d+)"/).map { String($0.1) })
        let page = try await browser.get(refused)
        #expect(PageCheck.faults(in: page.body) == [])
        #expect(page.status == 403 && page.body.contains("give the reason") && page.body.contains("name=\"reason\""))
        let again = try await browser.post(refused, [("reason", "Checking a pair that the link run was unsure of")])
        #expect(again.status == 200 && again.body.contains("Are these one person?"))
        // Where a reason changes nothing, none is asked for.
        let family = try await browser.get("/families/\(site.ownFamily)")
        #expect(family.status == 403 && !family.body.contains("name=\"reason\""))
    }

    @Test func aPairIsJudged() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let queue = try await browser.get("/review")
        let path = try #require(queue.body.matches(of: /href="(\/review\/\d+-\d+)"/).last.map { String($0.1) })
        let shown = try await browser.post(path, [("reason", "Looking at the pair")])
        #expect(shown.status == 200 && PageCheck.faults(in: shown.body) == [])
        #expect(try await browser.post("\(path)/judgement", [("verdict", "same")]).status == 400)
        #expect(try await browser.post("\(path)/judgement", [("verdict", "perhaps"), ("reason", "x")]).status == 400)
        let judged = try await browser.post(
            "\(path)/judgement", [("verdict", "different"), ("reason", "Twins: two numbers")])
        #expect(judged.status == 303 && judged.header("Location") == "/review")
        #expect(try await !browser.get("/review").body.contains(path))
        let after = try await browser.post(path, [("reason", "Looking at what was decided")])
        #expect(after.body.contains("Twins: two numbers") && after.body.contains("Take the earlier judgement back"))
    }

    @Test func theQueueComesInPages() async throws {
        var browser = try await LiveSite.shared.value.browser(of: "data.manager")
        let beyond = try await browser.get("/review?page=900")
        #expect(beyond.status == 200 && beyond.body.contains("No pair is left on this page"))
        #expect(PageCheck.faults(in: beyond.body) == [])
        let first = try await browser.get("/review?page=1")
        #expect(first.body.contains("The other verdict") && first.body.contains("of records</td>"))
        let isLong = first.body.contains("Page 1 of ")
        #expect(isLong == (first.body.matches(of: /href="\/review\/\d+-\d+"/).count == 50))
    }

    @Test func aPairShowsEveryFieldOfBothAndItsLikenessInWords() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let queue = try await browser.get("/review")
        let path = try #require(queue.body.firstMatch(of: /href="(\/review\/\d+-\d+)"/).map { String($0.1) })
        let page = try await browser.post(path, [("reason", "Looking at the pair")])
        #expect(page.status == 200 && PageCheck.faults(in: page.body) == [])
        let table = try #require(page.body.firstMatch(of: /<table class="pair">[\s\S]*?<\/table>/)?.0)
        for label in ["Source", "File and row", "Name"] { #expect(table.contains("<th scope=\"row\">\(label)</th>")) }
        #expect(table.contains("= Same") || table.contains("≠ Different"))
        // What the colour of a row says its words say, too.
        for row in table.matches(of: /<tr class="(same|different|one-only)">[\s\S]*?<\/tr>/) {
            let words = ["same": "= Same", "different": "≠ Different", "one-only": "– One only"][String(row.1)] ?? ""
            #expect(row.0.contains(words))
        }
    }

    @Test func thingsThatAreNotThereAreNotFound() async throws {
        var browser = try await LiveSite.shared.value.browser(of: "key.worker")
        for path in [
            "/families/999999", "/families/0", "/families/-1", "/families/x", "/people/999999",
            "/people/99999999999999999999",
        ] {
            let answer = try await browser.get(path)
            #expect(answer.status == 404, "\(path): \(answer.status)")
            #expect(PageCheck.faults(in: answer.body) == [])
        }
    }
}
