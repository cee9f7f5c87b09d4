import Linkage

extension DiagnosticsReport {
    var comparisons: Section {
        let rarest = 0.0005
        let tables = diagnostics.comparisons.map { comparison in
            let shown = comparison.levels.filter { max($0.m, $0.u) >= rarest }
            let levels = ReportMarkup.table(
                "\(comparison.name): levels", ["level, m over u", "m", "u", "weight"],
                shown.map {
                    [
                        .bars($0.name, $0.m, $0.u), .figure(Figure.probability($0.m)),
                        .figure(Figure.probability($0.u)), .figure(Figure.weight($0.matchWeight)),
                    ]
                })
            guard !comparison.frequencies.isEmpty else { return levels }
            return levels
                + ReportMarkup.table(
                    "\(comparison.name): how often values occur, and what that adds to the weight",
                    ["records a value", "values", "records", "adds"],
                    comparison.frequencies.map { each in
                        let least = Figure.weight(each.leastAdjustment)
                        let greatest = Figure.weight(each.greatestAdjustment)
                        let range =
                            each.to.map {
                                $0 == each.from ? "\($0)" : "\(Figure.count(each.from)) to \(Figure.count($0))"
                            }
                            ?? "\(Figure.count(each.from)) or more"
                        return [
                            .text(range), .figure(Figure.count(each.values)), .figure(Figure.count(each.records)),
                            .figure(least == greatest ? least : "\(least) to \(greatest)"),
                        ]
                    })
        }
        return Section(
            id: "comparisons", heading: "Comparisons",
            body: ReportMarkup.paragraph(
                "m is how often a level occurs among pairs of one entity, u among strangers; the weight is log2(m / u). A "
                    + "level tells where the two bars differ. Levels rarer than 1 in 2,000 on both sides are left out.")
                + "<p class=\"legend\"><span><svg viewBox=\"0 0 30 8\" aria-hidden=\"true\"><rect class=\"bar\" width=\"30\" "
                + "height=\"8\"/></svg> m</span> <span><svg viewBox=\"0 0 30 8\" aria-hidden=\"true\"><rect class=\"other\" "
                + "width=\"30\" height=\"8\"/></svg> u</span></p>\n" + tables.joined())
    }

    var blocking: Section {
        let found = diagnostics.blocking
        let rules = ReportMarkup.table(
            "What each rule brings",
            [
                "rule", "pairs", "new pairs", "all so far", "pairs of it alone", "matches expected",
                "matches of it alone", "refined blocks", "largest block",
            ],
            zip(found.rules, diagnostics.ruleMatches).map { rule, matches in
                [
                    .text(rule.name), .figure(Figure.count(rule.pairs)), .figure(Figure.count(rule.addedPairs)),
                    .share(Double(rule.cumulativePairs) / Double(max(found.candidatePairs, 1))),
                    .figure(Figure.count(rule.pairsAlone)), .figure(Figure.count(matches.matches)),
                    .figure(Figure.count(matches.matchesAlone)), .figure(Figure.count(rule.refinedBlocks)),
                    .figure(Figure.count(rule.largestBlock)),
                ]
            })
        let blocks = ReportMarkup.table(
            "The largest blocks, before refinement", ["rule", "records", "pairs"],
            found.largestBlocks.map {
                [.text($0.rule), .figure(Figure.count($0.records)), .figure(Figure.count($0.pairs))]
            })
        let identifiers =
            found.identifiers.isEmpty
            ? ""
            : ReportMarkup.table(
                "Pairs that agree on an identifier, and how many of them the other rules find",
                ["field", "pairs", "found", "95 % interval"],
                found.identifiers.map {
                    [
                        .text($0.field), .figure(Figure.count($0.pairs)),
                        $0.pairs == 0 ? .figure("–") : .share($0.recall),
                        .figure($0.pairs == 0 ? "–" : Figure.interval($0.interval)),
                    ]
                })
        return Section(
            id: "blocking", heading: "Blocking",
            body: ReportMarkup.paragraph(
                "\(Figure.count(found.candidatePairs)) pairs were compared out of "
                    + "\(Figure.count(found.possiblePairs)) possible. A rule that brings many pairs and hardly a match of "
                    + "its own costs time; one that brings many matches of its own is carrying the run.")
                + rules + blocks + identifiers)
    }

    var completeness: Section {
        let found = diagnostics
        let many = found.sources.count > 1 && found.sources.count <= 12
        let table = ReportMarkup.table(
            "Filled records by column", ["column", "taken for", "all"] + (many ? found.sources.map(\.name) : []),
            found.completeness.map { column in
                let all = Double(column.filled) / Double(max(found.records, 1))
                let own = zip(column.filledBySource, found.sources).map { filled, source in
                    ReportMarkup.Cell.share(Double(filled) / Double(max(source.records, 1)))
                }
                let role = column.role?.rawValue.replacing("_", with: " ") ?? "not used"
                return [.text(column.column), .text(role), .share(all)] + (many ? own : [])
            })
        let more =
            found.sources.count > 12
            ? ReportMarkup.paragraph("There are \(found.sources.count) sources; their shares are in the JSON report.")
            : ""
        return Section(id: "completeness", heading: "Completeness", body: table + more)
    }

    var notes: Section {
        Section(
            id: "notes", heading: "About the figures",
            body: ReportMarkup.paragraph(
                "The report holds names of columns, sources and rules, and counts; no value of any record. Small counts of a "
                    + "small table may still point at somebody: treat the file as you treat the table's statistics.")
                + ReportMarkup.paragraph(
                    "The same input gives the same report, byte for byte. Name it FILE.json instead of FILE.html to have the "
                        + "same figures for machines."))
    }
}
