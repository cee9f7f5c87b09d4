import Extracts
import Foundation
import Testing

@Suite(.serialized) struct MemoryTests {
    /// Resident bytes of this process; nil where the system does not tell.
    static func residentBytes() -> Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 4_096 }
    }

    /// Whether the process is this test's alone: `make assure` runs one test at a time, `make test` many.
    static let isAlone = ProcessInfo.processInfo.environment["KITH_ASSURE"] != nil

    /// The command-line tests hold the same promise in `make test`, on a process of its own.
    @Test(
        "Reading 200 MB of CSV takes no more memory than a few chunks",
        .enabled(if: isAlone && residentBytes() != nil, "run by `make assure`, one test at a time"))
    func flat() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        let block = Data(
            String(repeating: "1234567890,given,family,01/02/2003,1 High Street,\"a,b\"\n", count: 40_000).utf8)
        try Data("id,g,f,dob,address,note\n".utf8).write(to: file)
        let writer = try FileHandle(forWritingTo: file)
        try writer.seekToEnd()
        for _ in 0..<90 { try writer.write(contentsOf: block) }
        try writer.close()
        var reader = try ExtractReader(path: file.path)
        var row = Row()
        #expect(try reader.next(&row))
        let before = try #require(Self.residentBytes())
        var rows = 1
        while try reader.next(&row) { rows += 1 }
        let after = try #require(Self.residentBytes())
        #expect(rows == 90 * 40_000)
        #expect(after - before < 32 << 20)
    }
}
