import Foundation
import Testing

/// The house stands as the design draws it: imports go down, and a third-party package has one room.
@Suite struct LayeringTests {
    /// The floor of each room, as the design's table has them.
    static let floors: [String: Int] = [
        "kith": 8, "WebServer": 7, "Operations": 6, "Storage": 5, "Analysis": 4, "Programmes": 3, "Pictures": 3,
        "Families": 2, "Intake": 1, "Identity": 1, "Records": 0, "Extracts": 0, "Linkage": 0, "EntityGraph": 0,
        "Access": 0, "Audit": 0,
    ]
    /// The one room that may import each third-party module.
    static let rooms: [String: String] = [
        "ArgumentParser": "kith", "Hummingbird": "WebServer", "HummingbirdTesting": "WebServer",
        "HTTPTypes": "WebServer", "NIOCore": "WebServer", "Mustache": "WebServer", "Logging": "WebServer",
        "ServiceLifecycle": "WebServer", "Yams": "Operations", "GRDB": "Storage", "GRDBSQLite": "Storage",
        "CSodium": "Audit", "CArgon2": "Access", "CPrefetch": "Linkage", "CLibzip": "Extracts", "CLibxml2": "Extracts",
    ]
    /// What comes with the toolchain.
    static let standard: Set<String> = [
        "Foundation", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc", "Musl", "Darwin",
    ]

    @Test func importsGoDownOnly() throws {
        for (room, file, imported) in try Self.imports() {
            if let floor = Self.floors[imported] {
                let own = try #require(Self.floors[room] ?? (room == "SyntheticCouncil" ? 1 : nil), "no floor: \(room)")
                #expect(floor < own, "\(file): \(room) (floor \(own)) imports \(imported) (floor \(floor))")
            } else if imported == "SyntheticCouncil" {
                #expect(room == "kith" || room == "Operations", "\(file): only the top knows the made-up council")
            } else if !Self.standard.contains(imported) {
                #expect(Self.rooms[imported] == room, "\(file): \(imported) is not \(room)'s package")
            }
        }
    }

    @Test func theMadeUpCouncilKnowsRecordsAtMost() throws {
        let known = try Self.imports().filter { $0.room == "SyntheticCouncil" }.map(\.imported)
        #expect(Set(known).subtracting(Self.standard).isSubset(of: ["Records"]))
    }

    @Test func theManifestDeclaresNothingUpwards() throws {
        let manifest = try String(contentsOf: House.root.appending(path: "Package.swift"), encoding: .utf8)
        let declaration = /(?:room|executableTarget)\(\s*(?:name: )?"(\w+)",?\s*(?:dependencies: )?(?:\[([^\]]*)\])?/
        var seen = 0
        for match in manifest.matches(of: declaration) {
            let room = String(match.1)
            guard let floor = Self.floors[room], let list = match.2 else { continue }
            seen += 1
            for dependency in String(list).matches(of: /"(\w+)"/) {
                guard let below = Self.floors[String(dependency.1)] else { continue }
                #expect(below < floor, "the manifest lets \(room) import \(dependency.1)")
            }
        }
        #expect(seen >= 9)
    }

    @Test func everyRoomHasTests() throws {
        let tests = House.root.appending(path: "Tests")
        for room in try House.folders(in: "Sources") where !room.hasPrefix("C") && room != "kith" {
            let folder = tests.appending(path: "\(room)Tests").path
            #expect(FileManager.default.fileExists(atPath: folder), "no tests for \(room)")
        }
    }

    /// Every import of every source file, with its room.
    static func imports() throws -> [(room: String, file: String, imported: String)] {
        var found: [(room: String, file: String, imported: String)] = []
        for file in try House.swiftFiles(under: "Sources") {
            let room = file.split(separator: "/")[1]
            for line in try House.text(of: file).split(separator: "\n") {
                guard
                    let match = line.firstMatch(
                        of:
                            /^\s*(?:@\w+(?:\([^)]*\))? )*(?:public |package |internal |private )?import (?:struct |class |enum |func |protocol |typealias |let |var )?(\w+)/
                    )
                else { continue }
                found.append((String(room), file, String(match.1)))
            }
        }
        #expect(found.count > 50)
        return found
    }
}
