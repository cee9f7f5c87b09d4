/// All links between two entities, which are drawn as one line: how many they are and of what kinds. The table of links
/// has each.
struct LinkBundle {
    enum Direction {
        /// From the first end to the second.
        case forwards
        case backwards
        /// Either way, or some one way and some the other.
        case none
    }

    /// Where its ends are among the chart's entities: the first link's.
    let source: Int
    let target: Int
    /// In the chart's order.
    private(set) var links: [ChartLink]
    let direction: Direction

    /// In order of each bundle's first link.
    ///
    /// - Parameter positions: of entities by their ids; a link without both ends is left out.
    static func all(_ links: [ChartLink], positions: [String: Int]) -> [LinkBundle] {
        struct Pair: Hashable {
            let low: Int
            let high: Int
        }
        var slots: [Pair: Int] = [:]
        var bundles: [(source: Int, target: Int, links: [ChartLink])] = []
        for link in links {
            guard let source = positions[link.from], let target = positions[link.to] else { continue }
            let pair = Pair(low: min(source, target), high: max(source, target))
            if let slot = slots[pair] {
                bundles[slot].links.append(link)
            } else {
                slots[pair] = bundles.count
                bundles.append((source, target, [link]))
            }
        }
        return bundles.map { LinkBundle(source: $0.source, target: $0.target, links: $0.links) }
    }

    private init(source: Int, target: Int, links: [ChartLink]) {
        self.source = source
        self.target = target
        self.links = links
        let isForwards = links.allSatisfy { $0.isDirected && $0.from == links[0].from }
        let isBackwards = links.allSatisfy { $0.isDirected && $0.from == links[0].to }
        direction = isForwards ? .forwards : isBackwards ? .backwards : .none
    }

    var count: Int { links.reduce(0) { $0 + $1.count } }

    /// Of the surest.
    var strength: Double { links.map(\.strength).max() ?? 0 }

    /// Whether none holds any more.
    var hasEnded: Bool { links.allSatisfy(\.hasEnded) }

    /// Each kind once, those that hold first: "parent of, lives with".
    var kinds: String {
        var kinds: [String] = []
        for link in links.filter({ !$0.hasEnded }) + links.filter(\.hasEnded) {
            let words = SVGText.plain(link.label)
            if !words.isEmpty, !kinds.contains(words) { kinds.append(words) }
        }
        return kinds.joined(separator: ", ")
    }

    /// What pointing at the line shows: "3 links: parent of; lives with ×2 (ended)".
    var title: String {
        let each = links.map { link in
            SVGText.plain(link.label) + (link.count > 1 ? " ×\(link.count)" : "") + (link.hasEnded ? " (ended)" : "")
        }
        return "\(count) links: " + each.joined(separator: "; ")
    }
}
