import Records

/// A network chart in words: a table of entities and one of links.
struct NetworkTable {
    let tables: [PictureTable]

    init(_ chart: NetworkChart) {
        var degree: [String: Int] = [:]
        for link in chart.links {
            degree[link.from, default: 0] += link.count
            if link.to != link.from { degree[link.to, default: 0] += link.count }
        }
        let entities = chart.entities.map { entity in
            PictureTable.Row(
                [
                    entity.label + (entity.isFocus ? " (this chart is about them)" : ""), entity.kind.words,
                    entity.sublabel ?? "", String(degree[entity.id] ?? 0),
                    entity.foldedCount > 0 ? "and \(entity.foldedCount) \(entity.foldedWords)" : "",
                ], href: SafeAddress.checked(entity.href), step: entity.opening?.step)
        }
        let labels = Dictionary(chart.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let links = chart.links.map { link in
            PictureTable.Row(
                [
                    labels[link.from]?.label ?? "", link.label + (link.count > 1 ? " (\(link.count) times)" : ""),
                    labels[link.to]?.label ?? "", link.period.shortWords + (link.hasEnded ? " (ended)" : ""),
                ], href: SafeAddress.checked(labels[link.from]?.href))
        }
        tables = [
            PictureTable(
                caption: "Who and what is in the chart",
                headings: ["Name", "What it is", "Detail", "Links", "Left out"],
                rows: entities),
            PictureTable(caption: "How they are linked", headings: ["From", "Link", "To", "When"], rows: links),
        ]
    }
}

extension ChartEntity.Kind {
    var words: String {
        switch self {
        case .person: "Person"
        case .place: "Place"
        case .event: "Event"
        case .organisation: "Organisation"
        case .programme: "Programme"
        }
    }
}
