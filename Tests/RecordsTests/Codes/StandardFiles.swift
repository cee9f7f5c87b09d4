import Foundation
import Testing

/// The files of a folder under `Sources/Records/Codes`, from the repository itself.
enum StandardFiles {
    static func named(in folder: String) throws -> [String: [UInt8]] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appending(path: "Sources/Records/Codes/\(folder)")
        var files: [String: [UInt8]] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: path, includingPropertiesForKeys: nil) {
            #expect(file.pathExtension == "csv")
            files[file.deletingPathExtension().lastPathComponent] = Array(try Data(contentsOf: file))
        }
        return files
    }

    static func table(_ rows: String, notes: String = "") -> [UInt8] {
        Array("# title: T\n# source: S\n# as_at: 2026-11-01\n# version: 1\n\(notes)\(rows)".utf8)
    }
}
