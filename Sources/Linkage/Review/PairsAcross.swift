/// The scored pairs across every two clusters, and what there is to ask of the two.
struct PairsAcross {
    private let pairs: [ScoredPair]
    private let judged: ReviewQueue.Judged
    /// The cluster of each record, numbered from 0 in the order of their first records.
    private let clusters: [Int32]
    /// How many records a cluster has, and for how many they stand.
    private var members: [Int] = []
    private var sizes: [Int] = []
    /// The positions of the pairs whose lesser cluster is this, in order.
    private let starts: [Int]
    private let positions: [Int32]

    /// - Complexity: O(*n*) in pairs and records.
    init(_ pairs: [ScoredPair], clusters labels: [Int32], judged: ReviewQueue.Judged, weights: [Int]) {
        var numbers: [Int32: Int32] = [:]
        var clusters: [Int32] = []
        clusters.reserveCapacity(labels.count)
        for (record, label) in labels.enumerated() {
            let number = numbers[label] ?? Int32(members.count)
            if Int(number) == members.count {
                numbers[label] = number
                members.append(0)
                sizes.append(0)
            }
            clusters.append(number)
            members[Int(number)] += 1
            sizes[Int(number)] += weights.isEmpty ? 1 : weights[record]
        }
        var next = [Int](repeating: 0, count: members.count + 1)
        func lesser(_ pair: ScoredPair) -> Int? {
            let (one, other) = (clusters[Int(pair.first)], clusters[Int(pair.second)])
            return one == other ? nil : Int(min(one, other))
        }
        for pair in pairs {
            if let cluster = lesser(pair) { next[cluster + 1] += 1 }
        }
        for cluster in members.indices { next[cluster + 1] += next[cluster] }
        starts = next
        var positions = [Int32](repeating: 0, count: next[members.count])
        for (position, pair) in pairs.enumerated() {
            guard let cluster = lesser(pair) else { continue }
            positions[next[cluster]] = Int32(position)
            next[cluster] += 1
        }
        self.positions = positions
        self.pairs = pairs
        self.judged = judged
        self.clusters = clusters
    }

    /// Clusters are looked at in lots of this many.
    private static let lot = 8_192

    /// What is worth asking, in no order that means anything.
    func questions(threads: Int) -> [ReviewQueue.Question] {
        let settled = Set(judged.different.map(sides))
        let unsure = Set(judged.unsure.map(sides))
        return Workers.map((members.count + Self.lot - 1) / Self.lot, threads: threads) { lot in
            var asked: [ReviewQueue.Question] = []
            for cluster in lot * Self.lot..<min(members.count, (lot + 1) * Self.lot) {
                ask(of: cluster, settled: settled, unsure: unsure, &asked)
            }
            return asked
        }.flatMap(\.self)
    }

    private func sides(_ pair: RecordPair) -> RecordPair {
        RecordPair(Int(clusters[pair.first]), Int(clusters[pair.second]))
    }

    /// Asks of a cluster and each greater one.
    private func ask(
        of cluster: Int, settled: Set<RecordPair>, unsure: Set<RecordPair>, _ asked: inout [ReviewQueue.Question]
    ) {
        let across = positions[starts[cluster]..<starts[cluster + 1]].map { position in
            let pair = pairs[Int(position)]
            return (other: max(clusters[Int(pair.first)], clusters[Int(pair.second)]), position: position)
        }.sorted { ($0.other, $0.position) < ($1.other, $1.position) }
        var start = 0
        while start < across.count {
            let other = across[start].other
            var evidence = SideEvidence()
            var strongest: ScoredPair?
            while start < across.count, across[start].other == other {
                let scored = pairs[Int(across[start].position)]
                evidence.add(scored)
                if strongest.map({ scored.isStronger(than: $0) }) ?? true, !judged.contains(scored.records) {
                    strongest = scored
                }
                start += 1
            }
            let key = RecordPair(cluster, Int(other))
            let chance = evidence.probability(across: members[cluster] * members[Int(other)])
            guard let strongest, chance >= ReviewQueue.leastChance, !settled.contains(key) else { continue }
            asked.append(
                ReviewQueue.Question(
                    strongest, isJoined: false, chance: chance, effect: sizes[cluster] * sizes[Int(other)],
                    wasUnsure: unsure.contains(key)))
        }
    }
}
