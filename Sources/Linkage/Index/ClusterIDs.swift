/// What happened to a cluster's id.
public struct ClusterChange: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable {
        /// The cluster became part of ``ClusterChange/other``, whose id lives on.
        case merged
        /// The cluster came off ``ClusterChange/other``, which keeps its id in the larger part.
        case split
    }

    /// The addition in which it happened, counted from 1.
    public let addition: Int
    public let cluster: Int64
    public let kind: Kind
    public let other: Int64
}

/// Ids of clusters that last: none is ever used again; of clusters that come together the oldest id lives on; the
/// largest part of a cluster that parts keeps its id (of equal parts, the one with the earliest record).
struct ClusterIDs: Codable, Equatable, Sendable {
    /// For each record the id, which counts at the first record of each cluster.
    private(set) var ids: [Int64]
    private(set) var next: Int64
    private(set) var history: [ClusterChange] = []
    private(set) var additions = 0

    /// Ids from 1 on, in the order of the clusters' first records.
    init(firstRecords: [Int32]) {
        ids = [Int64](repeating: 0, count: firstRecords.count)
        next = 1
        for (record, first) in firstRecords.enumerated() where Int(first) == record {
            ids[record] = next
            next += 1
        }
    }

    /// As read back from where they were kept.
    init(ids: [Int64], next: Int64, history: [ClusterChange], additions: Int) {
        self.ids = ids
        self.next = next
        self.history = history
        self.additions = additions
    }

    /// Takes on new clusters: more records, and other clusters among those that were there.
    mutating func update(from before: [Int32], to after: [Int32]) {
        additions += 1
        var changed: Set<Int32> = []
        for record in after.indices {
            if record < before.count, before[record] == after[record] { continue }
            if record < before.count { changed.insert(before[record]) }
            changed.insert(after[record])
        }
        // All clusters, before and after, that share records with a changed one.
        var records: [Int] = []
        for record in after.indices
        where changed.contains(after[record]) || (record < before.count && changed.contains(before[record])) {
            records.append(record)
        }
        let earlier = ids
        ids += [Int64](repeating: 0, count: after.count - before.count)
        reassign(records, before, after, earlier)
    }

    private mutating func reassign(_ records: [Int], _ before: [Int32], _ after: [Int32], _ earlier: [Int64]) {
        struct Holding {
            var count = 0
            var first: Int
        }
        var holdings: [Int32: [Int64: Holding]] = [:]
        var order: [Int32] = []
        for record in records {
            let cluster = after[record]
            if holdings[cluster] == nil {
                holdings[cluster] = [:]
                order.append(cluster)
            }
            if record < before.count {
                holdings[cluster]?[earlier[Int(before[record])], default: Holding(first: record)].count += 1
            }
        }
        // Each earlier id goes with the largest part of its records.
        var claims: [Int64: (cluster: Int32, holding: Holding)] = [:]
        for cluster in order {
            for (id, holding) in holdings[cluster] ?? [:] {
                if let rival = claims[id]?.holding, (rival.count, holding.first) >= (holding.count, rival.first) {
                    continue
                }
                claims[id] = (cluster, holding)
            }
        }
        var kept: [Int32: Int64] = [:]
        for (id, claim) in claims { kept[claim.cluster] = min(kept[claim.cluster] ?? id, id) }
        for cluster in order {
            if let id = kept[cluster] {
                ids[Int(cluster)] = id
                continue
            }
            ids[Int(cluster)] = next
            let origin = (holdings[cluster] ?? [:]).max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
            if let origin {
                history.append(ClusterChange(addition: additions, cluster: next, kind: .split, other: origin.key))
            }
            next += 1
        }
        for id in claims.keys.sorted() {
            guard let cluster = claims[id]?.cluster, let lasting = kept[cluster], lasting != id else { continue }
            history.append(ClusterChange(addition: additions, cluster: id, kind: .merged, other: lasting))
        }
    }
}
