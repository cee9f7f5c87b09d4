import Pictures
import Records
import Testing

/// Several links between two entities are one line with a number; the table has each.
@Suite struct LinkBundleTests {
    static func chart(_ links: [ChartLink]) -> NetworkChart {
        NetworkChart(
            title: "T",
            entities: [
                ChartEntity(id: "a", kind: .person, label: "Ann", isFocus: true),
                ChartEntity(id: "b", kind: .person, label: "Ben"),
                ChartEntity(id: "c", kind: .place, label: "1 High St"),
            ], links: links)
    }

    /// Lines from one mark to another: straight ones, drawn without fill.
    static func lines(_ markup: Markup) -> Int {
        markup.tags.count { tag in
            tag.name == "path" && tag.attributes["transform"] == nil && tag.attributes["fill"] == nil
                && tag.attributes["d"]?.wholeMatch(of: /M[0-9.]+ [0-9.]+L[0-9.]+ [0-9.]+/) != nil
                && tag.attributes["stroke"] == nil
        }
    }

    @Test func severalLinksAreOneLineWithTheirNumberAndKinds() {
        let chart = Self.chart([
            ChartLink(from: "a", to: "b", label: "mother of", isDirected: true),
            ChartLink(from: "b", to: "a", label: "lives with"),
            ChartLink(from: "a", to: "b", label: "contact of", hasEnded: true, count: 2),
            ChartLink(from: "a", to: "c", label: "lives at", hasEnded: true),
        ])
        let markup = Markup(chart.svg())
        #expect(markup.fault == nil)
        #expect(Self.lines(markup) == 2)
        #expect(markup.texts.contains("4 links: mother of; lives with; contact of ×2 (ended)"))
        #expect(markup.texts.contains("4"))
        #expect(markup.texts.contains { $0.hasPrefix("mother of,") })
        #expect(markup.texts.contains("How many links"))
        // The table has each, in the order in which they were given.
        #expect(
            chart.tables()[1].rows.map { $0.cells[1] } == [
                "mother of", "lives with", "contact of (2 times)", "lives at",
            ])
    }

    @Test func oneLinkNeedsNoNumber() {
        let markup = Markup(Self.chart([ChartLink(from: "a", to: "b", label: "mother of")]).svg())
        #expect(Self.lines(markup) == 1)
        #expect(!markup.texts.contains("1") && !markup.texts.contains("How many links"))
    }

    @Test func anArrowIsDrawnWhereAllReadOneWay() {
        func arrows(_ links: [ChartLink]) -> Int {
            Markup(Self.chart(links).svg()).tags.count { $0.attributes["d"]?.hasSuffix("z") == true }
        }
        let one = ChartLink(from: "a", to: "b", label: "mother of", isDirected: true)
        let same = ChartLink(from: "a", to: "b", label: "carer of", isDirected: true)
        let back = ChartLink(from: "b", to: "a", label: "carer of", isDirected: true)
        let none = arrows([ChartLink(from: "a", to: "b", label: "lives with")])
        // With an arrow the legend has one, too.
        #expect(arrows([one]) == none + 2)
        #expect(arrows([one, same]) == none + 2)
        #expect(arrows([one, back]) == none)
    }

    @Test func aDensePictureLeavesFewLabelsOut() throws {
        // Each of 24 linked with 8 others in two ways: 96 lines, 192 links.
        let entities = (0..<24).map { ChartEntity(id: "e\($0)", kind: .person, label: "Person \($0)") }
        var links: [ChartLink] = []
        for number in 0..<24 {
            for step in 1...4 {
                let other = "e\((number + step) % 24)"
                links.append(ChartLink(from: "e\(number)", to: other, label: "brother or sister of"))
                links.append(ChartLink(from: "e\(number)", to: other, label: "lives with"))
            }
        }
        let markup = Markup(NetworkChart(title: "T", entities: entities, links: links).svg())
        let note = markup.texts.compactMap { $0.firstMatch(of: /^([0-9]+) links? ha/).flatMap { Int($0.1) } }.first ?? 0
        #expect(note < links.count / 2, "\(note) of \(links.count) links have no label")
    }

    @Test func aMarkThatOpensSaysSoInThePictureTheLegendAndTheTable() throws {
        let step = try #require(PictureStep(words: "open 3 more", href: "/n?open=b", about: "b"))
        let close = try #require(PictureStep(words: "close", href: "/n", about: "c"))
        var chart = Self.chart([ChartLink(from: "a", to: "b", label: "mother of")])
        var entities = chart.entities
        entities[1].opening = .opens(step)
        entities[2].opening = .closes(close)
        chart = NetworkChart(title: "T", entities: entities, links: chart.links)
        let markup = Markup(chart.svg())
        #expect(markup.fault == nil && markup.standsAlone)
        let marks = markup.tags.filter { $0.name == "a" }.map { [$0.attributes["href"], $0.attributes["data-about"]] }
        #expect(marks == [["/n?open=b", "b"], ["/n", "c"]])
        #expect(markup.texts.contains("Person: Ben, open 3 more"))
        #expect(markup.texts.contains("Click: show more") && markup.texts.contains("Click: take out again"))
        #expect(chart.tables()[0].rows.map(\.step) == [nil, step, close])
        #expect(PictureStep(words: "open", href: "javascript:alert(1)", about: "b") == nil)
    }
}
