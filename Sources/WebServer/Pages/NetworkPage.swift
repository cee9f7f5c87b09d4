import Families
import Foundation
import Operations
import Pictures
import Records
import Storage

/// What is around a person, a place, an event, an organisation or a family: a picture, and the same in tables.
struct NetworkPage: Sendable {
    let heading: String
    let isCut: Bool
    /// The picture, whose texts are escaped where it is drawn.
    let svg: String
    let tables: [DrawnPicture.Table]
    let form: NetworkForm
    let notShown: NotShown?
    let asAt: String

    static func show(_ visit: Visit) async throws -> Reply {
        let centre = try Self.centre(visit)
        let form = try NetworkForm(visit.query, action: visit.path)
        let view = try await ShowNetwork(around: [centre], form.query).run(in: visit.context)
        let name = "\(try visit.text("kind")) \(try visit.text("id"))"
        return try visit.page(
            "network", title: "Network around \(name)", NetworkPage(view, "Around \(name)", form, visit))
    }

    /// The same look for the script that adds to a picture, and for other programs.
    static func reply(_ visit: Visit) async throws -> Reply {
        let form = try NetworkForm(visit.query, action: visit.path)
        let view = try await ShowNetwork(around: [try Self.centre(visit)], form.query).run(in: visit.context)
        let words = NetworkWords(visit.site.context.workspace, asAt: visit.asAt)
        return try .json(NetworkReply(view, words))
    }

    private static func centre(_ visit: Visit) throws(WebError) -> NetworkCentre {
        guard let centre = NetworkCentre("\(try visit.text("kind")):\(try visit.text("id"))") else {
            throw .noSuchPage
        }
        return centre
    }

    init(_ view: NetworkView, _ heading: String, _ form: NetworkForm, _ visit: Visit) {
        let words = NetworkWords(visit.site.context.workspace, asAt: visit.asAt)
        let chart = NetworkChart(view, title: heading, words) { "/network/\($0.id.type.rawValue)/\($0.id.number)" }
        self.heading = heading
        self.form = form
        isCut = view.isCut
        let drawn = DrawnPicture(chart)
        svg = drawn.svg
        tables = drawn.tables
        notShown = NotShown(mask: view.mask, leftOut: view.leftOut, SourceTitles(visit))
        asAt = visit.asAt.words
    }
}
