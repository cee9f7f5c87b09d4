import Foundation
public import Linkage

/// The diagnostics of a linkage run as one HTML file: no script, nothing from elsewhere, no record's value.
public struct DiagnosticsReport: Sendable {
    let diagnostics: LinkageDiagnostics
    let title: String

    /// - Parameter title: what was linked, usually the files' names.
    public init(_ diagnostics: LinkageDiagnostics, title: String) {
        self.diagnostics = diagnostics
        self.title = title
    }

    /// The page, in UTF-8.
    public var html: String {
        let sections =
            [summary, weights] + (diagnostics.labelled.map { [accuracy($0), calibration($0)] } ?? [])
            + [expectation, unlinkable, clusters, comparisons, blocking, completeness, notes]
        let links = sections.map { "<li><a href=\"#\($0.id)\">\(SVGPicture.escaped($0.heading))</a></li>" }
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(SVGPicture.escaped("Linkage report: \(title)"))</title>
            <style>
            \(ReportMarkup.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(SVGPicture.escaped("Linkage report: \(title)"))</h1>
            <nav aria-label="Sections"><ul>\(links.joined())</ul></nav>
            </header>
            <main>
            \(sections.map { ReportMarkup.section($0.id, $0.heading, $0.body) }.joined())</main>
            </body>
            </html>

            """
    }

    struct Section {
        var id: String
        var heading: String
        var body: String
    }

    private var summary: Section {
        let found = diagnostics
        let expected = found.expected
        var tiles = [
            (name: "records", figure: Figure.count(found.records), more: "in \(Figure.count(found.clusters)) clusters"),
            (
                name: "threshold", figure: Figure.threshold(found.threshold),
                more: "\(Figure.count(expected.chosen.links)) pairs linked"
            ),
            (
                name: "expected precision", figure: Figure.percent(expected.chosen.precision),
                more: "of linked pairs, by their probabilities"
            ),
            (
                name: "expected recall, at most about", figure: Figure.percent(expected.chosen.recall),
                more: "\(Figure.percent(expected.chosen.candidateRecall)) of the matches that blocking found, and "
                    + "it finds about \(Figure.percent(expected.blocking.estimate))"
            ),
        ]
        if let labelled = found.labelled {
            tiles.append(
                (
                    name: "measured F1 of the clusters", figure: Figure.three(labelled.clusters.f1),
                    more: "95 % interval \(Figure.interval(labelled.clusters.interval))"
                ))
        }
        let warnings = found.warnings.map { ReportMarkup.paragraph($0, "warning") }.joined()
        return Section(id: "summary", heading: "Summary", body: ReportMarkup.tiles(tiles) + warnings)
    }

    private var weights: Section {
        let units = diagnostics.histogram.byUnit
        let thresholdOdds = log2(diagnostics.threshold / max(1 - diagnostics.threshold, 1e-12))
        let chart = BarChart(
            xTitle: "match weight with the prior (log2 odds)", yTitle: "pairs (logarithmic)",
            bars: units.map {
                BarChart.Bar(
                    from: Double($0.from), to: Double($0.from + 1), count: Double($0.pairs),
                    tip: "\($0.from) to \($0.from + 1): \(Figure.count($0.pairs)) pairs")
            }, mark: (thresholdOdds, "threshold"))
        let table = ReportMarkup.table(
            "Candidate pairs by weight", ["from", "pairs", "matches expected"],
            units.map {
                [
                    .text(Figure.plain(Double($0.from))), .figure(Figure.count($0.pairs)),
                    .figure(Figure.count($0.matches)),
                ]
            }, isCaptionHidden: true)
        let all = diagnostics.histogram.pairs.reduce(0, +)
        return Section(
            id: "weights", heading: "Match weights",
            body: ReportMarkup.figure(
                chart.svg(
                    id: "weights-chart", title: "Match weights of all candidate pairs",
                    description: "\(Figure.count(all)) pairs in bars of one unit; the figures are in the table below."),
                "Two hills with a valley between them part well; the pairs in the valley are the uncertain ones. Zero is "
                    + "a probability of one half.", details: ReportMarkup.details(table)))
    }

    private var unlinkable: Section {
        let points = diagnostics.unlinkable
        let frame = PlotFrame(
            x: .odds(-6...16), y: .linear(0...max(points.map(\.share).max() ?? 1, 0.05)),
            xTitle: "threshold (match probability)", yTitle: "share of records")
        let chart = LineChart(
            frame: frame,
            series: [.init(name: "unlinkable", points: points.map { (Self.odds($0.threshold), $0.share) })],
            marks: [(Self.odds(diagnostics.threshold), "threshold")])
        let own = points.first { $0.threshold == diagnostics.threshold }
        return Section(
            id: "unlinkable", heading: "Records that say too little",
            body: ReportMarkup.paragraph(
                "\(Figure.count(own?.records ?? 0)) records (\(Figure.percent(own?.share ?? 0))) hold so little that even "
                    + "an exact copy of them would not reach the threshold: they can never be linked, however good the "
                    + "model. More columns, or fuller ones, would help; another threshold hardly."
            )
                + ReportMarkup.figure(
                    chart.svg(
                        id: "unlinkable-chart", title: "Unlinkable records by threshold",
                        description: "The share of records that matched to themselves stay below the threshold."),
                    "Each record weighed against itself."))
    }

    private var clusters: Section {
        let sizes = diagnostics.clusterSizes
        let chart = BarChart(
            xTitle: "records in the cluster", yTitle: "clusters (logarithmic)",
            bars: sizes.map {
                BarChart.Bar(
                    from: Double($0.records) - 0.5, to: Double($0.records) + 0.5, count: Double($0.clusters),
                    tip: "\($0.records) records: \(Figure.count($0.clusters)) clusters")
            })
        let table = ReportMarkup.table(
            "Clusters by size", ["records", "clusters"],
            sizes.map { [.text(Figure.count($0.records)), .figure(Figure.count($0.clusters))] }, isCaptionHidden: true)
        return Section(
            id: "clusters", heading: "Cluster sizes",
            body: ReportMarkup.figure(
                chart.svg(
                    id: "clusters-chart", title: "Clusters by size",
                    description: "From 1 to \(sizes.last?.records ?? 1) records; the figures are in the table below."),
                "A cluster far larger than the rest deserves a look: kith dedupe --explain-cluster.",
                details: ReportMarkup.details(table)))
    }

    static func odds(_ probability: Double) -> Double { log2(max(probability, 1e-12) / max(1 - probability, 1e-12)) }
}
