import Foundation
import Linkage
import Testing

/// The reference page on comparisons is written from the code. Run with `KITH_WRITE_REFERENCE=yes` to write it anew.
@Suite struct ComparisonManualTests {
    @Test func everyExampleReachesItsLevel() throws {
        for example in ComparisonManual.examples {
            #expect(try ComparisonManual.level(of: example) == example.level, "\(example)")
        }
    }

    @Test func everyLevelHasAnExample() {
        for method in ComparisonMethod.allCases where method != .place && method != .familyName {
            for level in method.levelNames.dropFirst() {
                #expect(
                    ComparisonManual.examples.contains { $0.method == method && $0.level == level },
                    "\(method.rawValue): \(level)")
            }
        }
    }

    @Test(.enabled(if: ComparisonManualTests.page != nil, "the repository's documents are not beside the tests"))
    func committedPageIsTheGeneratedOne() throws {
        let file = try #require(Self.page)
        if ProcessInfo.processInfo.environment["KITH_WRITE_REFERENCE"] == "yes" {
            try Data(ComparisonManual.page().utf8).write(to: file)
        }
        let committed = try String(contentsOf: file, encoding: .utf8)
        #expect(committed == ComparisonManual.page(), "run the tests with KITH_WRITE_REFERENCE=yes and commit the page")
    }

    private static let page: URL? = {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath().appending(path: "../../../../docs/reference")
            .standardizedFileURL
        return FileManager.default.fileExists(atPath: folder.path) ? folder.appending(path: "comparisons.md") : nil
    }()
}
