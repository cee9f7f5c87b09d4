import Families
import Foundation
import Operations
import Pictures
import Records
import Storage

/// What is around a person, a place, an event, an organisation or a family: a picture, and the same in tables.
///
/// Each mark in the picture that has more around it is a link to the same picture with that in it; a script, where there is
/// one, puts the next picture in the place of the last.
struct NetworkPage: Sendable {
    /// Something that the reader opened, and the picture without it.
    struct Opened: Sendable {
        let label: String
        let close: String
    }

    let heading: String
    let isCut: Bool
    /// `14 people, 3 places`
    let summary: String
    /// The picture, whose texts are escaped where it is drawn.
    let svg: String
    let tables: [DrawnPicture.Table]
    let form: NetworkForm
    let opened: [Opened]
    /// The picture with nothing opened; nil where nothing is.
    let start: String?
    /// The measures of the same look; nil where the page is no look around one.
    let measures: String?
    /// What the reader gave as the reason for the look, for the script's next one; nil where none was given.
    let reason: String?
    let notShown: NotShown?
    let asAt: String

    static let script = "/assets/network.js"

    static func show(_ visit: Visit) async throws -> Reply {
        let centre = try Self.centre(visit)
        let form = try NetworkForm(visit.query, action: visit.path)
        let view = try await ShowNetwork(around: [centre], form.query).run(in: visit.context)
        let name = "\(try visit.text("kind")) \(try visit.text("id"))"
        return try visit.page(
            "network", title: "Network around \(name)", NetworkPage(view, "Around \(name)", form, visit)
        ).allowingOwnScript()
    }

    /// The same look for other programs.
    static func reply(_ visit: Visit) async throws -> Reply {
        let form = try NetworkForm(visit.query, action: visit.path)
        var query = form.query
        // Whoever opens nothing is told of hubs alone.
        if query.opened == [] { query.opened = nil }
        let view = try await ShowNetwork(around: [try Self.centre(visit)], query).run(in: visit.context)
        let words = NetworkWords(visit.site.context.workspace, asAt: visit.asAt)
        return try .json(NetworkReply(view, words))
    }

    static func centre(_ visit: Visit) throws(WebError) -> NetworkCentre {
        guard let centre = NetworkCentre("\(try visit.text("kind")):\(try visit.text("id"))") else {
            throw .noSuchPage
        }
        return centre
    }

    init(_ view: NetworkView, _ heading: String, _ form: NetworkForm, _ visit: Visit) {
        let words = NetworkWords(visit.site.context.workspace, asAt: visit.asAt)
        let steps = NetworkSteps(view, form)
        let chart = NetworkChart(
            view, title: heading, words, href: { "/network/\($0.id.type.rawValue)/\($0.id.number)" },
            opening: steps.opening)
        self.heading = heading
        self.form = form
        isCut = view.isCut
        let drawn = DrawnPicture(chart)
        svg = drawn.svg
        tables = drawn.tables
        let counts = Dictionary(view.entities.map { ($0.id.type, 1) }, uniquingKeysWith: +)
        summary = words.others(counts)
        opened = steps.opened.map { entity in
            Opened(label: words.label(entity), close: steps.address(without: entity.id))
        }
        start = steps.opened.isEmpty ? nil : form.address(opening: [])
        measures =
            visit.route.path.hasPrefix("/network/:")
            ? form.address(opening: steps.ids, of: visit.path + "/measures") : nil
        reason = visit.reason
        notShown = NotShown(mask: view.mask, leftOut: view.leftOut, SourceTitles(visit))
        asAt = visit.asAt.words
    }
}
