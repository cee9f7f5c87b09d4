import Foundation
import Programmes

/// The two programmes that ship with the workspace, as JSON: only `Operations` reads YAML, and its tests check that
/// its files decode to the same.
enum Fixture {
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let phaseOne = load("troubled_families_2012")
    static let expanded = load("troubled_families_2015")

    static func text(_ programme: String) -> String {
        let file = repository.appending(path: "Tests/Fixtures/programmes/\(programme).json")
        return try! String(contentsOf: file, encoding: .utf8)
    }

    static func load(_ programme: String) -> ProgrammeDefinition { try! decode(text(programme)) }

    static func decode(_ json: String) throws -> ProgrammeDefinition {
        try JSONDecoder().decode(ProgrammeDefinition.self, from: Data(json.utf8))
    }

    /// What a reader of a file would be told: the path and the text of the error.
    static func refusal(of json: String) -> String? {
        do {
            _ = try decode(json)
            return nil
        } catch DecodingError.dataCorrupted(let context) {
            let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
            return "\(path): \(context.debugDescription)"
        } catch {
            return "\(error)"
        }
    }

    /// A programme of one headline with the indicators given as JSON.
    static func programme(
        _ indicators: String..., eligible: String = #""problem""#, more: String = ""
    ) -> String {
        #"""
        {"programme": "test", "title": "Test", "citation": "made up", \#(more)
         "headlines": [{"id": "problem", "title": "Problem", "any": [\#(indicators.joined(separator: ","))]}],
         "eligible": \#(eligible == #""problem""# ? #"{"any": ["problem"]}"# : eligible)}
        """#
    }
}
