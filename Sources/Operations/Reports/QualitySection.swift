import Intake
import Records
import Storage

/// One source's part of the quality report.
struct QualitySection {
    private let source: SourceQuality

    init(_ source: SourceQuality) { self.source = source }

    var body: String {
        guard let batch = source.batch else {
            return ReportMarkup.paragraph("Nothing was loaded. \(source.freshness.words)", "warning")
        }
        var text = ReportMarkup.paragraph(
            "\(source.agency.isEmpty ? "" : "\(source.agency). ")Batch \(batch.id), \(batch.fileName), loaded on "
                + "\(Day(batch.loadedAt)): \(batch.status.rawValue). \(source.freshness.words)")
        if batch.status == .held, let hold = source.hold {
            text += hold.reasons.map { ReportMarkup.paragraph("Held: \($0)", "warning") }.joined()
        }
        guard let quality = source.quality else {
            return text + ReportMarkup.paragraph("The batch was loaded before quality was counted.")
        }
        text += tiles(quality)
        for finding in quality.drift where !(finding.holds && batch.status == .held) {
            text += ReportMarkup.paragraph("Differs from the batches before: \(finding.text)", "warning")
        }
        return text + columns(quality) + rules(quality) + repeats(quality) + strange(quality) + offending() + course()
            + overlaps()
    }

    private func tiles(_ quality: BatchQuality) -> String {
        ReportMarkup.tiles([
            ("rows", Figure.count(quality.rows), "\(Figure.count(quality.loaded)) loaded"),
            ("left out", Figure.count(quality.quarantined), Figure.percent(quality.quarantinedShare)),
            ("default dates", Figure.count(quality.columns.reduce(0) { $0 + $1.defaults }), "stand for 'not known'"),
            ("impossible ages", Figure.count(quality.impossibleAges), "or births to match"),
            ("rows that stand twice", Figure.count(quality.duplicates.surplusRows), "beyond the first of each"),
        ])
    }

    private func columns(_ quality: BatchQuality) -> String {
        ReportMarkup.table(
            "Columns", ["Column", "Kind", "Filled", "Valid", "Different values", "Default dates", "Unknown codes"],
            quality.columns.map { column in
                [
                    .text(column.name), .text(column.kind.rawValue), .share(column.fillShare),
                    .share(column.validShare),
                    .figure("\(column.distinct < 200 ? "" : "about ")\(Figure.count(column.distinct))"),
                    .figure(column.defaults == 0 ? "–" : Figure.count(column.defaults)),
                    .figure(column.unknownCodes == 0 ? "–" : Figure.count(column.unknownCodes)),
                ]
            })
    }

    private func rules(_ quality: BatchQuality) -> String {
        let rows: [[ReportMarkup.Cell]] =
            quality.faults.map {
                [.text($0.rule), .text($0.column ?? "the row"), .text("row left out"), .figure(Figure.count($0.count))]
            }
            + quality.problems.map {
                [
                    .text($0.rule), .text($0.column ?? "the row"), .text("field left out"),
                    .figure(Figure.count($0.count)),
                ]
            }
        if rows.isEmpty { return ReportMarkup.paragraph("Every row was loaded whole.") }
        return ReportMarkup.table("What was wrong, by rule", ["Rule", "Column", "Effect", "Rows"], rows)
    }

    private func repeats(_ quality: BatchQuality) -> String {
        ([quality.duplicates] + quality.conflicts).filter { $0.groups > 0 }.map { repeats in
            let rows: [[ReportMarkup.Cell]] = repeats.references.map {
                [.figure(Figure.count($0.firstRow)), .figure(Figure.count($0.lastRow)), .figure(Figure.count($0.rows))]
            }
            return ReportMarkup.paragraph("\(repeats.text.prefix(1).uppercased())\(repeats.text.dropFirst()).")
                + ReportMarkup.table(
                    repeats.columns.isEmpty
                        ? "Rows that stand twice"
                        : "Rows of one key that differ: \(repeats.columns.joined(separator: " + "))",
                    ["First row", "Last row", "Rows"], rows)
                + more(repeats.groups - rows.count)
        }.joined()
    }

    /// Codes that the definition does not have, by shape.
    private func strange(_ quality: BatchQuality) -> String {
        let rows: [[ReportMarkup.Cell]] = quality.columns.flatMap { column in
            column.unknownShapes.prefix(5).map { shape in
                [
                    .text(column.name), .text(shape.shape), .figure(Figure.count(shape.count)),
                    .figure(Figure.count(shape.firstRow)),
                ]
            }
        }
        if rows.isEmpty { return "" }
        return ReportMarkup.table(
            "Codes that the definition does not have, by shape", ["Column", "Shape", "Values", "First in row"], rows)
    }

    private func offending() -> String {
        if source.offending.isEmpty { return "" }
        let rows: [[ReportMarkup.Cell]] = source.offending.map { row in
            [
                .figure(Figure.count(row.row)), .figure(row.line.map(Figure.count) ?? "–"), .text(row.column ?? "–"),
                .text(row.rule), .text(row.shape ?? "–"), .text(row.losesRow ? "row left out" : "field left out"),
            ]
        }
        let all = (source.batch?.quarantined ?? 0) + (source.batch?.fieldProblems ?? 0)
        return ReportMarkup.table(
            "Row by row", ["Row", "Line", "Column", "Rule", "Shape", "Effect"], rows) + more(all - rows.count)
    }

    private func course() -> String {
        ReportMarkup.table(
            "The source's batches", ["Batch", "Loaded", "Status", "Rows", "Left out"],
            source.course.map {
                [
                    .text("Batch \($0.batch)"), .text($0.loaded.description), .text($0.status.rawValue),
                    .figure(Figure.count($0.rows)), .figure(Figure.count($0.quarantined)),
                ]
            })
    }

    private func overlaps() -> String {
        if source.overlaps.isEmpty { return "" }
        return ReportMarkup.table(
            "Share of its people whom another source knows too", ["Source", "Share"],
            source.overlaps.map { [.text($0.source.rawValue), .share($0.share)] })
    }

    private func more(_ count: Int) -> String {
        count > 0 ? ReportMarkup.paragraph("… and \(Figure.count(count)) more.") : ""
    }
}
