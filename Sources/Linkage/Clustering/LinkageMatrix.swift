/// Average linkage over a dense matrix of sums.
package struct LinkageMatrix {
    private let count: Int
    private var sums: [Float]
    private var forbidden: [Bool]
    private var sizes: [Float]
    private var parent: [Int]
    private var members: [[Int]]
    private var best: [Int]

    package init(count: Int) {
        self.count = count
        sums = [Float](repeating: 0, count: count * count)
        forbidden = [Bool](repeating: false, count: count * count)
        sizes = [Float](repeating: 1, count: count)
        parent = Array(0..<count)
        members = (0..<count).map { [$0] }
        best = [Int](repeating: -1, count: count)
    }

    package mutating func set(_ i: Int, _ j: Int, _ value: Float, _ isForbidden: Bool) {
        sums[i * count + j] = value
        sums[j * count + i] = value
        forbidden[i * count + j] = isForbidden
        forbidden[j * count + i] = isForbidden
    }

    /// The clusters, each ascending, in the order of their first members.
    package var clusters: [[Int]] { members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] } }

    /// Merges the clusters of two members that are known to be one, unless that is forbidden.
    package mutating func mergeByOrder(_ i: Int, _ j: Int) {
        let a = find(i)
        let b = find(j)
        if a != b, !forbidden[a * count + b] { merge(min(a, b), max(a, b)) }
    }

    /// Merges the closest clusters until none are close enough. Ties go to the earliest.
    /// - Complexity: O(n²) typically, O(n³) at worst.
    package mutating func mergeAll() {
        for i in 0..<count where !members[i].isEmpty { best[i] = nearest(i) }
        while true {
            var top = -1
            var topLinkage: Float = 0
            for i in 0..<count where !members[i].isEmpty && best[i] >= 0 {
                let value = linkage(i, best[i])
                if value > topLinkage {
                    top = i
                    topLinkage = value
                }
            }
            if top < 0 { return }
            let other = best[top]
            let a = min(top, other)
            let b = max(top, other)
            merge(a, b)
            for i in 0..<count where !members[i].isEmpty {
                if i == a || best[i] == a || best[i] == b {
                    best[i] = nearest(i)
                } else if !forbidden[i * count + a], best[i] < 0 || linkage(i, a) > linkage(i, best[i]) {
                    best[i] = a
                }
            }
        }
    }

    private func linkage(_ i: Int, _ j: Int) -> Float { sums[i * count + j] / (sizes[i] * sizes[j]) }

    private func nearest(_ i: Int) -> Int {
        var found = -1
        var value: Float = 0
        for j in 0..<count where j != i && !members[j].isEmpty && !forbidden[i * count + j] {
            let candidate = linkage(i, j)
            if candidate > value {
                value = candidate
                found = j
            }
        }
        return found
    }

    private mutating func merge(_ a: Int, _ b: Int) {
        for j in 0..<count where j != a && j != b && !members[j].isEmpty {
            sums[a * count + j] += sums[b * count + j]
            sums[j * count + a] = sums[a * count + j]
            let isForbidden = forbidden[a * count + j] || forbidden[b * count + j]
            forbidden[a * count + j] = isForbidden
            forbidden[j * count + a] = isForbidden
        }
        sizes[a] += sizes[b]
        members[a] += members[b]
        members[b] = []
        parent[b] = a
    }

    private func find(_ i: Int) -> Int {
        var i = i
        while parent[i] != i { i = parent[i] }
        return i
    }
}
