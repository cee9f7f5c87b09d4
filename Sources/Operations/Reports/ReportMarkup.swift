import Linkage

/// The pieces of a report page: text goes in plain and comes out escaped.
enum ReportMarkup {
    /// A cell of a table.
    enum Cell {
        case text(String)
        case figure(String)
        /// A share from 0 to 1 as a bar with its percentage.
        case share(Double)
        /// A row's name over two thin bars: m and u.
        case bars(String, Double, Double)
    }

    static func section(_ id: String, _ heading: String, _ body: String) -> String {
        "<section id=\"\(id)\">\n<h2>\(SVGPicture.escaped(heading))</h2>\n\(body)</section>\n"
    }

    static func paragraph(_ text: String, _ style: String = "") -> String {
        "<p\(style.isEmpty ? "" : " class=\"\(style)\"")>\(SVGPicture.escaped(text))</p>\n"
    }

    static func figure(_ chart: String, _ caption: String, details: String = "") -> String {
        "<figure>\n\(chart)<figcaption>\(SVGPicture.escaped(caption))</figcaption>\n\(details)</figure>\n"
    }

    /// The figures behind a chart, folded away.
    static func details(_ table: String) -> String {
        "<details><summary>The figures</summary>\n\(table)</details>\n"
    }

    /// - Parameter caption: what the table is, also read out.
    static func table(_ caption: String, _ head: [String], _ rows: [[Cell]], isCaptionHidden: Bool = false) -> String {
        let numeric = head.indices.map { column in
            rows.contains { if column < $0.count, case .figure = $0[column] { true } else { false } }
        }
        var text = "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(SVGPicture.escaped(caption))\">"
        text +=
            "<table>\n<caption\(isCaptionHidden ? " class=\"hidden\"" : "")>\(SVGPicture.escaped(caption))</caption>\n"
        text += "<thead><tr>"
        for (column, title) in head.enumerated() {
            text += "<th scope=\"col\"\(numeric[column] ? " class=\"figure\"" : "")>\(SVGPicture.escaped(title))</th>"
        }
        text += "</tr></thead>\n<tbody>\n"
        for row in rows {
            text += "<tr>"
            for (column, cell) in row.enumerated() { text += self.cell(cell, isHead: column == 0) }
            text += "</tr>\n"
        }
        return text + "</tbody></table></div>\n"
    }

    private static func cell(_ cell: Cell, isHead: Bool) -> String {
        switch cell {
        case .text(let text) where isHead: "<th scope=\"row\" dir=\"auto\">\(SVGPicture.escaped(text))</th>"
        case .text(let text): "<td dir=\"auto\">\(SVGPicture.escaped(text))</td>"
        case .figure(let text): "<td class=\"figure\">\(SVGPicture.escaped(text))</td>"
        case .share(let share):
            "<td class=\"share\"><span>\(SVGPicture.escaped(Figure.percent(share)))</span>"
                + "<svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + "<rect class=\"track\" width=\"100\" height=\"6\"/>"
                + "<rect class=\"bar\" width=\"\(SVGPicture.number(share * 100))\" height=\"6\"/></svg></td>"
        case .bars(let name, let m, let u):
            "<th scope=\"row\" class=\"bars\" dir=\"auto\">\(SVGPicture.escaped(name))<svg viewBox=\"0 0 100 14\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + "<rect class=\"bar\" width=\"\(SVGPicture.number(m * 100))\" height=\"6\"/>"
                + "<rect class=\"other\" y=\"8\" width=\"\(SVGPicture.number(u * 100))\" height=\"6\"/></svg></th>"
        }
    }

    /// Name and figure side by side.
    static func tiles(_ tiles: [(name: String, figure: String, more: String)]) -> String {
        "<dl class=\"tiles\">\n"
            + tiles.map {
                "<div><dt>\(SVGPicture.escaped($0.name))</dt><dd>\(SVGPicture.escaped($0.figure))"
                    + ($0.more.isEmpty ? "" : "<small>\(SVGPicture.escaped($0.more))</small>") + "</dd></div>\n"
            }.joined() + "</dl>\n"
    }

    /// The colours are Okabe and Ito's, darkened or lightened until text and lines stand out on their ground.
    static let style = """
        :root{color-scheme:light dark;--paper:#fff;--ink:#15202b;--muted:#4a5866;--grid:#dfe4e8;--rule:#b9c2ca;\
        --track:#e8ecef;--one:#0067a3;--two:#b34700;--three:#00694c;--band:#0067a333;--tile:#f3f6f8}
        @media (prefers-color-scheme:dark){:root{--paper:#12181e;--ink:#e8edf1;--muted:#aab6c1;--grid:#2c363f;\
        --rule:#4a5864;--track:#26303a;--one:#61b3e8;--two:#f0974f;--three:#4cc79c;--band:#61b3e833;--tile:#1b232b}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:1120px;padding:16px;background:var(--paper);color:var(--ink);\
        font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",Arial,sans-serif}
        h1{font-size:1.7rem;line-height:1.25;margin:.4em 0}
        h2{font-size:1.3rem;margin:2em 0 .4em;border-top:1px solid var(--rule);padding-top:1em}
        h3{font-size:1.05rem;margin:1.4em 0 .3em}
        p{max-width:70ch;margin:.5em 0}
        .warning{border-left:4px solid var(--two);padding:.3em .8em;background:var(--tile)}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:10px;margin:1em 0}
        .tiles div{background:var(--tile);padding:10px 12px;border-radius:4px}
        .tiles dt{color:var(--muted);font-size:.85rem}
        .tiles dd{margin:0;font-size:1.4rem;font-variant-numeric:tabular-nums}
        .tiles small{display:block;font-size:.8rem;color:var(--muted);line-height:1.35}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:8px 28px}
        figure{margin:.6em 0;min-width:0;max-width:600px}
        figure>svg{display:block;width:100%;height:auto}
        figcaption{color:var(--muted);font-size:.9rem}
        .legend{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:.85rem;margin:.2em 0}
        .legend svg{width:30px;height:8px}
        svg text{font-size:11.5px;fill:var(--ink);font-family:inherit}
        .grid{stroke:var(--grid)}.axis{stroke:var(--muted)}.mark{stroke:var(--ink);stroke-dasharray:5 3}
        .bar,.dot{fill:var(--one)}.other{fill:var(--two)}.track{fill:var(--track)}.band{fill:var(--band)}
        .whisker{stroke:var(--one);stroke-width:1.5}
        .line{fill:none;stroke-width:2}.line-1{stroke:var(--one)}.line-2{stroke:var(--two);stroke-dasharray:7 3}
        .line-3{stroke:var(--three);stroke-dasharray:2 2}
        .scroll{overflow-x:auto;margin:.6em 0}
        table{border-collapse:collapse;font-size:.88rem;line-height:1.35;min-width:min(100%,30rem)}
        caption{text-align:left;font-weight:600;padding:.4em 0}
        caption.hidden{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
        th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid var(--grid)}
        th{font-weight:600}tbody th{font-weight:400;overflow-wrap:anywhere;min-width:7rem}
        .figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .share{min-width:74px;font-variant-numeric:tabular-nums}.share svg{display:block;width:100%;height:6px}
        .bars{width:22rem}.bars svg{display:block;width:100%;height:14px;margin-top:3px}
        summary{cursor:pointer;color:var(--muted);font-size:.9rem}
        nav ul{padding:0;margin:.6em 0;display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none}
        a{color:var(--one)}
        @media (max-width:520px){body{padding:12px}th,td{padding-right:8px}table{font-size:.82rem}}
        @media print{:root{--paper:#fff;--ink:#000;--muted:#333;--grid:#ccc;--tile:#f4f4f4}nav,details{display:none}\
        body{max-width:none;font-size:11pt}figure,tr,.tiles div{break-inside:avoid}h2,h3{break-after:avoid}\
        .scroll{overflow:visible}}
        """
}
