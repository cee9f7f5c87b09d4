import EntityGraph
import Families
import Identity
import Records
import Storage

/// What an export tells of entities and links: what the page shows under the same grant, and no more.
struct NetworkTables {
    let entities: ExportTable
    let links: ExportTable

    init(_ view: NetworkView, _ words: NetworkWords) {
        entities = ExportTable([
            ExportAttribute("entity", .text), ExportAttribute("type", .text), ExportAttribute("label", .text),
            ExportAttribute("detail", .text), ExportAttribute("from", .date), ExportAttribute("to", .date),
            ExportAttribute("distance", .integer), ExportAttribute("centre", .boolean),
            ExportAttribute("others", .integer),
        ]) { number in
            let entity = view.entities[number]
            let period = entity.period
            return [
                .text(entity.id.description), .text(entity.id.type.rawValue), .text(words.label(entity)),
                words.detail(entity).map(ExportValue.text), period.from.map { .date($0.description) },
                period.to.map { .date($0.description) }, entity.distance.map(ExportValue.integer),
                .boolean(entity.isCentre), .integer(entity.others.values.reduce(0, +)),
            ]
        }
        links = ExportTable([
            ExportAttribute("kind", .text), ExportAttribute("label", .text), ExportAttribute("inverse", .text),
            ExportAttribute("strength", .number), ExportAttribute("from", .date), ExportAttribute("to", .date),
            ExportAttribute("periods", .text), ExportAttribute("stated_by", .text),
        ]) { number in
            let link = view.links[number]
            let period = link.extent
            return [
                .text(link.kind.kind), .text(link.kind.label), .text(link.kind.inverse), .number(link.strength),
                period.from.map { .date($0.description) }, period.to.map { .date($0.description) },
                link.periods.isEmpty ? nil : .text(link.periods.map(Self.interval).joined(separator: " ")),
                link.sources.isEmpty ? nil : .text(link.sources.map(\.rawValue).joined(separator: " ")),
            ]
        }
    }

    /// As ISO 8601-2 writes it: an end that is open or not known is two points.
    private static func interval(_ period: Period) -> String {
        "\(period.from?.description ?? "..")/\(period.to?.description ?? "..")"
    }
}

extension NetworkEntity {
    /// When it was: an event alone has such days.
    fileprivate var period: Period {
        if case .event(let event) = detail { event.period } else { .unbounded }
    }
}
