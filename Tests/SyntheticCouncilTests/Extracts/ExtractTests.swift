import Foundation
import SyntheticCouncil
import Testing

struct ExtractTests {
    let council: MadeCouncil

    init() throws { council = try MadeCouncil.standard.get() }

    @Test func everySourceHasOneExtractOneDefinitionAndAnAgreement() throws {
        #expect(council.summary.sources.count >= 16)
        let agreements = council.files.keys.filter { $0.hasPrefix("agreements/") }.sorted()
        let covered = try agreements.map { try council.text($0) }.joined()
        for source in council.summary.sources {
            #expect(source.rows > 0, "\(source.source)")
            let definition = try council.text("sources/\(source.source).yaml")
            #expect(definition.hasPrefix("source: \(source.source)\n"))
            #expect(covered.contains(source.source))
        }
    }

    /// The columns that a definition names are the extract's.
    @Test func definitionsNameTheColumnsOfTheirExtracts() throws {
        for source in council.summary.sources where source.file.hasSuffix("csv") || source.file.hasSuffix("psv") {
            let definition = try council.text("sources/\(source.source).yaml")
            let delimiter: Character =
                definition.contains("\"|\"")
                ? "|"
                : definition.contains("\";\"}") && source.file.hasPrefix("exclusions")
                    || source.file.hasPrefix("treatment") ? ";" : ","
            let header = Set(try council.table("incoming/" + source.file, delimiter: delimiter).header)
            let keys =
                "given|family|middle|full|known_as|birth|postcode|uprn|upn|nino|pnc|crn|nhs_number|phone|email|household|key|start|end|column|from|to"
            let pattern = try Regex("(?:^|[{ ])(?:\(keys)): ([A-Za-z][A-Za-z0-9_ /]*?)(?=[,}\\n])")
            for match in definition.matches(of: pattern) {
                let name = try #require(match.output[1].substring).trimmingCharacters(in: .whitespaces)
                #expect(header.contains(name), "\(source.source): \(name)")
            }
        }
    }

    @Test func extractsComeInManyIdioms() throws {
        let register = try #require(council.files["incoming/electoral_register_2021-2026.csv"])
        #expect(register.starts(with: [0xEF, 0xBB, 0xBF]))
        let assessments = try #require(council.files["incoming/LCS_assessments.txt"])
        #expect(assessments.starts(with: [0xFF, 0xFE]))
        let census = try #require(council.files["incoming/school_census_2026.csv"])
        #expect(String(validating: census, as: UTF8.self) == nil, "windows-1252 with accents")
        #expect(try council.text("incoming/electoral_register_2021-2026.csv").contains(", "), "commas in quotes")
        let lines = try council.text("incoming/niche_domestic_incidents.ndjson").split(separator: "\n")
        for line in lines.prefix(200) {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            #expect((object as? [String: Any])?["victim"] is [String: Any])
        }
    }

    /// Rows of one person do not stand together, so that order gives nothing away.
    @Test func orderTellsNothing() throws {
        var owners: [String] = []
        for mention in try council.truth("records") where mention["file"] == "electoral_register_2021-2026.csv" {
            owners.append(mention["person"] ?? "")
        }
        let neighbours = zip(owners, owners.dropFirst()).count { abs(number($0) - number($1)) <= 4 }
        #expect(neighbours * 50 < owners.count)
    }

    private func number(_ person: String) -> Int { Int(person.dropFirst()) ?? 0 }
}
