import Extracts
import Intake
import Records
import Testing

@Suite("A source definition")
struct SourceDefinitionTests {
    @Test("says how the file is written")
    func file() throws {
        let file = try SourceDefinition.json(CensusTests.definition).file
        #expect(file.extractFormat == ExtractFormat(kind: .csv, delimiter: UInt8(ascii: "|")))
        #expect(file.matches(fileName: "School_Census_2026.CSV"))
        #expect(!file.matches(fileName: "census.csv"))
    }

    @Test(
        "knows its files by their names",
        arguments: [
            ("*.csv", "a.csv", true), ("*.csv", ".csv", true), ("a?c*", "abcd", true), ("a?c*", "ac", false),
            ("*a*b*", "xxaxxbxx", true), ("*a*b*", "xxbxxaxx", false), ("abc", "abc", true), ("abc", "abcd", false),
            ("*", "", true),
        ])
    func patterns(pattern: String, name: String, isMatch: Bool) {
        #expect(FileDefinition(pattern: pattern).matches(fileName: name) == isMatch)
    }

    @Test("has the contract's defaults")
    func defaults() throws {
        let definition = try SourceDefinition.json(#"{"source": "x", "people": [{"as": "p", "key": "K"}]}"#)
        #expect(definition.toleratedBadRows == 0.02)
        #expect(definition.notKnown == [""])
        #expect(definition.coverage.population == .matched)
        #expect(definition.title == "x")
        #expect(definition.dates.map(\.pattern) == ["dd/MM/yyyy", "yyyy-MM-dd"])
        #expect(definition.columns == ["K"])
    }

    @Test("declares its coverage to the programmes")
    func coverage() throws {
        let coverage = try SourceDefinition.json(CensusTests.definition).coverageDeclaration
        #expect(coverage.source == SourceID("school_census"))
        #expect(coverage.population == .everyone)
        #expect(coverage.ages == CoverageDeclaration.Ages(from: 4, to: 16))
        #expect(coverage.kinds == ["school_enrolment"])
        #expect(coverage.period == Period(from: try .iso("2021-09-01"), to: try .iso("2026-08-31")))
        #expect(try SourceDefinition.json(PoliceTests.definition).coverageDeclaration.kinds.count == 3)
    }

    @Test(
        "reads a share with and without the sign",
        arguments: [("\"2%\"", 0.02), ("0.1", 0.1), ("0", 0.0), ("\"100 %\"", 1.0)])
    func shares(written: String, share: Double) throws {
        let text = #"{"source": "x", "people": [{"as": "p", "key": "K"}], "tolerated_bad_rows": \#(written)}"#
        #expect(try SourceDefinition.json(text).toleratedBadRows == share)
    }
}
