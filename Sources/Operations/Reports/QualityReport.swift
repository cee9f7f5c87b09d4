import Foundation
import Intake
import Linkage
import Records
import Storage

/// The quality of sources as one HTML file that can be sent to the agency: no script, nothing from elsewhere, no person.
public struct QualityReport: Sendable {
    private let sources: [SourceQuality]
    private let title: String

    public init(_ sources: [SourceQuality], title: String) {
        self.sources = sources
        self.title = title
    }

    /// The page, in UTF-8.
    public var html: String {
        let links = sources.map { "<li><a href=\"#\(Self.anchor($0))\">\(SVGPicture.escaped($0.title))</a></li>" }
        let heading = SVGPicture.escaped("Data quality: \(title)")
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(heading)</title>
            <style>
            \(ReportMarkup.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(heading)</h1>
            <p>Rows are told by their number in the file (the heading is not counted) and values by their shape: 9 for a digit, A and a for letters. No value of a person is in this report.</p>
            <nav aria-label="Sources"><ul>\(links.joined())</ul></nav>
            </header>
            <main>
            \(sections.joined())</main>
            </body>
            </html>

            """
    }

    private static func anchor(_ source: SourceQuality) -> String { SVGPicture.escaped(source.source.rawValue) }

    private var sections: [String] {
        sources.map { source in
            ReportMarkup.section(
                Self.anchor(source), source.title, QualitySection(source).body)
        }
    }
}

extension QualityReport {
    /// Writes the page. Throws ``OperationError`` when the file cannot be written.
    public func write(to path: String) throws(OperationError) {
        do {
            try Data(html.utf8).write(to: URL(filePath: path))
        } catch {
            throw OperationError(.dataRefused, "\(path): cannot be written; check the folder and the disk.")
        }
    }
}
