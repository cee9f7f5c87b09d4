import Operations
import Storage

/// A part of the network as a file to keep: asked for by a form that gives the reason, and in the log before it leaves.
enum NetworkDownload {
    static func send(_ visit: Visit) async throws -> Reply {
        guard let format = visit.form.filled("format").flatMap(NetworkExportFile.Format.init(rawValue:)) else {
            throw WebError(.unusable, "Choose one of the kinds of file that the page offers.")
        }
        let form = try NetworkForm(visit.query, action: visit.path)
        let centre = try NetworkPage.centre(visit)
        let text = try await NetworkExportFile(around: [centre], MeasuresPage.query(form), as: format)
            .run(in: visit.context)
        let name = "network-\(centre.description.replacing(":", with: "-"))"
        return switch format {
        case .graphML: .download(text, named: "\(name).graphml", type: "application/graphml+xml; charset=utf-8")
        case .entities: .download(text, named: "\(name)-entities.csv", type: "text/csv; charset=utf-8")
        case .links: .download(text, named: "\(name)-links.csv", type: "text/csv; charset=utf-8")
        }
    }
}
