import Foundation
import Testing

/// Memory does not grow with the extract. Measured on a process of its own: the peak of the tests' process is that of
/// all tests together.
@Suite(
    .enabled(
        if: Binary.isBuilt && FileManager.default.fileExists(atPath: "/proc/self/status"),
        "needs the kith binary and /proc"))
struct MemoryTests {
    @Test func loadingFifteenTimesTheRowsTakesNoMoreMemory() throws {
        let small = try Self.peakOfLoading(rows: 10_000)
        let large = try Self.peakOfLoading(rows: 150_000)
        #expect(small > 1 << 20)
        #expect(large - small < 40 << 20, "\(small) and \(large) bytes")
    }

    /// Peak resident bytes of `kith load` on a census of so many rows.
    private static func peakOfLoading(rows: Int) throws -> Int {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try Binary.run(["init", folder.path]).status == 0)
        var text = "UPN,Forename,MiddleNames,Surname,DOB,Sex,Address1,Address2,Town,Postcode,Contact1Name,"
        text += "Contact1Relationship,EntryDate,LeavingDate,SchoolURN\n"
        for row in 0..<rows {
            text += ",Given\(row % 977),,Family\(row),0\(row % 9 + 1)/02/2012,M,\(row % 300) High Street,,Calderbrook,"
            text += "M1 1AA,Parent Family\(row),MOTHER,01/09/2025,,123456\n"
        }
        try Data(text.utf8).write(to: folder.appending(path: "incoming/school_census.csv"))
        return try Binary.peakMemory(of: ["load", "-C", folder.path])
    }
}
