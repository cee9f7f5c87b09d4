import Access
import Testing
import WebServer

/// The route table is the whole of the site, and nothing in it is open by accident.
@Suite struct RouteTableTests {
    static let open: Set<String> = [
        "/health", "/assets/kith.css", "/assets/kith.svg", "/assets/network.js", "/sign-in",
    ]

    @Test func onlySignInHealthAndAssetsAreOpen() {
        let found = Set(RouteTable.routes.filter { $0.entry == .open }.map(\.path))
        #expect(found == Self.open)
    }

    @Test func noAddressIsTwiceInTheTable() {
        let addresses = RouteTable.routes.map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(addresses).count == addresses.count)
    }

    @Test func whatShowsAPersonAsksThePolicy() {
        for route in RouteTable.routes where route.entry == .withPurpose && route.path != "/" {
            #expect(route.asks != nil, "\(route.path) asks nothing")
            #expect(route.operation != nil, "\(route.path) has no operation")
        }
    }

    @Test(arguments: RouteTable.routes.filter { $0.entry != .open }.map(\.path))
    func aRouteNeedsASession(_ path: String) async throws {
        var browser = try await LiveSite.shared.value.browser()
        for route in RouteTable.routes where route.path == path {
            let answer = try await browser.send(
                route.method.rawValue, Self.filled(path), body: route.method == .post ? "" : nil)
            #expect(answer.status == 303 && answer.header("Location") == "/sign-in", "\(route.method) \(path)")
            #expect(answer.body.isEmpty)
        }
    }

    @Test(arguments: RouteTable.routes.filter { $0.method == .post }.map(\.path))
    func aRouteThatActsNeedsTheFormsToken(_ path: String) async throws {
        let site = try await LiveSite.shared.value
        for token in ["", String(repeating: "0", count: 64)] {
            var browser = path == "/sign-in" ? site.browser() : try await site.browser(of: "data.manager")
            if path == "/sign-in" { _ = try await browser.get(path) }
            let answer = try await browser.post(
                Self.filled(path), [("reason", "test"), ("verdict", "same")], token: token)
            #expect(answer.status == 403, "POST \(path) without its token")
            #expect(answer.body.contains("The form was not accepted"))
        }
    }

    @Test func aTokenOfAnotherSessionIsRefused() async throws {
        let site = try await LiveSite.shared.value
        let other = try await site.browser(of: "key.worker")
        var browser = try await site.browser(of: "analyst")
        #expect(try await browser.post("/families", token: other.formToken).status == 403)
    }

    @Test func aFormFromAnotherSiteIsRefused() async throws {
        var browser = try await LiveSite.shared.value.browser(of: "key.worker")
        let answer = try await browser.post(
            "/families", [("text", "smith")], headers: [("Sec-Fetch-Site", "cross-site")])
        #expect(answer.status == 403)
    }

    @Test func anAddressThatIsNotInTheTableIsNotFound() async throws {
        var browser = try await LiveSite.shared.value.browser()
        for path in ["/nowhere", "/families/abc/def", "/../etc/passwd", "/assets/../Templates/layout.mustache"] {
            #expect(try await browser.get(path).status == 404, "\(path)")
        }
        #expect(try await browser.send("DELETE", "/families", body: nil).status == 404)
    }

    static func filled(_ path: String) -> String {
        path.replacing(":family", with: "1").replacing(":person", with: "1").replacing(":programme", with: "x")
            .replacing(":criterion", with: "y").replacing(":pair", with: "1-2").replacing(":batch", with: "1")
            .replacing(":source", with: "police").replacing(":kind", with: "person").replacing(":id", with: "1")
    }
}
