// How long the layout of a network takes: entities, arrangement, seconds of processor time (the least of five).
//
//   swift run -c release --package-path Benchmarks/layout
import EntityGraph
import Foundation

/// A made-up network: families in a chain of acquaintance, and a few hubs that a third of all are linked to.
func network(_ count: Int) -> [(source: Int, target: Int)] {
    var state: UInt64 = 7
    func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
    var links: [(source: Int, target: Int)] = []
    for entity in 1..<count {
        let isOfHub = below(10) < 3
        links.append((entity, isOfHub ? below(min(5, entity)) : max(0, entity - 1 - below(min(entity, 12)))))
    }
    for _ in 0..<count / 2 {
        let entity = below(count)
        links.append((entity, max(0, entity - 1 - below(20))))
    }
    return links
}

print("entities,arrangement,seconds")
for count in [300, 2000, 10_000] {
    let links = network(count)
    let boxes = (0..<count).map { _ in EntityLayout.Box(width: 100, height: 50) }
    for arrangement in EntityLayout.Arrangement.allCases {
        var least = Double.infinity
        for _ in 0..<5 {
            let start = clock()
            let layout = try EntityLayout(boxes: boxes, links: links, focus: 0, arrangement: arrangement)
            least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC))
            guard layout.checkInvariants() else { fatalError("the layout breaks its promises") }
        }
        print("\(count),\(arrangement.rawValue),\(least)")
    }
}
