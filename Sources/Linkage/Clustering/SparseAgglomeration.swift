/// Average linkage for components too large for a matrix: only candidate pairs are known, any other pair across two
/// clusters counts as mild evidence against, so that long chains of single links break.
package struct SparseAgglomeration {
    let thresholdOdds: Double
    let contradictions: Contradictions
    /// What an unseen pair counts, in log2 odds relative to the threshold.
    package static let unseen: Double = -2

    package init(thresholdOdds: Double, contradictions: Contradictions) {
        self.thresholdOdds = thresholdOdds
        self.contradictions = contradictions
    }

    package func clusters(_ records: [Int], _ pairs: [ScoredPair], _ musts: [RecordPair]) -> [[Int]] {
        var position: [Int: Int] = [:]
        for (index, record) in records.enumerated() { position[record] = index }
        var neighbours = [[Int: (sum: Double, count: Double)]](repeating: [:], count: records.count)
        var members = records.map { [$0] }
        var parent = Array(records.indices)
        func find(_ index: Int) -> Int {
            var index = index
            while parent[index] != index {
                parent[index] = parent[parent[index]]
                index = parent[index]
            }
            return index
        }
        var heap = MergeQueue()
        func linkage(_ a: Int, _ b: Int) -> Double {
            guard let known = neighbours[a][b] else { return -1 }
            let all = Double(members[a].count) * Double(members[b].count)
            return (known.sum + (all - known.count) * SparseAgglomeration.unseen) / all
        }
        func isForbidden(_ a: Int, _ b: Int) -> Bool {
            if contradictions.isEmpty { return false }
            return members[a].contains { one in members[b].contains { contradictions.forbid(one, $0) } }
        }
        func merge(_ a: Int, _ b: Int) {
            for (other, value) in neighbours[b] where other != a {
                let own = neighbours[a][other] ?? (0, 0)
                let sum = (own.sum + value.sum, own.count + value.count)
                neighbours[a][other] = sum
                neighbours[other][a] = sum
                neighbours[other][b] = nil
            }
            neighbours[a][b] = nil
            neighbours[b] = [:]
            members[a] += members[b]
            members[b] = []
            parent[b] = a
        }
        for pair in pairs {
            guard let a = position[Int(pair.first)], let b = position[Int(pair.second)] else { continue }
            let odds = log2Ratio(Double(pair.probability), 1 - Double(pair.probability)) - thresholdOdds
            let value = min(max(odds, -Double(ClusterFormation.boundBelow)), Double(ClusterFormation.bound))
            neighbours[a][b] = (value, 1)
            neighbours[b][a] = (value, 1)
        }
        for pair in musts {
            guard let i = position[pair.first], let j = position[pair.second] else { continue }
            let a = find(i)
            let b = find(j)
            if a != b, !isForbidden(min(a, b), max(a, b)) { merge(min(a, b), max(a, b)) }
        }
        for a in records.indices {
            for b in neighbours[a].keys.sorted() where a < b { heap.push(linkage(a, b), a, b) }
        }
        while let (value, a, b) = heap.pop(), value > 0 {
            guard !members[a].isEmpty, !members[b].isEmpty else { continue }
            let now = linkage(a, b)
            if now != value {
                if now > 0, now < value { heap.push(now, a, b) }
                continue
            }
            if isForbidden(a, b) {
                neighbours[a][b] = nil
                neighbours[b][a] = nil
                continue
            }
            merge(a, b)
            for other in neighbours[a].keys.sorted() {
                let value = linkage(a, other)
                if value > 0 { heap.push(value, min(a, other), max(a, other)) }
            }
        }
        return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
}

/// A binary heap of possible merges: the greatest linkage first, ties to the earliest clusters.
struct MergeQueue {
    private var heap: [(value: Double, a: Int, b: Int)] = []

    mutating func push(_ value: Double, _ a: Int, _ b: Int) {
        heap.append((value, a, b))
        var child = heap.count - 1
        while child > 0 {
            let above = (child - 1) / 2
            guard precedes(heap[child], heap[above]) else { break }
            heap.swapAt(child, above)
            child = above
        }
    }

    mutating func pop() -> (Double, Int, Int)? {
        guard let top = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            var at = 0
            while true {
                var least = at
                for child in [2 * at + 1, 2 * at + 2] where child < heap.count && precedes(heap[child], heap[least]) {
                    least = child
                }
                if least == at { break }
                heap.swapAt(at, least)
                at = least
            }
        }
        return top
    }

    private func precedes(_ x: (value: Double, a: Int, b: Int), _ y: (value: Double, a: Int, b: Int)) -> Bool {
        x.value != y.value ? x.value > y.value : (x.a, x.b) < (y.a, y.b)
    }
}
