import Testing
import WebServer

@Suite struct HostNamesTests {
    @Test(arguments: [
        ("127.0.0.1", true), ("127.0.0.1:8080", true), ("localhost:8080", true), ("LOCALHOST", true),
        ("[::1]:8080", true),
        ("evil.example", false), ("127.0.0.1.evil.example", false), ("localhost.evil.example:8080", false), ("", false),
        ("127.0.0.1:80:80", false), ("127.0.0.1:x", false), ("[::1", false), ("[::1]x", false),
    ])
    func onlyItsOwnNamesAreAnswered(_ authority: String, _ isAdmitted: Bool) {
        #expect(HostNames(listeningOn: "127.0.0.1").admits(authority) == isAdmitted)
    }

    @Test func whatItListensOnIsItsNameToo() {
        let hosts = HostNames(listeningOn: "kith.council.example")
        #expect(hosts.admits("kith.council.example:8443"))
        #expect(!hosts.isLoopback)
        #expect(!hosts.admits(nil))
        #expect(HostNames(listeningOn: "::1").isLoopback)
    }
}
