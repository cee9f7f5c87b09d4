import Access
import Foundation
import Storage
import Testing

@Suite struct AccountStoreTests {
    @Test func accountsAreKeptAsTheyStand() async throws {
        let store = try Store.temporary()
        let hash = try PasswordHash(
            password: "correct horse battery", salt: [UInt8](repeating: 1, count: 16),
            cost: PasswordCost(memory: 64, passes: 1))
        var account = Account(principalID: "worker", hash: hash)
        try await store.save(account)
        #expect(try await store.account("worker") == account)
        for _ in 0..<Account.allowedFailures { _ = account.signIn(password: "wrong", at: World.instant) }
        try await store.save(account)
        let kept = try #require(try await store.account("worker"))
        #expect(kept == account && kept.lockedUntil != nil)
        #expect(try await store.account("nobody") == nil)
        #expect(try await store.accounts().count == 1)
        try await store.removeAccount("worker")
        #expect(try await store.accounts().isEmpty)
    }
}
