import Access
import Foundation
import Testing

struct AccountTests {
    static let cheap = PasswordCost(memory: 64, passes: 1, lanes: 1)
    static let salt = [UInt8](1...16)

    @Test func agreesWithTheReferenceImplementation() throws {
        // From the test vectors of the reference implementation (phc-winner-argon2, test.c).
        let hash = try PasswordHash(
            encoded: "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")
        #expect(hash.verifies("password") && !hash.verifies("Password"))
    }

    @Test func theDefaultCostIsTheLeastThatOWASPAccepts() throws {
        let hash = try PasswordHash(password: "violet anchor tumbles", salt: Self.salt)
        #expect(hash.encoded.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(!hash.needsRehash() && hash.needsRehash(for: Self.cheap))
        #expect(try PasswordHash(encoded: hash.encoded).verifies("violet anchor tumbles"))
    }

    @Test func oneSpellingOfAPasswordIsAnother() throws {
        let hash = try PasswordHash(password: "caf\u{E9} terrasse", salt: Self.salt, cost: Self.cheap)
        #expect(hash.verifies("cafe\u{301} terrasse"))
    }

    @Test func aShortSaltAndAForeignHashAreRefused() {
        #expect(throws: AccessError(.hashing, "")) { try PasswordHash(password: "x", salt: [1], cost: Self.cheap) }
        #expect(throws: AccessError(.hashing, "")) { try PasswordHash(encoded: "$2b$12$abc") }
    }

    @Test func fiveFailuresLockAndEachMoreDoublesTheTime() throws {
        var account = Account(
            principalID: "p", hash: try PasswordHash(password: "right horse", salt: Self.salt, cost: Self.cheap))
        var now = Date(timeIntervalSince1970: 1_000)
        for _ in 1...4 { #expect(account.signIn(password: "wrong", at: now, cost: Self.cheap) == .refused) }
        for seconds in [60.0, 120, 240, 480, 960, 1_920, 3_600, 3_600] {
            let until = now.addingTimeInterval(seconds)
            #expect(account.signIn(password: "wrong", at: now, cost: Self.cheap) == .locked(until: until))
            let early = until.addingTimeInterval(-1)
            #expect(account.signIn(password: "right horse", at: early, cost: Self.cheap) == .locked(until: until))
            now = until
        }
        #expect(account.signIn(password: "right horse", at: now, cost: Self.cheap) == .accepted(rehash: false))
        #expect(account.failures == 0 && account.lockedUntil == nil)
        #expect(account.signIn(password: "right horse", at: now) == .accepted(rehash: true))
    }

    @Test(arguments: [
        "short", "aaaaaaaaaaaaaaaa", "password1234", "P@ssw0rd2024!", "qwertyuiop12", "123456789012",
        "abcdefghijklmnop",
        "WelcomeWelcome1", "kithkithkith", "jo.bloggs.jo.bloggs", "letmein-letmein",
    ])
    func aGuessablePasswordIsRefused(password: String) {
        #expect(throws: AccessError(.weakPassword, "")) {
            try PasswordRule().check(password, ownWords: ["jo.bloggs", "Jo"])
        }
    }

    @Test(arguments: ["violet anchor tumbles", "7hQ!mzLp2vXc", "сорок тысяч обезьян", "pelican basalt"])
    func aGoodPasswordIsAccepted(password: String) throws {
        try PasswordRule().check(password, ownWords: ["jo.bloggs"])
    }

    @Test func anEndlessPasswordIsRefused() {
        let endless = (0..<2_000).map { String($0) }.joined()
        #expect(throws: AccessError(.weakPassword, "")) { try PasswordRule().check(endless) }
    }
}
