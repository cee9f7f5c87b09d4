/// Average linkage by its definition: as long as two clusters have a mean above zero and nothing forbids it, the two
/// of the greatest mean are one.
enum PlainLinkage {
    static func clusters(
        _ count: Int, joined: [(Int, Int)] = [], value: (Int, Int) -> Double, isForbidden: (Int, Int) -> Bool
    ) -> [[Int]] {
        var clusters = (0..<count).map { [$0] }
        func mayMerge(_ a: [Int], _ b: [Int]) -> Bool { !a.contains { one in b.contains { isForbidden(one, $0) } } }
        func mean(_ a: [Int], _ b: [Int]) -> Double {
            a.reduce(0) { sum, one in b.reduce(sum) { $0 + value(min(one, $1), max(one, $1)) } }
                / Double(a.count * b.count)
        }
        func merge(_ i: Int, _ j: Int) {
            clusters[i] += clusters[j]
            clusters.remove(at: j)
        }
        for (one, other) in joined {
            guard let i = clusters.firstIndex(where: { $0.contains(one) }),
                let j = clusters.firstIndex(where: { $0.contains(other) })
            else { continue }
            if i != j, mayMerge(clusters[i], clusters[j]) { merge(min(i, j), max(i, j)) }
        }
        while true {
            var best = (mean: 0.0, i: -1, j: -1)
            for i in clusters.indices {
                for j in clusters.indices where j > i && mayMerge(clusters[i], clusters[j]) {
                    let own = mean(clusters[i], clusters[j])
                    if own > best.mean { best = (own, i, j) }
                }
            }
            if best.i < 0 { return clusters.map { $0.sorted() }.sorted { $0[0] < $1[0] } }
            merge(best.i, best.j)
        }
    }
}
