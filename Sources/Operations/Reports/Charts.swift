import Foundation
import Linkage

/// Bars of counts on a logarithmic axis.
struct BarChart {
    struct Bar {
        var from: Double
        var to: Double
        var count: Double
        var tip: String
    }

    var xTitle: String
    var yTitle: String
    var bars: [Bar]
    /// A place on the x axis to mark, with its word.
    var mark: (place: Double, word: String)?

    func svg(id: String, title: String, description: String) -> String {
        let most = max(bars.map(\.count).max() ?? 1, 10)
        let low = bars.first?.from ?? 0
        let high = max(bars.last?.to ?? 1, low + 1)
        let frame = PlotFrame(
            x: .linear(low...high), y: .logarithmic(0.5...pow(10, log10(most).rounded(.up))), xTitle: xTitle,
            yTitle: yTitle)
        var picture = frame.picture()
        for bar in bars where bar.count > 0 {
            let (left, top) = frame.place(bar.from, bar.count)
            let (right, bottom) = frame.place(bar.to, 0.5)
            picture.rectangle(left + 0.5, top, right - left - 1, bottom - top, "bar", tip: bar.tip)
        }
        if let mark { frame.mark(mark.place, mark.word, in: &picture) }
        return picture.inPage(id: id, title: title, description: description)
    }
}

/// Lines over a common axis; told apart by their dashes as well as by colour.
struct LineChart {
    struct Series {
        var name: String
        var points: [(x: Double, y: Double)]
        /// Where each point lies with 95 % confidence, drawn as a band.
        var intervals: [ConfidenceInterval] = []
    }

    var frame: PlotFrame
    /// At most three.
    var series: [Series]
    var marks: [(place: Double, word: String)] = []

    func svg(id: String, title: String, description: String) -> String {
        var picture = frame.picture()
        for line in series where line.intervals.count == line.points.count && !line.points.isEmpty {
            let above = zip(line.points, line.intervals).map { frame.place($0.x, $1.high) }
            let below = zip(line.points, line.intervals).map { frame.place($0.x, $1.low) }
            picture.path(above + below.reversed(), "band", isClosed: true)
        }
        for (index, line) in series.enumerated() {
            picture.path(line.points.map { frame.place($0.x, $0.y) }, "line line-\(index + 1)")
        }
        for mark in marks { frame.mark(mark.place, mark.word, in: &picture) }
        let legend =
            series.count < 2
            ? ""
            : "<p class=\"legend\">"
                + series.enumerated().map { index, line in
                    "<span><svg viewBox=\"0 0 30 8\" aria-hidden=\"true\"><path class=\"line line-\(index + 1)\" "
                        + "d=\"M0 4L30 4\"/></svg> \(SVGPicture.escaped(line.name))</span>"
                }.joined(separator: " ") + "</p>\n"
        return picture.inPage(id: id, title: title, description: description) + legend
    }
}

/// Shares of matches against probabilities, with intervals, and the line on which they would be equal.
struct ReliabilityChart {
    var calibration: Calibration

    func svg(id: String, title: String, description: String) -> String {
        let frame = PlotFrame(
            x: .linear(0...1), y: .linear(0...1), xTitle: "probability given", yTitle: "share that are matches")
        var picture = frame.picture()
        picture.path([frame.place(0, 0), frame.place(1, 1)], "line line-2")
        for bin in calibration.bins where bin.pairs > 0 {
            let (x, y) = frame.place(bin.meanProbability, bin.share)
            let low = frame.place(0, bin.interval.low).y
            let high = frame.place(0, bin.interval.high).y
            picture.line(x, low, x, high, "whisker")
            picture.circle(
                x, y, 4, "dot",
                tip:
                    "\(Figure.count(bin.pairs)) pairs: given \(Figure.three(bin.meanProbability)), are \(Figure.three(bin.share))"
            )
        }
        return picture.inPage(id: id, title: title, description: description)
    }
}
