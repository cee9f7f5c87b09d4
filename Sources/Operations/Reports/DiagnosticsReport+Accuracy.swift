import Linkage

extension DiagnosticsReport {
    var expectation: Section {
        let expected = diagnostics.expected
        let points = expected.points
        let frame = PlotFrame(
            x: .odds(-6...16), y: .linear(0...1), xTitle: "threshold (match probability)", yTitle: "share")
        let chart = LineChart(
            frame: frame,
            series: [
                .init(name: "precision", points: points.map { (Self.odds($0.threshold), $0.precision) }),
                .init(name: "recall", points: points.map { (Self.odds($0.threshold), $0.recall) }),
                .init(name: "F1", points: points.map { (Self.odds($0.threshold), $0.f1) }),
            ], marks: [(Self.odds(diagnostics.threshold), "threshold")])
        let blocking = expected.blocking
        var ways: [String] = []
        if let share = blocking.byRecapture { ways.append("\(Figure.percent(share)) by rules without a common field") }
        if let share = blocking.byClusters { ways.append("\(Figure.percent(share)) by the pairs within clusters") }
        let estimate =
            ways.isEmpty
            ? "How many matches share no block could not be estimated here; recall is of the candidates."
            : "Blocking is estimated to find \(ways.joined(separator: ", ")) (the least single figure: "
                + "\(Figure.percent(blocking.low))); the lesser is used. Errors keep company, so read it as \"at most about\"."
        let table = ReportMarkup.table(
            "Expected precision and recall by threshold", ["threshold", "links", "precision", "recall", "F1"],
            Self.thinned(points).map {
                [
                    .text(Figure.threshold($0.threshold)), .figure(Figure.count($0.links)),
                    .figure(Figure.three($0.precision)), .figure(Figure.three($0.recall)), .figure(Figure.three($0.f1)),
                ]
            }, isCaptionHidden: true)
        return Section(
            id: "expected", heading: "Expected precision and recall",
            body: ReportMarkup.paragraph(
                "What the probabilities lead one to expect of pairs linked directly, without labels: as good as their "
                    + "calibration. Clusters then join further pairs by way of others, and leave out links that the rest "
                    + "of the cluster contradicts.")
                + ReportMarkup.paragraph(estimate)
                + ReportMarkup.figure(
                    chart.svg(
                        id: "expected-chart", title: "Expected precision, recall and F1 by threshold",
                        description: "At the threshold used: precision \(Figure.three(expected.chosen.precision)), "
                            + "recall \(Figure.three(expected.chosen.recall))."),
                    "The threshold used is marked.", details: ReportMarkup.details(table)))
    }

