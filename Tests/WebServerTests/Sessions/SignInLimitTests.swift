import Foundation
import Testing
import WebServer

@Suite struct SignInLimitTests {
    let began = Date(timeIntervalSince1970: 1_800_000_000)

    @Test func oneAddressMayTryOnlySoOften() async throws {
        let limit = SignInLimit()
        for _ in 0..<SignInLimit.perAddress {
            try await limit.begin(from: "10.0.0.1", at: began)
            await limit.end()
        }
        await #expect(throws: WebError(.tooManyAttempts, "")) {
            try await limit.begin(from: "10.0.0.1", at: began + 59)
        }
        try await limit.begin(from: "10.0.0.2", at: began + 59)
        await limit.end()
        try await limit.begin(from: "10.0.0.1", at: began + 60)
    }

    @Test func onlySoManyAreCheckedAtOnce() async throws {
        let limit = SignInLimit()
        for number in 0..<SignInLimit.atOnce { try await limit.begin(from: "10.0.0.\(number)", at: began) }
        await #expect(throws: WebError(.tooManyAttempts, "")) { try await limit.begin(from: "10.0.1.1", at: began) }
        await limit.end()
        try await limit.begin(from: "10.0.1.1", at: began)
    }
}
