import Foundation
import FoundationXML
import Linkage
import Operations
import Testing

@Suite struct ReportTests {
    /// A table with a hostile column name, and its truth.
    private static func written(in folder: Folder) throws {
        var people = "unique_id,first_name,surname,dob,postcode,<b>note</b>&\"'\n"
        var truth = "unique_id,entity_id\n"
        for person in 0..<120 {
            for copy in 0...(person % 2) {
                let surname = copy == 1 && person % 5 == 1 ? "Quillfeather\(person)s" : "Quillfeather\(person)"
                people +=
                    "\(person)-\(copy),Zebedee\(person % 7),\(surname),19\(50 + person % 40)-0\(1 + person % 9)-11,"
                people += "OL\(person % 9) 4CC,secretnote\(person)\n"
                truth += "\(person)-\(copy),e\(person)\n"
            }
        }
        try folder.write(people, to: "people.csv")
        try folder.write(truth, to: "truth.csv")
    }

    private static func report(_ folder: Folder, _ name: String, truth: String? = "truth.csv", threads: Int = 2) throws
        -> String
    {
        _ = try DedupeFiles(
            [folder.path("people.csv")], id: "unique_id",
            report: ReportRequest(path: folder.path(name), truth: truth.map(folder.path)), threads: threads
        ).run()
        return try folder.read(name)
    }