    func accuracy(_ labelled: LabelledAccuracy) -> Section {
        func row(_ name: String, _ score: LabelledAccuracy.Score) -> [ReportMarkup.Cell] {
            [
                .text(name), .figure(Figure.three(score.precision)), .figure(Figure.three(score.recall)),
                .figure(Figure.three(score.f1)), .figure(Figure.interval(score.interval)),
            ]
        }
        let scores = ReportMarkup.table(
            "Scores over pairs", ["what", "precision", "recall", "F1", "95 % interval of F1"],
            [
                row("clusters", labelled.clusters),
                row("links at the threshold used (\(Figure.threshold(diagnostics.threshold)))", labelled.links),
                row("links at the best threshold (\(Figure.threshold(labelled.bestThreshold)))", labelled.best),
            ])
        let points = labelled.points
        let marks = [
            (Self.odds(diagnostics.threshold), "used"), (Self.odds(labelled.bestThreshold), "best"),
        ]
        let byThreshold = LineChart(
            frame: PlotFrame(
                x: .odds(-6...16), y: .linear(0...1), xTitle: "threshold (match probability)", yTitle: "share"),
            series: [
                .init(
                    name: "precision", points: points.map { (Self.odds($0.threshold), $0.precision) },
                    intervals: points.map(\.precisionInterval)),
                .init(
                    name: "recall", points: points.map { (Self.odds($0.threshold), $0.recall) },
                    intervals: points.map(\.recallInterval)),
                .init(name: "F1", points: points.map { (Self.odds($0.threshold), $0.f1) }),
            ], marks: Self.apart(marks))
        let curve = LineChart(
            frame: PlotFrame(x: .linear(0...1), y: .linear(0...1), xTitle: "recall", yTitle: "precision"),
            series: [
                .init(
                    name: "pairs", points: points.map { ($0.recall, $0.precision) },
                    intervals: points.map(\.precisionInterval))
            ])
        let rates = points.map(\.falsePositiveRate).filter { $0 > 0 }
        let least = rates.min() ?? 1e-6
        let roc = LineChart(
            frame: PlotFrame(
                x: .logarithmic(Self.powerBelow(least)...min(Self.powerBelow(rates.max() ?? 1e-6) * 10, 1)),
                y: .linear(0...1),
                xTitle: "false positive rate (logarithmic)", yTitle: "true positive rate"),
            series: [
                .init(
                    name: "pairs", points: points.map { ($0.falsePositiveRate, $0.recall) },
                    intervals: points.map(\.recallInterval))
            ])
        let table = ReportMarkup.table(
            "Precision and recall by threshold", ["threshold", "links", "right", "precision", "recall", "F1"],
            Self.thinned(points).map {
                [
                    .text(Figure.threshold($0.threshold)), .figure(Figure.count($0.links)),
                    .figure(Figure.count($0.trueLinks)), .figure(Figure.three($0.precision)),
                    .figure(Figure.three($0.recall)), .figure(Figure.three($0.f1)),
                ]
            }, isCaptionHidden: true)
        let charts = [
            ReportMarkup.figure(
                byThreshold.svg(
                    id: "threshold-chart", title: "Measured precision, recall and F1 by threshold",
                    description: "The best F1 is \(Figure.three(labelled.best.f1)), at "
                        + "\(Figure.threshold(labelled.bestThreshold))."), "Bands: 95 % intervals (Wilson).",
                details: ReportMarkup.details(table)),
            ReportMarkup.figure(
                curve.svg(
                    id: "curve-chart", title: "Precision and recall",
                    description: "A point for each threshold; the band is the precision's 95 % interval."),
                "Precision against recall: the nearer the upper right corner the better."),
            ReportMarkup.figure(
                roc.svg(
                    id: "roc-chart", title: "Receiver operating characteristic",
                    description: "True positive rate against false positive rate over all pairs of labelled records."),
                "ROC over all pairs, blocked or not; it cannot rise above what blocking finds."),
        ]
        return Section(
            id: "accuracy", heading: "Accuracy against the truth",
            body: ReportMarkup.paragraph(
                "\(Figure.count(labelled.records)) records of \(Figure.count(labelled.entities)) entities have a truth: "
                    + "\(Figure.count(labelled.truePairs)) true pairs, of which blocking finds "
                    + "\(Figure.percent(labelled.blockingRecall)) (95 % interval "
                    + "\(Figure.interval(labelled.blockingRecallInterval))). Intervals of F1 come from 200 samples of the "
                    + "entities with replacement.")
                + scores + "<div class=\"charts\">\n" + charts.joined() + "</div>\n")
    }

    func calibration(_ labelled: LabelledAccuracy) -> Section {
        let found = labelled.calibration
        let table = ReportMarkup.table(
            "Calibration", ["probability", "pairs", "mean", "share matching", "95 % interval"],
            found.bins.map {
                [
                    .text("\(Figure.plain($0.from)) to \(Figure.plain($0.to))"), .figure(Figure.count($0.pairs)),
                    .figure($0.pairs == 0 ? "–" : Figure.three($0.meanProbability)),
                    .figure($0.pairs == 0 ? "–" : Figure.three($0.share)),
                    .figure($0.pairs == 0 ? "–" : Figure.interval($0.interval)),
                ]
            })
        return Section(
            id: "calibration", heading: "Calibration",
            body: ReportMarkup.paragraph(
                "Among pairs given a probability p about p should be matches. The expected calibration error, the mean "
                    + "distance from that weighted by pairs, is \(Figure.three(found.expectedCalibrationError)) over "
                    + "\(Figure.count(found.pairs)) scored pairs.")
                + "<div class=\"charts\">\n"
                + ReportMarkup.figure(
                    ReliabilityChart(calibration: found).svg(
                        id: "calibration-chart", title: "Reliability of the probabilities",
                        description:
                            "Dots on the dashed line would be perfectly calibrated; the figures are in the table."),
                    "Dots above the line: more are matches than was said; below: fewer. Whiskers: 95 % intervals (Wilson)."
                )
                + table + "</div>\n")
    }

    /// Every eighth point: whole steps for a table.
    private static func thinned<Point>(_ points: [Point]) -> [Point] {
        stride(from: 0, to: points.count, by: 8).map { points[$0] }
    }

    /// Two marks whose words would lie on one another share them.
    private static func apart(_ marks: [(Double, String)]) -> [(place: Double, word: String)] {
        guard marks.count == 2, abs(marks[0].0 - marks[1].0) < 4 else {
            return marks.map { (place: $0.0, word: $0.1) }
        }
        let isFirst = marks[0].0 <= marks[1].0
        let words = isFirst ? "\(marks[0].1), \(marks[1].1)" : "\(marks[1].1), \(marks[0].1)"
        return [(marks[0].0, isFirst ? words : ""), (marks[1].0, isFirst ? "" : words)]
    }

    private static func powerBelow(_ value: Double) -> Double {
        var power = 1.0
        while power > value, power > 1e-15 { power /= 10 }
        return power
    }
}
