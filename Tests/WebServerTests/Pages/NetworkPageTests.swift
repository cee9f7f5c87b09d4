import Access
import Families
import Foundation
import Operations
import Storage
import Testing
import WebServer

/// The picture of a network grows and shrinks by links that work without a script.
@Suite struct NetworkPageTests {
    static func rows(_ page: Browser.Answer) -> Set<String> {
        Set(page.body.matches(of: /<th scope="row"><a href="(\/network\/[a-z]+\/\d+)">/).map { String($0.1) })
    }

    /// The steps of the tables, by what they are about.
    static func steps(_ page: Browser.Answer, _ words: String) -> [(about: String, path: String)] {
        page.body.matches(of: /<td><a href="([^"]+)" data-about="([^"]+)">([^<]+)</).filter { $0.3.hasPrefix(words) }
            .map { (String($0.2), String($0.1).replacing("&amp;", with: "&")) }
    }

    @Test func whatIsOpenedIsAddedAndTakenOutAgain() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let start = "/network/family/\(site.ownFamily)?depth=1"
        let page = try await browser.get(start)
        #expect(page.status == 200 && PageCheck.faults(in: page.body) == [])
        #expect(!page.body.contains("Start again"))
        let before = Self.rows(page)
        let step = try #require(Self.steps(page, "open").first)
        #expect(step.path.contains("depth=1"))
        let opened = try await browser.get(step.path)
        #expect(opened.status == 200 && PageCheck.faults(in: opened.body) == [])
        let after = Self.rows(opened)
        #expect(after.isStrictSuperset(of: before))
        #expect(after.count - before.count <= NetworkQuery.openedPortion)
        #expect(opened.body.contains("Start again"))
        // Every mark of the picture stands in the table, too.
        let marks = opened.body.matches(of: /<a href="[^"]+" data-about="([^"]+)"><g>/).map { String($0.1) }
        #expect(!marks.isEmpty)
        for mark in marks {
            #expect(
                opened.body.contains("data-about=\"\(mark)\">open")
                    || opened.body.contains("data-about=\"\(mark)\">close"))
        }
        let close = try #require(opened.body.firstMatch(of: /<li>[^<]+<a href="([^"]+)">Close</)?.1)
        let closed = try await browser.get(String(close).replacing("&amp;", with: "&"))
        #expect(Self.rows(closed) == before)
    }

    @Test func whatIsNotInThePictureOpensNothingAndFoldsAway() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let start = "/network/family/\(site.ownFamily)?depth=1"
        let first = try await browser.get(start)
        let step = try #require(Self.steps(first, "open").first)
        let second = try await browser.get(step.path)
        // Open one that came by the first, then take the first out: both are gone.
        let fresh = Self.rows(second).subtracting(Self.rows(first))
        let next = Self.steps(second, "open").first { step in
            fresh.contains("/network/" + step.about.replacing(":", with: "/"))
        }
        guard let next else { return }
        let third = try await browser.get(next.path)
        #expect(Self.rows(third).isStrictSuperset(of: Self.rows(second)))
        let alone = try await browser.get(start + "&open=\(next.about)")
        #expect(Self.rows(alone) == Self.rows(first))
        #expect(!alone.body.contains("Start again"))
    }

    @Test func whatIsOpenedIsInTheLog() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let page = try await browser.get("/network/family/\(site.ownFamily)?depth=1")
        let step = try #require(Self.steps(page, "open").last { !$0.about.hasPrefix("organisation") })
        let added = Self.rows(try await browser.get(step.path)).subtracting(Self.rows(page))
        var lead = try await site.browser(of: "governance.lead")
        let shown = added.map { $0.replacing("/network/", with: "").replacing("/", with: ":") }
            .filter { ["person", "place", "event"].contains($0.prefix { $0 != ":" }) }
        #expect(!shown.isEmpty)
        for id in shown + [step.about] {
            let parts = id.split(separator: ":")
            let log = try await lead.get("/audit?principal=data.manager&kind=\(parts[0])&thing=\(parts[1])")
            #expect(log.status == 200 && log.body.contains("✓ Permitted"), "\(id)")
        }
    }

    @Test func nothingBeyondTheCaseloadIsOpened() async throws {
        let site = try await LiveSite.shared.value
        var worker = try await site.browser(of: "key.worker")
        var manager = try await site.browser(of: "data.manager")
        let path = "/network/family/\(site.ownFamily)"
        let page = try await worker.get(path)
        #expect(page.status == 200)
        let own = Self.rows(page)
        for step in Self.steps(page, "open").prefix(8) {
            let opened = try await worker.get(step.path)
            #expect(opened.status == 200)
            let seen = Self.rows(opened).subtracting(own)
            for entity in seen {
                let answer = try await worker.get(entity)
                #expect(answer.status == 200 || entity.contains("organisation") || entity.contains("programme"))
            }
        }
        // A stranger's home is refused as it is when looked at by itself, whether it is there or not.
        let others = Self.rows(try await manager.get("/network/family/\(site.otherFamily)"))
        let place = try #require(others.first { $0.contains("/place/") && !own.contains($0) })
        let id = place.replacing("/network/", with: "").replacing("/", with: ":")
        let refused = try await worker.get(path + "?open=\(id)")
        #expect(refused.status == (try await worker.get(place)).status && refused.status != 200)
        #expect(try await worker.get(path + "?open=place:99999999").status == 404)
    }

    @Test func anAddressThatNoPageMakesIsRefused() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let path = "/network/family/\(site.ownFamily)"
        let many = Array(repeating: "place:1", count: NetworkQuery.mostOpened + 1).joined(separator: ",")
        for open in ["x", "place:-1", "family:1", "place:1;drop", many] {
            let answer = try await browser.get("\(path)?open=\(FormFields.encoded(open))")
            #expect(answer.status == 400, "\(open)")
            #expect(PageCheck.faults(in: answer.body) == [])
        }
    }

    @Test func theAnswerForProgramsOpensToo() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let page = try await browser.get("/network/family/\(site.ownFamily)?depth=1")
        let step = try #require(Self.steps(page, "open").first)
        let answer = try await browser.get("/api\(step.path)")
        #expect(answer.status == 200 && answer.header("Content-Type") == "application/json; charset=utf-8")
        #expect(answer.header("Content-Security-Policy")?.contains("script-src") == false)
        let reply = try #require(try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
        let entities = try #require(reply["entities"] as? [[String: Any]])
        #expect(entities.count > Self.rows(page).count)
    }
}
