import Foundation
package import Pictures

/// A picture as a page shows it: the drawing, and the same in tables.
package struct DrawnPicture: Sendable {
    package struct Table: Sendable {
        struct Row: Sendable {
            let head: String
            let href: String?
            let cells: [String]
            /// Nil in a table of which no row has a step.
            let stepCell: StepCell?
        }

        struct StepCell: Sendable {
            let step: PictureStep?
        }

        let caption: String
        let headings: [String]
        let rows: [Row]
        let hasSteps: Bool

        init(_ table: PictureTable) {
            caption = table.caption
            headings = table.headings
            let hasSteps = table.rows.contains { $0.step != nil }
            self.hasSteps = hasSteps
            rows = table.rows.map { row in
                Row(
                    head: row.cells.first ?? "", href: row.href, cells: Array(row.cells.dropFirst()),
                    stepCell: hasSteps ? StepCell(step: row.step) : nil)
            }
        }
    }

    let title: String
    /// The drawing, whose texts are escaped where it is made.
    let svg: String
    /// Those that say something.
    let tables: [Table]

    package init(_ picture: some Picture) {
        title = picture.title
        svg = Self.inline(picture.svg())
        tables = picture.tables().filter { !$0.rows.isEmpty }.map(Table.init)
    }

    /// The document without its declaration, which has no place inside a page, and with its size in pixels, so that a page
    /// may show it as large as it was drawn.
    private static func inline(_ svg: String) -> String {
        guard let start = svg.range(of: "<svg") else { return "" }
        let document = svg[start.lowerBound...]
        guard let box = document.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/) else { return String(document) }
        return "<svg width=\"\(box.1)\" height=\"\(box.2)\"" + document.dropFirst("<svg".count)
    }
}
