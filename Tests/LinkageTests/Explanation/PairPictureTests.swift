import Foundation
import FoundationXML
import Linkage
import Testing

@Suite struct PairPictureTests {
    private static func explained() throws -> (linker: Linker, explanation: PairExplanation) {
        let made = MadePeople(people: 300, errors: 8, seed: 4)
        let linker = try Linker(table: made.table)
        let model = try linker.train()
        return (linker, try linker.explain(0, 1, with: model))
    }

    @Test func thePictureIsXMLWithItsTextInside() throws {
        let (_, explanation) = try Self.explained()
        let svg = explanation.svg(title: "Pair <1> & \"2\"", threshold: 0.9)
        let read = ReadXML(svg)
        #expect(read.isWellFormed)
        #expect(read.texts["title"]?.contains("Pair <1> & \"2\"") == true)
        #expect(read.texts["desc"] == [explanation.text()])
        #expect(read.texts["text"]?.contains("threshold") == true)
        for step in explanation.steps { #expect(read.texts["text"]?.contains(step.comparison) == true) }
        // A bar for the prior, each step and the whole; the household's when it counts.
        let bars = 2 + explanation.steps.count + (explanation.household == 0 ? 0 : 1)
        #expect(read.classes.count { ["for", "against", "whole"].contains($0) } == bars)
    }

    @Test func valuesAreShownOnlyWhenAsked() throws {
        let (_, explanation) = try Self.explained()
        let value = try #require(explanation.steps.compactMap(\.firstValue).first { !$0.isEmpty })
        #expect(!explanation.svg().contains(value))
        #expect(explanation.svg(showingValues: true).contains(value))
        #expect(!explanation.text().contains(value))
        let hidden = explanation.withoutValues()
        let json = String(decoding: try JSONEncoder().encode(hidden), as: UTF8.self)
        #expect(!json.contains(value) && !json.contains("Value"))
        #expect(!hidden.text(showingValues: true).contains(value))
    }

    @Test func theJSONHasEveryKeyAndComesBack() throws {
        let (_, explanation) = try Self.explained()
        let json = try JSONEncoder().encode(explanation)
        #expect(try JSONDecoder().decode(PairExplanation.self, from: json) == explanation)
        let keys = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(Set(keys.keys) == ["prior", "steps", "household", "matchWeight", "probability"])
        let step = try #require((keys["steps"] as? [[String: Any]])?.first)
        #expect(
            Set(step.keys) == [
                "comparison", "level", "m", "u", "weight", "termFrequency", "total", "firstValue", "secondValue",
            ])
    }

    @Test func hostileNamesDoNotBreakThePicture() throws {
        var hostile = try Self.explained().explanation
        hostile.steps[0].comparison = "</text><script>alert(1)</script>\u{0}\u{8}"
        hostile.steps[0].level = "a & b"
        hostile.steps[0].firstValue = "\u{202E}x]]>"
        hostile.steps[0].weight = .infinity
        hostile.steps[0].total = .nan
        let read = ReadXML(hostile.svg(showingValues: true))
        #expect(read.isWellFormed)
        #expect(read.texts["script"] == nil)
    }

    @Test(arguments: [(-12.0...3.0), (0.0...0.01), (-1000.0...1000.0), (2.0...2.0)])
    func axisMarksAreFewAndWithin(_ range: ClosedRange<Double>) {
        let marks = AxisMarks.places(in: range)
        #expect((1...13).contains(marks.count))
        #expect(marks.allSatisfy { range.contains($0) || abs($0 - range.upperBound) < 1e-6 })
    }

    @Test(arguments: [
        (0.0, "0"), (-0.001, "0"), (1.005, "1"), (-1.25, "-1.25"), (3.10, "3.1"), (0.07, "0.07"), (.nan, "0"),
        (1e300, "1000000000"),
    ])
    func numbersAreWrittenPlainly(_ number: Double, _ text: String) {
        #expect(SVGPicture.number(number) == text)
    }
}

/// What an XML parser makes of a text.
final class ReadXML: NSObject, XMLParserDelegate {
    private(set) var isWellFormed = false
    private(set) var texts: [String: [String]] = [:]
    private(set) var classes: [String] = []
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
        open.append(name)
        texts[name, default: []].append("")
        if let value = attributes["class"] { classes.append(value) }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard let name = open.last, let count = texts[name]?.count else { return }
        texts[name]?[count - 1] += string
    }
}
