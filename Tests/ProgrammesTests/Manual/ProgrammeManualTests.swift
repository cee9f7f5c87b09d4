import Foundation
import Programmes
import Testing

/// The reference pages are written from the definitions and the spec tables. Run with `KITH_WRITE_REFERENCE=yes` to
/// write them anew.
@Suite struct ProgrammeManualTests {
    @Test(arguments: ["troubled_families_2012", "troubled_families_2015"])
    func committedPageIsTheGeneratedOne(programme: String) throws {
        let rows =
            programme == "troubled_families_2012"
            ? PhaseOneTests.specifications : ExpandedProgrammeTests.specifications
        let manual = ProgrammeManual(Fixture.load(programme), examples: rows.map(\.example))
        let file = Fixture.repository.appending(path: "docs/reference/programmes/\(programme).md")
        if ProcessInfo.processInfo.environment["KITH_WRITE_REFERENCE"] == "yes" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(manual.markdown().utf8).write(to: file)
        }
        let committed = try String(contentsOf: file, encoding: .utf8)
        #expect(committed == manual.markdown(), "run the tests with KITH_WRITE_REFERENCE=yes and commit the page")
    }

    @Test func everyIndicatorAndHeadlineIsOnThePage() {
        let page = ProgrammeManual(Fixture.expanded).markdown()
        for headline in Fixture.expanded.headlines { #expect(page.contains("Headline `\(headline.id)`")) }
        for indicator in Fixture.expanded.indicators {
            #expect(page.contains("| \(indicator.title) `\(indicator.id)` |"))
        }
        #expect(page.contains("at most one headline"))
    }
}
