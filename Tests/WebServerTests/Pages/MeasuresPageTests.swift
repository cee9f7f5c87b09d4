import Access
import Families
import Foundation
import Operations
import Storage
import Testing
import WebServer

@Suite struct MeasuresPageTests {
    static func path(_ site: LiveSite) -> String { "/network/family/\(site.ownFamily)/measures" }

    @Test func everyEntityIsMeasuredAndTheFiguresAreThoseOfTheOperation() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let page = try await browser.get(Self.path(site))
        #expect(page.status == 200 && PageCheck.faults(in: page.body) == [])
        let manager = try #require(site.context.workspace.principal("data.manager"))
        let centre = try #require(NetworkCentre("family:\(site.ownFamily)"))
        var query = NetworkQuery()
        query.limit = 1_000
        let measures = try await MeasureNetwork(around: [centre], query).run(
            in: site.context.acting(as: manager, for: .linkageQuality))
        let rows = page.body.matches(of: /<tr><th scope="row"><a href="\/network\/([a-z]+)\/(\d+)">/).map {
            "\($0.1):\($0.2)"
        }
        #expect(rows == measures.rows.map { measures.id(of: $0).description })
        #expect(page.body.contains("Groups</h2>") && page.body.contains("What the figures say"))
        for caution in NetworkMeasures.cautions { #expect(page.body.contains(caution.prefix(30))) }
    }

    @Test func anAnalystSeesNumbersAndNoNames() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "analyst")
        let page = try await browser.get(Self.path(site))
        #expect(page.status == 200 && PageCheck.faults(in: page.body) == [])
        #expect(page.body.contains("Hidden from your role"))
        let people = page.body.matches(of: /<a href="\/network\/person\/(\d+)">([^<]+)</)
        #expect(!people.isEmpty && people.allSatisfy { $0.2 == "Person \($0.1)" })
        // May not take it away: no form for it, and a form of one's own is refused.
        #expect(page.body.contains("Your role does not take networks away") && !page.body.contains("name=\"format\""))
        let refused = try await browser.post(
            "/network/family/\(site.ownFamily)/export", [("format", "graphml"), ("reason", "for the board")])
        #expect(refused.status == 403 && !refused.body.contains("<graphml"))
    }

    @Test func filesAreTakenAwayWithAReasonAndStandInTheLog() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let page = try await browser.get(Self.path(site) + "?depth=1")
        #expect(page.body.contains("name=\"format\"") && page.body.contains("name=\"reason\""))
        let action = String(
            try #require(page.body.firstMatch(of: /<form method="post" action="([^"]+\/export[^"]*)"/)?.1)
        )
        .replacing("&amp;", with: "&")
        #expect(action.contains("depth=1"))
        let without = try await browser.post(action, [("format", "graphml")])
        #expect(without.status == 403 && without.header("Content-Disposition") == nil)
        let reason = [("reason", "Asked for by the safeguarding review")]
        for (format, type, start) in [
            ("graphml", "application/graphml+xml", "<?xml"), ("entities.csv", "text/csv", "id,entity,type"),
            ("links.csv", "text/csv", "id,source,target"),
        ] {
            let file = try await browser.post(action, reason + [("format", format)])
            #expect(file.status == 200 && file.header("Content-Type")?.hasPrefix(type) == true)
            #expect(file.body.hasPrefix(start), "\(format)")
            #expect(file.header("Content-Disposition")?.hasPrefix("attachment; filename=\"network-family-") == true)
            #expect(file.header("Cache-Control") == "no-store")
        }
        #expect(try await browser.post(action, reason + [("format", "exe")]).status == 400)
        var lead = try await site.browser(of: "governance.lead")
        let log = try await lead.get("/audit?principal=data.manager&kind=network")
        #expect(log.body.contains("Asked for by the safeguarding review"))
    }

    @Test func whoMayNotSeeTheNetworkMayNotMeasureIt() async throws {
        let site = try await LiveSite.shared.value
        var worker = try await site.browser(of: "key.worker")
        #expect(try await worker.get(Self.path(site)).status == 200)
        #expect(try await worker.get("/network/family/\(site.otherFamily)/measures").status == 403)
        var lead = try await site.browser(of: "governance.lead")
        #expect(try await lead.get(Self.path(site)).status == 403)
        #expect(try await worker.get("/network/nothing/1/measures").status == 404)
    }
}
