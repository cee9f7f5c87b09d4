import Foundation

extension PairExplanation {
    /// The waterfall as a picture: an SVG file that stands alone, on white, legible in print and without colour (what
    /// speaks against is hatched, and every bar has its figure beside it), with its text alternative inside.
    ///
    /// The axis is log2 odds: nought is a probability of one half. Bars run from the sum before a comparison to the sum
    /// after it.
    ///
    /// - Parameters:
    ///   - title: what the picture is called. The default names no record.
    ///   - threshold: the probability at which pairs are linked, drawn as a line. The default, nil, draws none.
    ///   - showingValues: whether the two records' values are shown. The default is false.
    public func svg(
        title: String = "Why the pair has its probability", threshold: Double? = nil, showingValues: Bool = false
    ) -> String {
        WaterfallPicture(self, threshold: threshold, showingValues: showingValues).file(titled: title)
    }
}

/// Lays the waterfall out: a row a comparison; the name and level to the left, the bar in the middle, figures right.
private struct WaterfallPicture {
    private struct Bar {
        var name: String
        var level: String
        var values: String?
        var weight: Double
        var total: Double
        var isWhole = false
    }

    private let explanation: PairExplanation
    private let thresholdOdds: Double?
    private let bars: [Bar]
    private let isShowingValues: Bool
    private let range: ClosedRange<Double>

    private static let width = 820.0
    private static let plot = 290.0...690.0
    private static let top = 64.0
    private var rowHeight: Double { isShowingValues ? 56 : 40 }

    init(_ explanation: PairExplanation, threshold: Double?, showingValues: Bool) {
        self.explanation = explanation
        thresholdOdds = threshold.map { log2Ratio($0, 1 - $0) }
        isShowingValues = showingValues
        let end = explanation.prior + explanation.matchWeight
        var bars = [
            Bar(
                name: "prior", level: "any two records", weight: explanation.prior, total: explanation.prior,
                isWhole: true)
        ]
        for step in explanation.steps {
            bars.append(
                Bar(
                    name: step.comparison, level: step.levelAndFrequency,
                    values: showingValues ? "\(step.firstValue ?? "–") | \(step.secondValue ?? "–")" : nil,
                    weight: step.weight + step.termFrequency, total: step.total))
        }
        if explanation.household != 0 {
            bars.append(
                Bar(
                    name: "household", level: "different people of one home", weight: explanation.household, total: end)
            )
        }
        bars.append(
            Bar(
                name: "together", level: String(format: "probability %.4f", explanation.probability), weight: end,
                total: end, isWhole: true))
        self.bars = bars
        let places = bars.map(\.total) + bars.map { $0.total - $0.weight } + [0, thresholdOdds ?? 0]
        range = (floor(places.min() ?? 0) - 1)...(ceil(places.max() ?? 0) + 1)
    }

    private func x(_ odds: Double) -> Double {
        let share = (odds - range.lowerBound) / (range.upperBound - range.lowerBound)
        return Self.plot.lowerBound + share * (Self.plot.upperBound - Self.plot.lowerBound)
    }

    func file(titled title: String) -> String {
        let bottom = Self.top + Double(bars.count) * rowHeight
        var picture = SVGPicture(width: Self.width, height: bottom + 58)
        picture.rectangle(0, 0, Self.width, bottom + 58, "paper")
        picture.text(Self.shortened(title, to: 84), 16, 28, "title")
        picture.text("weight", 742, 52, "small", anchor: .end)
        picture.text("sum", 804, 52, "small", anchor: .end)
        for mark in AxisMarks.places(in: range, about: 7) {
            picture.line(x(mark), Self.top - 4, x(mark), bottom, mark == 0 ? "zero" : "grid")
            picture.text(
                SVGPicture.number(mark).replacing("-", with: "\u{2212}"), x(mark), bottom + 18, "small", anchor: .middle
            )
        }
        if let thresholdOdds {
            picture.line(x(thresholdOdds), Self.top - 4, x(thresholdOdds), bottom, "threshold")
            picture.text("threshold", x(thresholdOdds), Self.top - 8, "small", anchor: .middle)
        }
        picture.text(
            "log2 odds; 0 is a probability of one half", (Self.plot.lowerBound + Self.plot.upperBound) / 2,
            bottom + 38, "small", anchor: .middle)
        for (index, bar) in bars.enumerated() { draw(bar, Self.top + Double(index) * rowHeight, in: &picture) }
        for (index, bar) in bars.enumerated().dropLast(2) {
            // The sum is carried over from bar to bar.
            let y = Self.top + Double(index) * rowHeight + rowHeight - 8
            picture.line(x(bar.total), y, x(bar.total), y + 16, "carry")
        }
        return picture.file(
            title: title, description: explanation.text(showingValues: isShowingValues), style: Self.style,
            definitions: Self.hatching)
    }

    private func draw(_ bar: Bar, _ y: Double, in picture: inout SVGPicture) {
        let from = x(bar.isWhole ? 0 : bar.total - bar.weight)
        let to = x(bar.total)
        picture.text(Self.shortened(bar.name, to: 34), 16, y + 17, bar.isWhole ? "strong" : "")
        picture.text(Self.shortened(bar.level, to: 44), 16, y + 32, "small")
        if let values = bar.values { picture.text(Self.shortened(values, to: 44), 16, y + 47, "small") }
        let style = bar.isWhole ? "whole" : bar.weight < 0 ? "against" : "for"
        picture.rectangle(
            min(from, to), y + 8, max(abs(to - from), 1), rowHeight - 16, style,
            tip: "\(bar.name): \(bar.level), \(String(format: "%+.2f", bar.weight))")
        picture.text(bar.isWhole ? "" : Self.signed(bar.weight), 742, y + rowHeight / 2 + 4, "figure", anchor: .end)
        picture.text(Self.signed(bar.total), 804, y + rowHeight / 2 + 4, "figure", anchor: .end)
    }

    private static func signed(_ value: Double) -> String {
        abs(value) < 0.005 ? "0.00" : String(format: "%+.2f", value).replacing("-", with: "\u{2212}")
    }

    private static func shortened(_ text: String, to count: Int) -> String {
        text.count <= count ? text : text.prefix(count - 1) + "…"
    }

    // Blue and vermilion of Okabe and Ito's palette, told apart by people of every colour vision.
    private static let style = """
        text{font:13px "DejaVu Sans",Verdana,Arial,sans-serif;fill:#111}.title{font-size:17px;font-weight:bold}\
        .strong{font-weight:bold}.small{font-size:11px;fill:#333}.figure{font-variant-numeric:tabular-nums}\
        .paper{fill:#fff}.grid{stroke:#ddd}.zero{stroke:#555}.carry{stroke:#555;stroke-dasharray:2 2}\
        .threshold{stroke:#111;stroke-width:1.5;stroke-dasharray:6 3}.whole{fill:#666}\
        .for{fill:#0072b2}.against{fill:url(#hatching);stroke:#d55e00}
        """
    private static let hatching = """
        <pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect width="6" height="6" fill="#fbe3d3"/><rect width="3" height="6" fill="#d55e00"/></pattern>
        """
}
