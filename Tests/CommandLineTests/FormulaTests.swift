import Foundation
import Testing

/// Cells that a spreadsheet would run as formulas: what comes in as one, and what goes out.
@Suite(.enabled(if: Binary.isBuilt, "the kith binary is built beside the tests by `make test`"))
struct FormulaTests {
    static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test("The ids of a contract file are the input's byte for byte, and the command says that some are formulas")
    func contractFile() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let people = folder.appending(path: "people.csv")
        let text = "id,name,dob\n=1+1,Ann Ash,1980-01-02\n@x,Ann Ash,1980-01-02\n3,Bob Birch,1990-03-04\n"
        try Data(text.utf8).write(to: people)
        let out = folder.appending(path: "clusters.csv").path
        let run = try Binary.run(["dedupe", people.path, "--id", "id", "--out", out])
        #expect(run.status == 0 && run.errors.contains("a spreadsheet would run them"), "\(run.errors)")
        let lines = try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n")
        #expect(lines.map { $0.split(separator: ",")[0] } == ["id", "=1+1", "@x", "3"])
        try Data(text.replacing("=1+1", with: "1").replacing("@x", with: "2").utf8).write(to: people)
        #expect(try !Binary.run(["dedupe", people.path, "--id", "id", "--out", out]).errors.contains("spreadsheet"))
    }

    @Test("A formula in a name is counted when it arrives, and no export has a cell that begins as one")
    func workspace() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let council = folder.appending(path: "council")
        _ = try LoadedWorkspace.succeed(["synth", council.path, "--people", "200", "--seed", "5"])
        let census = council.appending(path: "incoming/early_help_episodes.csv")
        var lines = try String(contentsOf: census, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
        let columns = lines[0].split(separator: ",")
        let place = try #require(columns.firstIndex { $0.lowercased().contains("name") })
        var fields = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        fields[place] = "=cmd|' /C calc'!A0"
        lines[1] = fields.joined(separator: ",")
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: census)
        let load = try LoadedWorkspace.succeed(["load", "early_help", "-C", council.path, "--json"])
        #expect(!load.contains("\"fieldProblems\":0"), "\(load)")
        let out = folder.appending(path: "records.csv").path
        _ = try LoadedWorkspace.succeed(
            ["export", "records", "-C", council.path, "--out", out, "--reason", "a test"])
        for line in try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n") {
            for field in line.split(separator: ",") { #expect(!"=@".contains(field.first ?? " "), "\(field)") }
        }
    }
}
