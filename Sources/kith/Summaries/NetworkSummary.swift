import Families
import Operations
import Records
import Storage

extension NetworkView {
    /// Whether nothing but those asked about was found, and no link between them.
    var isEveryCentreAlone: Bool { links.isEmpty && entities.allSatisfy(\.isCentre) }
}

/// A part of the network in lines for a terminal.
struct NetworkSummary {
    let lines: [String]

    init(_ view: NetworkView, _ words: NetworkWords) {
        var lines: [String] = []
        for entity in view.entities {
            let detail = words.detail(entity).map { ", \($0)" } ?? ""
            let others = entity.others.isEmpty ? "" : "; and \(words.others(entity.others)) more"
            let distance = entity.distance.map { "\($0)  " } ?? ""
            lines.append("\(distance)\(entity.id)  \(words.label(entity))\(detail)\(others)")
        }
        for link in view.links {
            let sources =
                link.sources.isEmpty ? "all sources together" : link.sources.map(\.rawValue).joined(separator: ", ")
            lines.append("   \(link.first) \(link.kind.label) \(link.second)  (\(sources))")
        }
        for path in view.paths {
            lines.append("way: " + path.entities.map(\.description).joined(separator: " – "))
        }
        if view.isCut { lines.append("There is more: raise --limit or narrow the look.") }
        if !view.leftOut.isEmpty {
            lines.append("Not shown: " + view.leftOut.map(\.rawValue).joined(separator: ", "))
        }
        self.lines = lines
    }
}
