import Foundation
import Testing

/// The wall around grants is kept by the compiler; this keeps the two words that build it from being edited away. That a
/// grant cannot be copied follows from `~Copyable`, that nobody else mints one from an initialiser that is not public.
struct AccessGrantTests {
    @Test func onlyTheRoomItselfMintsGrantsAndNobodyCopiesThem() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let room = root.appending(path: "Sources/Access").resolvingSymlinksInPath()
        let files = try FileManager.default.subpathsOfDirectory(atPath: room.path()).filter { $0.hasSuffix(".swift") }
        var minting: [String] = []
        for file in files.sorted() {
            let text = try String(contentsOf: room.appending(path: file), encoding: .utf8)
            if text.contains("AccessGrant(request:") { minting.append(file) }
            #expect(!text.contains("extension AccessGrant"))
        }
        #expect(minting == ["AccessPolicy+Decide.swift"])
        let grant = try String(contentsOf: room.appending(path: "AccessGrant.swift"), encoding: .utf8)
        #expect(grant.contains("public struct AccessGrant: ~Copyable"))
        let initialisers = grant.split(separator: "\n").filter { $0.contains("init(") }
        #expect(initialisers.count == 1)
        #expect(initialisers.allSatisfy { $0.hasPrefix("    init(") })
    }
}
