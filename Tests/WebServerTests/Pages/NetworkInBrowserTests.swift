import Foundation
import Testing
import WebServer

/// A real browser, from the environment that `scripts/setup browser` makes.
enum RealBrowser {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let python = root.appending(path: ".build/browser/bin/python")

    static let isThere =
        FileManager.default.isExecutableFile(atPath: python.path)
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

    /// What a script that broke off said.
    struct Failed: Error {
        let words: String
    }

    /// Runs one of the scripts beside these tests, and gives back what it prints.
    static func run(_ script: String, _ arguments: [String]) async throws -> Data {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        let process = Process()
                        process.executableURL = python
                        process.arguments =
                            [root.appending(path: "Tests/WebServerTests/Browser/\(script)").path] + arguments
                        let output = Pipe()
                        process.standardOutput = output
                        let faults = Pipe()
                        process.standardError = faults
                        try process.run()
                        let data = output.fileHandleForReading.readDataToEndOfFile()
                        let words = String(decoding: faults.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                        process.waitUntilExit()
                        guard process.terminationStatus == 0 else { throw Failed(words: String(words.suffix(2_000))) }
                        return data
                    })
            }
        }
    }
}

@Suite(.enabled(if: RealBrowser.isThere, "no browser is there: run scripts/setup browser"))
struct NetworkInBrowserTests {
    struct State: Decodable {
        let rows: Int
        let marks: Int
        let address: String
        let focus: String
        let said: String
        let loads: Int
    }

    struct Seen: Decodable {
        let start: State
        let clicked: State
        let entered: State
        let back: State
        let again: State
        let about: [String]
        let withoutScript: [Int]
        let faults: [String]
    }

    @Test(.timeLimit(.minutes(4))) func aClickAndAKeyMakeThePictureGrow() async throws {
        let site = try await LiveSite.shared.value
        // A session of its own would count as another sign-in at once.
        let session = try #require(try await site.browser(of: "data.manager").cookies[Gatekeeper.sessionCookie])
        let output = try await RealBrowser.run(
            "network.py",
            [
                "http://127.0.0.1:\(site.port)", session, "/network/family/\(site.ownFamily)?depth=1",
            ])
        let seen = try JSONDecoder().decode(Seen.self, from: output)
        #expect(seen.faults == [])
        #expect(seen.clicked.rows > seen.start.rows && seen.clicked.marks > seen.start.marks)
        #expect(seen.entered.rows > seen.clicked.rows)
        // In place: the page was never loaded anew, its address tells the state, and the focus stays where it was.
        #expect([seen.clicked, seen.entered, seen.back, seen.again].allSatisfy { $0.loads == 7 })
        #expect(seen.clicked.address.contains("open="))
        #expect(seen.clicked.focus == seen.about[0] && seen.entered.focus == seen.about[1])
        #expect(seen.clicked.said.contains("In the picture"))
        // And there is a way back.
        #expect(seen.back.rows == seen.clicked.rows && seen.back.address == seen.clicked.address)
        #expect(seen.again.rows == seen.start.rows && !seen.again.address.contains("open="))
        #expect(seen.withoutScript[1] > seen.withoutScript[0])
    }
}
