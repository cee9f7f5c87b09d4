import Access
import Foundation
import Testing
import WebServer

@Suite struct SessionBookTests {
    let began = Date(timeIntervalSince1970: 1_800_000_000)
    let worker = Principal(id: "key.worker", displayName: "Key worker", roles: [.keyWorker])

    @Test func aSessionGoesIdle() async {
        let book = SessionBook(idleMinutes: 30)
        let session = await book.open(worker, purpose: .directSupport, at: began)
        #expect(await book.session(session.token.text, at: began + 29 * 60)?.principal.id == "key.worker")
        #expect(await book.session(session.token.text, at: began + 58 * 60) != nil)
        #expect(await book.session(session.token.text, at: began + 88 * 60) == nil)
        #expect(await book.session(session.token.text, at: began + 59 * 60) == nil)
    }

    @Test func aSessionEndsHoweverBusy() async {
        let book = SessionBook(idleMinutes: 30)
        let session = await book.open(worker, purpose: .directSupport, at: began)
        var instant = began
        while instant < began + SessionBook.longest - 1_200 {
            instant += 1_200
            #expect(
                await book.session(session.token.text, at: instant) != nil || instant >= began + SessionBook.longest)
        }
        #expect(await book.session(session.token.text, at: began + SessionBook.longest) == nil)
    }

    @Test func aClosedSessionIsNoMore() async {
        let book = SessionBook(idleMinutes: 30)
        let session = await book.open(worker, purpose: nil, at: began)
        await book.choose(.directSupport, for: session.token)
        #expect(await book.session(session.token.text, at: began)?.purpose == .directSupport)
        await book.close(session.token)
        #expect(await book.session(session.token.text, at: began) == nil)
    }

    @Test func theOldestOfTooManyGoes() async {
        let book = SessionBook(idleMinutes: 30)
        var tokens: [String] = []
        for number in 0...SessionBook.perPrincipal {
            tokens.append(await book.open(worker, purpose: nil, at: began + Double(number)).token.text)
        }
        #expect(await book.session(tokens[0], at: began + 10) == nil)
        for token in tokens.dropFirst() { #expect(await book.session(token, at: began + 10) != nil) }
    }

    @Test func noTokenIsNoSession() async {
        let book = SessionBook(idleMinutes: 30)
        _ = await book.open(worker, purpose: nil, at: began)
        #expect(await book.session(nil, at: began) == nil)
        #expect(await book.session("", at: began) == nil)
    }

    @Test func tokensAreLongAndNeverTheSame() {
        let tokens = (0..<1_000).map { _ in SecretToken().text }
        #expect(Set(tokens).count == 1_000)
        #expect(tokens.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
        #expect(SecretToken(tokens[0]).matches(tokens[0]))
        #expect(!SecretToken(tokens[0]).matches(tokens[1]))
        #expect(!SecretToken(tokens[0]).matches(String(tokens[0].dropLast())))
    }
}
