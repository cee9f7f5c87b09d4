import Linkage
import Testing

@Suite struct ClusterLinksTests {
    /// A chain, a ring, two rings with a bridge, a double link.
    @Test(arguments: [
        (4, [(0, 1), (1, 2), (2, 3)], [0, 1, 2]), (3, [(0, 1), (1, 2), (2, 0)], []),
        (6, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3)], [3]), (2, [(0, 1), (0, 1)], []), (3, [], []),
    ])
    func bridgesAreThoseOfTheDrawing(_ count: Int, _ links: [(Int, Int)], _ bridges: [Int]) {
        let graph = ClusterLinks(count: count, links: links.map { ($0.0, $0.1, 1) })
        #expect(graph.bridges == bridges)
    }

    @Test(arguments: 1...200) func bridgesAreThoseOfTheNaiveReference(_ seed: Int) {
        var numbers = MadeNumbers(UInt64(seed))
        let count = 2 + numbers.next(below: 12)
        let links = (0..<numbers.next(below: count * 2)).map { _ in
            (numbers.next(below: count), numbers.next(below: count), Double(numbers.next(below: 6)))
        }.filter { $0.0 != $0.1 }
        let graph = ClusterLinks(count: count, links: links)
        func parts(without left: Int? = nil, atLeast: Double = 0) -> Int {
            var label = Array(0..<count)
            for (index, link) in links.enumerated() where index != left && link.2 >= atLeast {
                let (one, other) = (label[link.0], label[link.1])
                for member in label.indices where label[member] == other { label[member] = one }
            }
            return Set(label).count
        }
        #expect(graph.bridges == links.indices.filter { parts(without: $0) > parts() })
        if let weakest = graph.weakest {
            #expect(parts(atLeast: links[weakest.link].2) == 1)
            #expect(parts(atLeast: links[weakest.link].2 + 1) > 1)
            #expect((weakest.one + weakest.other).sorted() == Array(0..<count))
            #expect(weakest.one.contains(links[weakest.link].0) != weakest.one.contains(links[weakest.link].1))
        } else {
            #expect(parts() > 1 || count == 1)
        }
    }

    @Test func theLastMergeIsTheWeakestPlace() throws {
        // Two tight groups; between them one strong pair and the rest against.
        let close: [(Int, Int)] = [(0, 1), (0, 2), (1, 2), (3, 4), (1, 3)]
        let halves = try #require(
            LastMerge.halves(count: 5) { a, b in close.contains { $0 == (a, b) } ? 6 : -3 })
        #expect(halves.one == [0, 1, 2] && halves.other == [3, 4])
        #expect(abs(halves.support - (6 - 3 * 5) / 6) < 1e-12)
        #expect(LastMerge.halves(count: 1) { _, _ in 0 } == nil)
    }
}
