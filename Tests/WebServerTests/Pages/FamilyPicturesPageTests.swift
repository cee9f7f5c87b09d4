import Access
import Families
import Foundation
import Identity
import Operations
import Pictures
import Records
import Storage
import Testing
import WebServer

@Suite struct FamilyPicturesPageTests {
    @Test func theFamilyIsDrawnAndTold() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let page = try await browser.get("/families/\(site.ownFamily)/pictures")
        #expect(page.status == 200)
        #expect(PageCheck.faults(in: page.body) == [])
        #expect(page.body.matches(of: /<svg\s/).count == 2)
        let view = try await Self.view(site)
        #expect(view.members.count > 1)
        for shown in view.members {
            let words = try #require(shown.person.name.words)
            let name = words.replacing("'", with: "&#39;")
            #expect(page.body.contains("<th scope=\"row\"><a href=\"/people/\(shown.person.id)\">\(name)</a></th>"))
        }
        // A row for each event of the chronology.
        let table = try #require(page.body.split(separator: "What happened, earliest first</h3>").last)
        #expect(table.matches(of: /<tr><th scope="row">/).count == view.chronology.count)
    }

    @Test func theFamilyPageLeadsThere() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let page = try await browser.get("/families/\(site.ownFamily)")
        #expect(page.body.contains("href=\"/families/\(site.ownFamily)/pictures\""))
        #expect(page.body.contains("href=\"/network/family/\(site.ownFamily)\""))
    }

    @Test func aLinkSwitchesTheLinesOfTheTimeline() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let path = "/families/\(site.ownFamily)/pictures"
        let members = try await browser.get(path)
        let agencies = try await browser.get(path + "?lines=agencies")
        #expect(agencies.status == 200 && PageCheck.faults(in: agencies.body) == [])
        #expect(members.body.contains("?lines=agencies#timeline") && agencies.body.contains("?lines=people#timeline"))
        let drawn = [members, agencies].map { $0.body.components(separatedBy: "<svg ").last ?? "" }
        #expect(drawn[0].contains("<title>Timeline of family \(site.ownFamily)</title>"))
        let person = try #require(try await Self.view(site).members.first?.person.id)
        let link = "<a href=\"/people/\(person)\"><g>"
        func picture(_ text: String) -> String { text.components(separatedBy: "</svg>")[0] }
        #expect(picture(drawn[0]).contains(link) && !picture(drawn[1]).contains(link))
        #expect(try await browser.get(path + "?lines=%3Cb%3E").body == members.body)
    }

    @Test func aFamilyOfAnothersCaseloadIsRefused() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let page = try await browser.get("/families/\(site.otherFamily)/pictures")
        #expect(page.status == 403 && !page.body.contains("<svg"))
        #expect(PageCheck.faults(in: page.body) == [])
        for missing in ["987654321", "-1"] {
            let page = try await browser.get("/families/\(missing)/pictures")
            #expect([403, 404].contains(page.status) && !page.body.contains("<svg"), "\(missing): \(page.status)")
        }
        #expect(try await browser.get("/families/abc/pictures").status == 404)
    }

    @Test func theAnalystSeesNumbersInPlaceOfNames() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "analyst")
        let view = try await Self.view(site)
        let names = Set(
            view.members.flatMap { [$0.person.name.family, $0.person.name.given] }.compactMap(\.self).map(\.capitalized)
        )
        #expect(names.count > 1)
        for query in ["", "?lines=agencies"] {
            let page = try await browser.get("/families/\(site.ownFamily)/pictures\(query)")
            #expect(page.status == 200 && page.body.contains("Hidden from your role"))
            #expect(PageCheck.faults(in: page.body) == [])
            for name in names {
                #expect(!page.body.contains(">\(name)") && !page.body.contains(" \(name)<"), "\(query)")
                #expect(!page.body.contains("\(name) "), "\(query)")
            }
            for shown in view.members { #expect(page.body.contains(">Person \(shown.person.id)<")) }
            #expect(!page.body.contains("href=\"/people/") && !page.body.contains("Name not known"))
            #expect(!page.body.contains(/aged \d/) && !page.body.contains(/born \d/))
        }
    }

    @Test func whatANameHoldsIsEscapedInThePictureAndItsTables() throws {
        let name = #"</title></svg><script>alert("1")</script><a href='javascript:x'> & "#
        let model = GenogramModel(
            people: [
                GenogramPerson(id: PersonID(1), name: name, sex: .female, role: name, href: "javascript:alert(1)")
            ], notDrawn: [name])
        let timeline = FamilyTimeline(
            title: name, people: [TimelinePerson(id: "1", name: name, detail: name, href: "javascript:alert(1)")],
            events: [
                TimelineEvent(
                    people: ["1"], agency: name, field: .other, label: name,
                    start: try #require(Day(year: 2020, month: 1, day: 1)))
            ], asAt: try #require(Day(year: 2026, month: 1, day: 1)))
        for picture in [DrawnPicture(Genogram(title: name, model)), DrawnPicture(timeline)] {
            let html = try PageTemplates().render("drawn-picture", picture)
            #expect(html.contains("&lt;script&gt;") && html.contains("<table>"))
            #expect(!html.contains("<script") && !html.contains("href=\"javascript") && !html.contains("<a href='"))
            #expect(html.matches(of: /<\/svg>/).count == 1)
        }
    }

    private static func view(_ site: LiveSite) async throws -> FamilyView {
        let worker = try #require(site.context.workspace.principal("key.worker"))
        return try await ShowFamily(site.ownFamily).run(in: site.context.acting(as: worker, for: .directSupport))
    }
}
