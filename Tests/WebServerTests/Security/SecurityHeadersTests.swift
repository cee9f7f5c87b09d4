import Testing
import WebServer

/// Every answer has the headers, whatever it is; and nothing of a form or a session is in an address or a cookie that a
/// script could read.
@Suite struct SecurityHeadersTests {
    @Test(arguments: ["/health", "/assets/kith.css", "/sign-in", "/families", "/nowhere", "/assets/network.js"])
    func everyAnswerHasTheHeaders(_ path: String) async throws {
        var browser = try await LiveSite.shared.value.browser()
        let answer = try await browser.get(path)
        for header in SecurityHeaders.all {
            #expect(answer.header(header.name) == header.value, "\(path): \(header.name)")
        }
        #expect(answer.header("Cache-Control") == (path.hasPrefix("/assets") ? "max-age=3600" : "no-store"))
    }

    @Test func thePolicyLetsNoScriptRun() throws {
        let policy = try #require(SecurityHeaders.all.first { $0.name == "Content-Security-Policy" }?.value)
        #expect(policy.hasPrefix("default-src 'none'"))
        #expect(!policy.contains("script-src") && !policy.contains("unsafe") && !policy.contains("*"))
    }

    @Test func aPageWithTheOwnScriptLetsThatRunAndNothingElse() async throws {
        let site = try await LiveSite.shared.value
        var browser = try await site.browser(of: "key.worker")
        let page = try await browser.get("/network/family/\(site.ownFamily)")
        let standard = try #require(SecurityHeaders.all.first { $0.name == "Content-Security-Policy" }?.value)
        #expect(
            page.header("Content-Security-Policy") == standard + "; script-src 'self'; connect-src 'self'")
        #expect(page.headers.count { $0.name.lowercased() == "content-security-policy" } == 1)
        for header in SecurityHeaders.all.dropFirst() { #expect(page.header(header.name) == header.value) }
        let script = try await browser.get("/assets/network.js")
        #expect(script.header("Content-Type") == "text/javascript; charset=utf-8")
        // Nothing that the policy would refuse, and nothing that turns text into a program or a page's markup.
        for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "Function(", "document.write", "http"] {
            #expect(!script.body.contains(word), "\(word)")
        }
        #expect(page.body.matches(of: /<script/).count == 1 && page.body.contains(PageCheck.ownScript))
    }

    @Test func anotherHostsNameIsNotAnswered() async throws {
        var browser = try await LiveSite.shared.value.browser()
        let answer = try await browser.get("/sign-in", host: "evil.example")
        #expect(answer.status == 421)
        #expect(!answer.body.contains("form"))
        #expect(answer.header("Content-Security-Policy") != nil)
    }

    @Test func theSessionsCookieIsOutOfReach() async throws {
        var browser = try await LiveSite.shared.value.browser()
        let answer = try await browser.signIn("spare.worker", LiveSite.password)
        let cookie = try #require(
            answer.headers.first { $0.name.lowercased() == "set-cookie" && $0.value.hasPrefix("kith_session") }?.value)
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"))
        #expect(!cookie.contains("Domain"))
    }

    @Test func behindATLSProxyTheCookieIsSecure() async throws {
        var browser = try await LiveSite.shared.value.browser()
        let answer = try await browser.send("GET", "/sign-in", body: nil, headers: [("X-Forwarded-Proto", "https")])
        #expect(answer.header("Set-Cookie")?.contains("; Secure") == true)
        #expect(try await browser.get("/sign-in").header("Set-Cookie")?.contains("Secure") == false)
    }

    @Test func aFormThatIsTooLongIsRefused() async throws {
        var browser = try await LiveSite.shared.value.browser(of: "key.worker")
        let answer = try await browser.post(
            "/families", [("text", String(repeating: "x", count: Gatekeeper.largestForm))])
        #expect(answer.status == 413)
    }
}
