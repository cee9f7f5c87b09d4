import Foundation
import Linkage
import Testing

/// The tutorial, compiled and run. Each part between `// step:` and `// end` stands word for word in
/// `docs/tutorial/linkage.md` and in the module's documentation; a test holds them to it.
@Suite struct TutorialTests {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test func theTutorialRuns() throws {
        let file = Self.root.appending(path: "docs/tutorial/people.csv")
        // step: read
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n")
        func fields(_ line: Substring) -> [String] {
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        var builder = TableBuilder(columns: fields(lines[0]))
        for line in lines.dropFirst() { builder.appendRow(fields(line)) }
        let table = builder.table()
        // end
        #expect(table.count == 240)

        // step: train
        let linker = try Linker(table: table)
        let model = try linker.train()
        for comparison in model.comparisons {
            print(comparison.comparison.name, comparison.levels[1].matchWeight)
        }
        // end
        #expect(model.comparisons.allSatisfy { $0.levels[1].matchWeight > 0 })
        #expect(linker.roles["surname"] == .familyName)

        // step: link
        let result = try linker.link(model)
        print("\(table.count) records, \(result.clusterCount) people, threshold \(result.threshold)")
        for cluster in result.clusters(ofAtLeast: 3) {
            print(cluster.map { table.text($0, column: 0) }.joined(separator: " "))
        }
        for warning in result.report.warnings { print(warning) }
        // end
        #expect((130...145).contains(result.clusterCount))
        #expect(result.report.expectedPrecision > 0.95)

        // step: explain
        let pair = result.pairs.min { abs($0.probability - 0.9) < abs($1.probability - 0.9) }
        if let pair {
            print(try linker.explain(Int(pair.first), Int(pair.second), with: model).text())
        }
        // end
        #expect(pair != nil)

        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // step: save
        let saved = folder.appending(path: "model.json")
        try JSONEncoder().encode(model).write(to: saved)
        let read = try JSONDecoder().decode(LinkageModel.self, from: Data(contentsOf: saved))
        let again = try Linker(table: table, model: read).link(read)
        print(again.clusterOfRecord == result.clusterOfRecord)
        // end
        #expect(again.clusterOfRecord == result.clusterOfRecord)

        // step: told
        var settings = LinkageSettings()
        settings.roles = ColumnRoles(["nino": .identifier, "house_number": .ignored])
        settings.exclusiveFields = ["nino"]
        let told = try Linker(
            table: table, settings: settings,
            constraints: PairConstraints(cannotLink: [RecordPair(0, 1)]))
        let decided = try told.link(told.train())
        print(decided.clusterOfRecord[0] == decided.clusterOfRecord[1])
        // end
        #expect(decided.clusterOfRecord[0] != decided.clusterOfRecord[1])
    }

    @Test(arguments: ["docs/tutorial/linkage.md", "Sources/Linkage/Linkage.docc/FromATableToPeople.md"])
    func theTutorialSaysWhatRuns(_ page: String) throws {
        let said = try String(contentsOf: Self.root.appending(path: page), encoding: .utf8)
        let steps = try Self.steps()
        #expect(steps.count == 6)
        for step in steps { #expect(said.contains("```swift\n\(step.code)```\n"), "\(page): \(step.name)") }
        #expect(
            said.components(separatedBy: "```swift").count - 1 == steps.count + 1, "\(page): a part that is not run")
    }

    private static func steps() throws -> [(name: String, code: String)] {
        let source = try String(
            contentsOf: root.appending(path: "Tests/LinkageTests/TutorialTests.swift"), encoding: .utf8)
        var steps: [(name: String, code: String)] = []
        var isWithin = false
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            let code = line.hasPrefix("        ") ? line.dropFirst(8) : line
            if code.hasPrefix("// step: ") {
                steps.append((String(code.dropFirst(9)), ""))
                isWithin = true
            } else if code == "// end" {
                isWithin = false
            } else if isWithin {
                steps[steps.count - 1].code += code + "\n"
            }
        }
        return steps
    }
}
