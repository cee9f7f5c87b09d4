import Access
import Identity
import Operations
import Records
import Storage
import Testing
import WebServer

/// The person page: what survives and why, the forms to decide, and where an old number leads.
@Suite(.serialized) struct PersonPageTests {
    /// Somebody whom several sources know.
    private func known(_ site: LiveSite, from skip: Int = 0) throws -> Int64 {
        let text = try site.context.store.facts(
            """
            SELECT person FROM person_assignment GROUP BY person HAVING count(*) BETWEEN 4 AND 9 ORDER BY person
            LIMIT 1 OFFSET \(skip)
            """)
        return try #require(text.flatMap { Int64($0) })
    }

    @Test func thePageTellsWhatSurvivesAndWhy() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        var others = 0
        for skip in 0..<12 {
            let page = try await browser.get("/people/\(try known(site, from: skip))")
            #expect(page.status == 200)
            #expect(PageCheck.faults(in: page.body) == [])
            #expect(page.body.contains("Best view</h2>") && page.body.contains("Names used</h3>"))
            #expect(page.body.contains("Last contact</th>"))
            #expect(page.body.contains("A decision binds at the next link run"))
            if page.body.contains("other value") { others += 1 }
        }
        #expect(others > 0, "nobody of the made-up council has two values of anything")
    }

    @Test func aKeyWorkerSeesThePersonAndNoForm() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let family = try await browser.get("/families/\(site.ownFamily)")
        let link = try #require(family.body.firstMatch(of: /href="(\/people\/\d+)"/)?.1)
        let page = try await browser.get(String(link))
        #expect(page.status == 200)
        #expect(PageCheck.faults(in: page.body) == [])
        #expect(!page.body.contains("Merge or split by hand"))
        #expect(try await browser.post("\(link)/merge", [("other", "1"), ("reason", "try")]).status == 403)
    }

    @Test func aMergeIsDecidedShownAndUndoneOnThePage() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let (one, other) = (try known(site, from: 2), try known(site, from: 9))
        let missing = try await browser.post("/people/\(one)/merge", [("other", "\(other)")])
        #expect(missing.status == 400 && missing.body.contains("Say why"))
        #expect(try await browser.post("/people/\(one)/merge", [("other", "x"), ("reason", "r")]).status == 400)
        let sent = try await browser.post(
            "/people/\(one)/merge", [("other", "\(other)"), ("reason", "One <b>file</b>")])
        #expect(sent.status == 303, "\(sent.body)")
        let page = try await browser.get("/people/\(one)")
        #expect(page.body.contains("Waits for the next link run") && page.body.contains("One &lt;b&gt;file"))
        #expect(PageCheck.faults(in: page.body) == [])
        let undo = try #require(page.body.firstMatch(of: /action="(\/people\/\d+\/decisions\/\d+\/undo)"/)?.1)
        #expect(try await browser.post(String(undo), [("reason", "in error")]).status == 303)
        let after = try await browser.get("/people/\(one)")
        #expect(after.body.contains("Undone by data.manager"))
        #expect(try await browser.post(String(undo), [("reason", "again")]).status == 400)
    }

    @Test func recordsAreChosenToBeTakenOut() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "data.manager")
        let person = try known(site, from: 5)
        let page = try await browser.get("/people/\(person)")
        let field = try #require(page.body.firstMatch(of: /name="(record-\d+)"/)?.1)
        #expect(try await browser.post("/people/\(person)/split", [("reason", "r")]).status == 400)
        let sent = try await browser.post(
            "/people/\(person)/split", [(String(field), "1"), ("reason", "Another person’s file")])
        #expect(sent.status == 303, "\(sent.body)")
        let after = try await browser.get("/people/\(person)")
        #expect(after.body.contains("some records are not person \(person)"))
        let undo = try #require(after.body.firstMatch(of: /action="(\/people\/\d+\/decisions\/\d+\/undo)"/)?.1)
        #expect(try await browser.post(String(undo), [("reason", "in error")]).status == 303)
    }
}