    @Test func thePageStandsAlone() throws {
        let folder = try Folder()
        try Self.written(in: folder)
        let page = try Self.report(folder, "report.html")
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<html lang=\"en-GB\">"))
        let addresses = page.matches(of: /https?:\/\/[^"'\s<]*/).map { String($0.0) }
        #expect(Set(addresses) == ["http://www.w3.org/2000/svg"], "a namespace, and nothing to fetch")
        for forbidden in ["<script", "<link", "<img", "<iframe", "@import", "url(", "javascript:", " src=", " onload"] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
        #expect(page.contains("prefers-color-scheme:dark") && page.contains("@media print"))
        #expect(page.contains("name=\"viewport\""))
    }

    @Test func thePageHasEverySectionWellFormedAndEveryPictureItsText() throws {
        let folder = try Folder()
        try Self.written(in: folder)
        let page = try Self.report(folder, "report.html")
        let body = try #require(page.firstMatch(of: /(?s)<main>.*<\/main>/)).0
        let read = ReadPage(String(body))
        #expect(read.isWellFormed)
        #expect(
            read.sections == [
                "summary", "weights", "accuracy", "calibration", "expected", "unlinkable", "clusters", "comparisons",
                "blocking", "completeness", "notes",
            ])
        #expect(read.pictures == read.titles && read.pictures >= 8)
        #expect(Set(read.ids).count == read.ids.count, "an id stands once")
        #expect(page.contains("&lt;b&gt;note&lt;/b&gt;&amp;") && !page.contains("<b>note"))
        #expect(!page.contains("nan") && !page.contains("inf "))
    }

    @Test(arguments: ["report.html", "report.json"]) func noValueIsInTheReport(_ name: String) throws {
        let folder = try Folder()
        try Self.written(in: folder)
        let report = try Self.report(folder, name).lowercased()
        for value in ["quillfeather", "zebedee", "secretnote", "ol1 4cc", "ol14cc", "-11\"", "119-1", "19500111"] {
            #expect(!report.contains(value), "\(value)")
        }
    }

    @Test func withoutATruthNothingIsMeasuredAgainstIt() throws {
        let folder = try Folder()
        try Self.written(in: folder)
        let page = try Self.report(folder, "report.html", truth: nil)
        #expect(!page.contains("id=\"accuracy\"") && !page.contains("id=\"calibration\""))
        #expect(page.contains("id=\"expected\""))
    }

    @Test func theJSONHasTheFiguresOfTheEvaluation() throws {
        let folder = try Folder()
        try Self.written(in: folder)
        let json = try Self.report(folder, "report.json")
        let found = try JSONDecoder().decode(LinkageDiagnostics.self, from: Data(json.utf8))
        _ = try DedupeFiles([folder.path("people.csv")], id: "unique_id", out: folder.path("clusters.csv")).run()
        let evaluation = try EvaluateClusters(folder.path("clusters.csv"), truth: folder.path("truth.csv")).run()
        #expect(found.labelled?.clusters.precision == evaluation.pairwise.precision)
        #expect(found.labelled?.clusters.recall == evaluation.pairwise.recall)
        #expect(found.records == 180 && found.sources.map(\.name) == ["people.csv"])
    }

    @Test(arguments: ["report.html", "report.json"]) func oneThreadAndTwoWriteTheSameBytes(_ name: String) throws {
        let folder = try Folder()
        try Self.written(in: folder)
        #expect(try Self.report(folder, name, threads: 1) == Self.report(folder, name, threads: 2))
    }

    @Test(arguments: [
        ("unique_id,entity_id\n0-0,a\n0-0,b\n", "more than one entity"),
        ("unique_id,entity_id\nx,a\n", "shares no id"), ("unique_id\nx\n", "needs two columns"),
    ])
    func aTruthThatCannotBeUsedIsRefused(_ truth: String, _ says: String) throws {
        let folder = try Folder()
        try Self.written(in: folder)
        try folder.write(truth, to: "truth.csv")
        let error = #expect(throws: OperationError.self) { try Self.report(folder, "report.html") }
        #expect(error?.code == .dataRefused && error?.reason.contains(says) == true, "\(error?.reason ?? "")")
        #expect(!FileManager.default.fileExists(atPath: folder.path("report.html")))
    }

    @Test func explanationsComeInTheirFormats() throws {
        let folder = try Folder()
        try Self.written(in: folder)
        func explain(_ request: ExplanationRequest) throws -> String {
            let linkage = try DedupeFiles([folder.path("people.csv")], id: "unique_id").run(explaining: request)
            return try #require(linkage.explanation)
        }
        let pair = ExplanationRequest.Subject.pair("1-0", "1-1")
        let text = try explain(ExplanationRequest(pair))
        #expect(text.contains("match weight") && !text.lowercased().contains("quillfeather"))
        #expect(try explain(ExplanationRequest(pair, showingValues: true)).contains("Quillfeather1 | Quillfeather1s"))
        let svg = try explain(ExplanationRequest(pair, format: .svg))
        #expect(ReadPage(svg).isWellFormed && svg.contains("1-0 and 1-1") && !svg.contains("Quillfeather"))
        let json = try explain(ExplanationRequest(pair, format: .json))
        let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(Set(read.keys) == ["first", "second", "threshold", "explanation"])
        #expect(read["first"] as? String == "1-0" && !json.contains("Quillfeather"))
        let cluster = try explain(ExplanationRequest(.cluster("1-1"), format: .json))
        let explained = try JSONDecoder().decode(ClusterExplanation<String>.self, from: Data(cluster.utf8))
        #expect(explained.records == ["1-0", "1-1"])
        #expect(try explain(ExplanationRequest(.cluster("1-1"))).hasPrefix("cluster of 2 records: 1-0, 1-1"))
        let error = #expect(throws: OperationError.self) { try explain(ExplanationRequest(.cluster("none"))) }
        #expect(error?.code == .wrongUsage && error?.reason.contains("'unique_id'") == true)
    }

    @Test func aPairOfTwoFilesIsExplainedByTheIDsOfEach() throws {
        let folder = try Folder()
        try folder.write(FilesTests.people, to: "left.csv")
        // The same ids for other people: file order counts.
        try folder.write(FilesTests.people.replacing("4,Amelia,Brook", with: "4,Wilf,Zane"), to: "right.csv")
        let explanation = try LinkTwoFiles(folder.path("left.csv"), folder.path("right.csv"), id: "unique_id").run(
            explaining: ExplanationRequest(.pair("4", "4"), showingValues: true)
        ).explanation
        #expect(explanation?.contains("Amelia") == true && explanation?.contains("| Wilf") == true)
    }

    @Test func blockingIsAnalysedWithoutKeysOrIDs() throws {
        let folder = try Folder()
        try Self.written(in: folder)
        let found = try AnalyseBlocking([folder.path("people.csv")], id: "unique_id").run(largest: 4)
        #expect(found.analysis.records == 180 && found.analysis.largestBlocks.count == 4)
        #expect(found.analysis.largestBlocks.allSatisfy { $0.examples.isEmpty })
        #expect(found.examples.count == 4 && found.examples.allSatisfy { $0.count == 2 && $0[0] != $0[1] })
        let text = String(decoding: try JSONEncoder().encode(found.analysis), as: UTF8.self).lowercased()
        #expect(!text.contains("quillfeather") && !text.contains("119-1"))
        let model = folder.path("model.json")
        _ = try DedupeFiles([folder.path("people.csv")], id: "unique_id", model: model).run()
        let again = try AnalyseBlocking([folder.path("people.csv")], id: "unique_id", model: model).run(largest: 4)
        #expect(again.analysis == found.analysis)
        #expect(throws: OperationError.self) { try AnalyseBlocking([folder.path("people.csv")], model: "/no").run() }
    }
}

/// What an XML parser makes of a page's body.
private final class ReadPage: NSObject, XMLParserDelegate {
    private(set) var isWellFormed = false
    private(set) var sections: [String] = []
    private(set) var ids: [String] = []
    private(set) var pictures = 0
    private(set) var titles = 0
    private var open: [String] = []

    init(_ text: String) {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if name == "section" { sections.append(attributes["id"] ?? "") }
        if name == "svg", attributes["role"] == "img" { pictures += 1 }
        if name == "title", open.last == "svg" { titles += 1 }
        if let id = attributes["id"] { ids.append(id) }
        open.append(name)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }
}
