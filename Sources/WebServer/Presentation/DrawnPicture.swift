import Foundation
package import Pictures

/// A picture as a page shows it: the drawing, and the same in tables.
package struct DrawnPicture: Sendable {
    package struct Table: Sendable {
        struct Row: Sendable {
            let head: String
            let href: String?
            let cells: [String]
        }

        let caption: String
        let headings: [String]
        let rows: [Row]

        init(_ table: PictureTable) {
            caption = table.caption
            headings = table.headings
            rows = table.rows.map { row in
                Row(head: row.cells.first ?? "", href: row.href, cells: Array(row.cells.dropFirst()))
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

    /// The document without its declaration, which has no place inside a page.
    private static func inline(_ svg: String) -> String {
        guard let start = svg.range(of: "<svg") else { return "" }
        return String(svg[start.lowerBound...])
    }
}
