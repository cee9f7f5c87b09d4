import Access
import EntityGraph
import Families
import Foundation
import Operations
import Records
import Storage

/// Who stands where in a part of the network: its measures in a table, for whoever may see the part itself, and the part to
/// take away as files.
struct MeasuresPage: Sendable {
    struct Row: Sendable {
        let label: String
        let path: String
        let kind: String
        let degree: String
        let strength: String
        let betweenness: String
        let closeness: String
        let eigenvector: String
        let coreness: String
        let community: String
        let holdsTogether: Bool
    }

    struct Bridge: Sendable {
        let from: String
        let kind: String
        let to: String
    }

    /// A group of the network: a community or a part, with its size.
    struct Group: Sendable {
        let name: String
        let size: String
        let people: String
    }

    let heading: String
    let form: NetworkForm
    /// Back to the picture of the same look.
    let picture: String
    let summary: String
    let rows: [Row]
    let bridges: [Bridge]
    let communities: [Group]
    let modularity: String?
    let parts: String
    let cautions: [String]
    let isCut: Bool
    let notShown: NotShown?
    /// The form for a file; nil for a reader who may not take the network away, whatever the reason.
    let download: Download?

    struct Download: Sendable {
        let action: String
        let formats: [NetworkForm.Choice]
    }

    /// The most entities that a page measures: more than a picture shows.
    static let mostEntities = 1_000
    /// The most work: a second or so. Beyond it the page says what to ask instead.
    static let budget = MeasureBudget(mostVisits: 60_000_000)

    static func show(_ visit: Visit) async throws -> Reply {
        let centre = try NetworkPage.centre(visit)
        let form = try NetworkForm(visit.query, action: visit.path)
        let measures = try await MeasureNetwork(around: [centre], query(form), budget: budget).run(in: visit.context)
        let name = centre.description.replacing(":", with: " ")
        let base = "/network/" + centre.description.replacing(":", with: "/")
        return try visit.page(
            "measures", title: "Measures around \(name)",
            MeasuresPage(measures, heading: "Measures around \(name)", base: base, form, visit))
    }

    /// The look of the picture, with room for more than a picture shows.
    static func query(_ form: NetworkForm) -> NetworkQuery {
        var query = form.query
        query.limit = mostEntities
        if query.opened == [] { query.opened = nil }
        return query
    }

    init(_ measures: NetworkMeasures, heading: String, base: String, _ form: NetworkForm, _ visit: Visit) {
        let words = NetworkWords(visit.site.context.workspace, asAt: visit.asAt)
        let view = measures.view
        let labels = Dictionary(
            view.entities.map { ($0.id, words.label($0)) }, uniquingKeysWith: { first, _ in first })
        self.heading = heading
        self.form = form
        let opened = form.query.opened ?? []
        picture = form.address(opening: opened, of: base)
        let counts = Dictionary(view.entities.map { ($0.id.type, 1) }, uniquingKeysWith: +)
        summary = "\(words.others(counts)) and \(view.links.count.counted("link", "links"))"
        rows = measures.rows.map { row in
            let entity = view.entities[row.place]
            return Row(
                label: words.label(entity), path: "/network/\(entity.id.type.rawValue)/\(entity.id.number)",
                kind: entity.id.type.rawValue.asWords, degree: row.degree.words,
                strength: Self.number(row.strength, 1), betweenness: Self.number(row.betweenness, 1),
                closeness: row.closeness.map { Self.number($0, 3) } ?? "Not known",
                eigenvector: Self.number(row.eigenvector, 3), coreness: row.coreness.words,
                community: String(row.community + 1), holdsTogether: row.isArticulation)
        }
        bridges = measures.bridges.map { number in
            let link = view.links[number]
            return Bridge(
                from: labels[link.first] ?? "", kind: link.kind.label, to: labels[link.second] ?? "")
        }
        communities = Self.communities(measures)
        modularity = measures.modularity.map { Self.number($0, 2) }
        parts = measures.componentCount.counted("part", "parts")
        cautions = NetworkMeasures.cautions
        isCut = view.isCut
        notShown = NotShown(mask: view.mask, leftOut: view.leftOut, SourceTitles(visit))
        download =
            visit.may(.export, .network, because: "?")
            ? Download(
                action: form.address(opening: opened, of: base + "/export"),
                formats: NetworkExportFile.Format.allCases.map {
                    NetworkForm.Choice(id: $0.rawValue, title: $0.words, isChosen: false)
                }) : nil
    }

    /// The largest first.
    private static func communities(_ measures: NetworkMeasures) -> [Group] {
        var sizes: [Int: (all: Int, people: Int)] = [:]
        for row in measures.rows {
            sizes[row.community, default: (0, 0)].all += 1
            if measures.id(of: row).type == .person { sizes[row.community, default: (0, 0)].people += 1 }
        }
        return sizes.sorted { ($1.value.all, $0.key) < ($0.value.all, $1.key) }.map { number, size in
            Group(name: String(number + 1), size: size.all.words, people: size.people.words)
        }
    }

    private static func number(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
}

extension NetworkExportFile.Format {
    fileprivate var words: String {
        switch self {
        case .graphML: "GraphML, for Gephi, yEd, igraph or networkx"
        case .entities: "CSV of who and what is in it"
        case .links: "CSV of the links"
        }
    }
}
