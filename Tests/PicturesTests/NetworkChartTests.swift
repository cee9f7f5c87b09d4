import Pictures
import Records
import Testing

@Suite struct NetworkChartTests {
    static let hostile = "<script>alert(1)</script> & \"Ö'Neil\" \u{202E}gnp.exe\u{0} ]]>"

    static func chart(_ count: Int) -> NetworkChart {
        let kinds = ChartEntity.Kind.allCases
        let entities = (0..<count).map { number in
            ChartEntity(
                id: "e\(number)", kind: kinds[number * 7 % 5], label: "Alexandra Fairweather-Jones \(number)",
                sublabel: "aged \(number % 80)", isFocus: number == 0, foldedCount: number % 40 == 5 ? 212 : 0,
                foldedWords: "others at this hostel", href: "/network/e\(number)")
        }
        var links = (1..<max(count, 1)).map { number in
            ChartLink(
                from: "e\(number)", to: "e\(number < 6 ? 0 : number * 5 / 7)", label: "lives with",
                strength: number % 3 == 0 ? 0.5 : 1, hasEnded: number % 4 == 0, isDirected: number % 2 == 0)
        }
        if count < 2 { links = [] }
        for number in stride(from: 8, to: count, by: 2) {
            links.append(ChartLink(from: "e\(number)", to: "e\(number - 3)", label: "known to the same school"))
        }
        return NetworkChart(title: "Network", entities: entities, links: links)
    }

    @Test(arguments: [0, 1, 2, 30, 100, 300, 1000])
    func aChartIsWellFormedAndStandsAlone(_ count: Int) {
        for arrangement in NetworkChart.Arrangement.allCases {
            var chart = Self.chart(count)
            chart.arrangement = arrangement
            let markup = Markup(chart.svg())
            #expect(markup.fault == nil)
            #expect(markup.standsAlone)
            #expect(markup.tags.first?.attributes["role"] == (count == 0 ? "img" : "group"))
            #expect(markup.tags.first?.attributes["aria-label"] == "Network")
            // Every entity is drawn, links and all.
            #expect(markup.count("a") == count)
            let titles = markup.texts.filter { $0.contains(": Alexandra Fairweather-Jones") }
            #expect(Set(titles).count == count)
        }
    }

    @Test func threeHundredEntitiesWithLinksAndLabelsAreAtMost200KB() {
        let svg = Self.chart(300).svg()
        #expect(svg.utf8.count <= 200_000, "\(svg.utf8.count) bytes")
    }

    @Test func theSameChartGivesTheSameBytes() { #expect(Self.chart(120).svg() == Self.chart(120).svg()) }

    @Test func aTinyChartIsDrawnAsItWas() {
        let chart = NetworkChart(
            title: "Two",
            entities: [
                ChartEntity(id: "a", kind: .person, label: "Ann", isFocus: true),
                ChartEntity(id: "b", kind: .place, label: "1 High St"),
            ], links: [ChartLink(from: "a", to: "b", label: "lives at")])
        let markup = Markup(chart.svg())
        #expect(
            markup.texts.filter { !$0.hasPrefix("A network chart of") } == [
                "Two", "Two", "lives at", "Person: Ann", "Ann", "Place: 1 High St", "1 High St", "Person", "Place",
                "What the chart is about",
            ])
        #expect(markup.tags.first?.attributes["role"] == "img")
    }

    @Test func hostileTextsStayTexts() {
        let hostile = Self.hostile
        let chart = NetworkChart(
            title: hostile,
            entities: [
                ChartEntity(
                    id: hostile, kind: .person, label: hostile, sublabel: hostile, isFocus: true,
                    href: "javascript:alert(1)"),
                ChartEntity(
                    id: "b", kind: .event, label: String(repeating: "<&\"", count: 5000), foldedCount: 3,
                    foldedWords: hostile, href: "//elsewhere.example"),
                ChartEntity(id: "c", kind: .place, label: "", href: "/p?a=1&b=\"2\""),
            ], links: [ChartLink(from: hostile, to: "b", label: hostile), ChartLink(from: "b", to: "b", label: "x")])
        let svg = chart.svg()
        let markup = Markup(svg)
        #expect(markup.fault == nil)
        #expect(markup.standsAlone)
        #expect(markup.count("script") == 0)
        #expect(!svg.unicodeScalars.contains("\u{202E}"))
        #expect(markup.tags.filter { $0.name == "a" }.map { $0.attributes["href"] } == ["/p?a=1&b=\"2\""])
        #expect(svg.utf8.count < 20_000)
        for table in chart.tables() {
            for row in table.rows { #expect(row.href == nil || row.href == "/p?a=1&b=\"2\"") }
        }
    }

    @Test func whatCannotBeDrawnIsLeftOut() {
        let one = ChartEntity(id: "a", kind: .person, label: "Ann")
        let chart = NetworkChart(
            title: "T", entities: [one, one], links: [ChartLink(from: "a", to: "gone", label: "knows")])
        #expect(chart.entities == [one])
        #expect(chart.links.isEmpty)
    }

    @Test func theTablesHoldEverythingInTheChart() throws {
        let chart = NetworkChart(
            title: "T",
            entities: [
                ChartEntity(id: "a", kind: .person, label: "Ann", sublabel: "aged 34", isFocus: true),
                ChartEntity(
                    id: "h", kind: .organisation, label: "Hostel", foldedCount: 212, foldedWords: "others here",
                    href: "/o/1"),
            ],
            links: [
                ChartLink(
                    from: "a", to: "h", label: "stays at",
                    period: Period(from: Day(year: 2024, month: 2, day: 1), to: Day(year: 2024, month: 5, day: 3)),
                    hasEnded: true, count: 3)
            ])
        let tables = chart.tables()
        #expect(tables.count == 2)
        #expect(
            tables[0].rows.map(\.cells) == [
                ["Ann (this chart is about them)", "Person", "aged 34", "3", ""],
                ["Hostel", "Organisation", "", "3", "and 212 others here"],
            ])
        #expect(tables[0].rows.map(\.href) == [nil, "/o/1"])
        #expect(
            tables[1].rows.map(\.cells) == [
                ["Ann", "stays at (3 times)", "Hostel", "1 Feb 2024 to 3 May 2024 (ended)"]
            ])
        for table in tables { for row in table.rows { #expect(row.cells.count == table.headings.count) } }
    }

    @Test func theLegendNamesWhatIsThereAndNothingElse() {
        let chart = NetworkChart(
            title: "T", entities: [ChartEntity(id: "a", kind: .programme, label: "Help")], links: [])
        let texts = Markup(chart.svg()).texts
        #expect(texts.contains("Programme"))
        for absent in ["Person", "Place", "Event", "Organisation", "Link that has ended", "Read this way"] {
            #expect(!texts.contains(absent))
        }
    }

    @Test func onPaperNoLineIsThinnerThanThreeQuartersOfAPoint() {
        for count in [5, 60, 300] {
            let markup = Markup(Self.chart(count).svg())
            let box = (markup.tags[0].attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
            // On A4 on its side within margins of 10 mm, at 96 pixels an inch; a pixel is three quarters of a point.
            let scale = min(1047 / box[2], 718 / box[3], 1)
            for tag in markup.tags where tag.attributes["stroke"] == "#1a1a1a" || tag.attributes["stroke"] == "#4d4d4d"
            {
                guard let width = tag.attributes["stroke-width"].flatMap(Double.init) else { continue }
                #expect(width * scale >= 0.93, "\(tag)")
            }
        }
    }
}
