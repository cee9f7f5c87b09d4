import Testing
import WebServer

/// One after the other: the server bounds how many may try at once.
@Suite(.serialized) struct SignInTests {
    @Test func theRightPasswordOpensASession() async throws {
        var browser = try await LiveSite.shared.value.browser()
        let answer = try await browser.signIn("spare.worker", LiveSite.password)
        #expect(answer.status == 303 && answer.header("Location") == "/")
        #expect(try await browser.get("/").header("Location") == "/families")
        #expect(try await browser.get("/families").status == 200)
    }

    @Test func aWrongPasswordAndAnUnknownNameAreToldAlike() async throws {
        var browser = try await LiveSite.shared.value.browser()
        let wrong = try await browser.signIn("spare.worker", "not it, not it")
        let unknown = try await browser.signIn("nobody.at.all", "not it, not it")
        #expect(wrong.status == 401 && unknown.status == 401)
        func problem(_ answer: Browser.Answer) -> Substring? {
            answer.body.firstMatch(of: /<a href="#name">([^<]*)</)?.1
        }
        #expect(problem(wrong) != nil && problem(wrong) == problem(unknown))
        #expect(browser.cookies["kith_session"] == nil)
    }

    @Test func anEmptyFormSaysWhatIsMissing() async throws {
        var browser = try await LiveSite.shared.value.browser()
        _ = try await browser.get("/sign-in")
        let answer = try await browser.post("/sign-in", [("name", "analyst")])
        #expect(answer.status == 400)
        #expect(answer.body.contains("Enter your name and your password"))
    }

    @Test func signingInGivesANewToken() async throws {
        let site = try await LiveSite.shared.value
        var browser = site.browser()
        _ = try await browser.signIn("spare.worker", LiveSite.password)
        let first = browser.cookies["kith_session"]
        let page = try await site.browser().signInForm("/sign-in")
        browser.cookies["kith_sign_in"] = page.cookie
        let answer = try await browser.post(
            "/sign-in", [("name", "spare.worker"), ("password", LiveSite.password)], token: page.token)
        #expect(answer.status == 303)
        #expect(browser.cookies["kith_session"] != nil && browser.cookies["kith_session"] != first)
        var old = site.browser()
        old.cookies["kith_session"] = first
        #expect(try await old.get("/families").header("Location") == "/sign-in")
    }

    @Test func signingOutEndsTheSession() async throws {
        let site = try await LiveSite.shared.value
        var browser = site.browser()
        _ = try await browser.signIn("spare.worker", LiveSite.password)
        let token = browser.cookies["kith_session"]
        #expect(try await browser.post("/sign-out").header("Location") == "/sign-in")
        #expect(browser.cookies["kith_session"] == nil)
        browser.cookies["kith_session"] = token
        #expect(try await browser.get("/families").header("Location") == "/sign-in")
    }

    @Test func whoHasSeveralPurposesChoosesOne() async throws {
        var browser = try await LiveSite.shared.value.browser(of: "two.hats")
        #expect(try await browser.get("/families").header("Location") == "/purpose")
        let choice = try await browser.get("/purpose")
        #expect(choice.body.contains("Programme analysis") && choice.body.contains("Information governance"))
        #expect(PageCheck.faults(in: choice.body) == [])
        #expect(try await browser.post("/purpose", [("purpose", "direct_support")]).status == 400)
        #expect(try await browser.post("/purpose", [("purpose", "governance")]).status == 303)
        #expect(try await browser.get("/audit").status == 200)
        #expect(try await browser.get("/families").status == 403)
    }
}

extension Browser {
    /// The sign-in page's token and cookie, without keeping either.
    fileprivate func signInForm(_ path: String) async throws -> (token: String?, cookie: String?) {
        var other = self
        let answer = try await other.get(path)
        return (answer.formToken, other.cookies["kith_sign_in"])
    }
}
