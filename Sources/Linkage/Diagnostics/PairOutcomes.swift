/// Pairs taken for one entity, by the entities that their records are of: what a score and its bootstrap are made from.
struct PairOutcomes: Sendable {
    /// Right pairs by entity.
    private var right: [Int]
    /// Wrong pairs by the two entities, as often as they occur.
    private var wrong: [(one: Int32, other: Int32, count: Int)] = []

    init(_ pairs: [ScoredPair], _ truth: [Int32], _ entities: Int) {
        right = [Int](repeating: 0, count: entities)
        for pair in pairs {
            let (one, other) = (truth[Int(pair.first)], truth[Int(pair.second)])
            if one == other { right[Int(one)] += 1 } else { wrong.append((one, other, 1)) }
        }
    }

    /// All pairs within clusters.
    init(clusters: [Int32], _ truth: [Int32], _ entities: Int, files: [UInt16]) {
        right = [Int](repeating: 0, count: entities)
        let groups = Grouping(clusters, groups: Int(clusters.max() ?? -1) + 1)
        for group in 0..<groups.count {
            // How many records of each entity and file a cluster has.
            var cells: [(entity: Int32, file: Int, count: Int)] = []
            let known = groups.members[groups.starts[group]..<groups.starts[group + 1]].map { Int($0) }
                .filter { truth[$0] >= 0 }.map { (truth[$0], files.isEmpty ? 0 : Int(files[$0])) }.sorted { $0 < $1 }
            for (entity, file) in known {
                if let last = cells.last, last.entity == entity, last.file == file {
                    cells[cells.count - 1].count += 1
                } else {
                    cells.append((entity, file, 1))
                }
            }
            for (index, cell) in cells.enumerated() {
                if files.isEmpty { right[Int(cell.entity)] += cell.count * (cell.count - 1) / 2 }
                for other in cells[(index + 1)...] where files.isEmpty || cell.file != other.file {
                    if cell.entity == other.entity {
                        right[Int(cell.entity)] += cell.count * other.count
                    } else {
                        wrong.append((cell.entity, other.entity, cell.count * other.count))
                    }
                }
            }
        }
    }

    /// - Parameter truePairs: by entity.
    func score(_ truePairs: [Int]) -> Accuracy {
        accuracy(right.reduce(0, +), wrong.reduce(0) { $0 + $1.count }, truePairs.reduce(0, +))
    }

    /// The middle 95 % of F1 over samples of the entities with replacement (Efron's bootstrap, by entity since pairs of
    /// one hang together); the samples are chosen by hash, so that runs repeat.
    /// - Complexity: O(samples × (entities + wrong pairs))
    func interval(_ truePairs: [Int], seed: UInt64, samples: Int = 200) -> ConfidenceInterval? {
        let entities = right.count
        guard entities > 0 else { return nil }
        var figures: [Double] = []
        var drawn = [Int](repeating: 0, count: entities)
        for sample in 0..<samples {
            for entity in drawn.indices { drawn[entity] = 0 }
            let base = combine(combine(seed, 0xB007), UInt64(sample))
            for draw in 0..<entities {
                drawn[Int(mix(base &+ UInt64(draw)).multipliedFullWidth(by: UInt64(entities)).high)] += 1
            }
            var (found, all, errors) = (0, 0, 0)
            for entity in drawn.indices where drawn[entity] > 0 {
                found += drawn[entity] * right[entity]
                all += drawn[entity] * truePairs[entity]
            }
            for pair in wrong { errors += drawn[Int(pair.one)] * drawn[Int(pair.other)] * pair.count }
            figures.append(accuracy(found, errors, all).f1)
        }
        return .percentile(figures)
    }

    private func accuracy(_ right: Int, _ wrong: Int, _ truePairs: Int) -> Accuracy {
        Accuracy(
            precision: right + wrong == 0 ? 1 : Double(right) / Double(right + wrong),
            recall: truePairs == 0 ? 1 : Double(right) / Double(truePairs))
    }
}
