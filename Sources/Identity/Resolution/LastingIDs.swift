package import Records

/// Gives clusters of records the ids that their people had before.
///
/// A person whose records part keeps the id in the largest part (of equal parts, in the one with the earliest record);
/// people whose records come together keep the oldest id; an id is never used twice.
package struct LastingIDs {
    /// One id a cluster, in the clusters' order.
    package private(set) var ids: [PersonID] = []
    package private(set) var history: [PersonChange] = []
    package private(set) var nextID: Int64

    /// - Parameter clusters: each in order of record, and all in order of their first record.
    package init(clusters: [[RecordID]], prior: PriorPeople) {
        nextID = max(prior.nextID, (prior.assignments.values.max()?.rawValue ?? 0) + 1)
        let holdings = clusters.map { cluster in Self.holdings(of: cluster, prior: prior) }
        let claims = Self.claims(holdings)
        var kept: [Int: PersonID] = [:]
        for (person, cluster) in claims { kept[cluster] = min(kept[cluster] ?? person, person) }

        for (cluster, held) in holdings.enumerated() {
            if let person = kept[cluster] {
                ids.append(person)
            } else {
                let person = PersonID(nextID)
                nextID += 1
                ids.append(person)
                let largest = held.max { ($0.count, $1.person) < ($1.count, $0.person) }
                history.append(
                    PersonChange(person: person, kind: largest == nil ? .created : .split, other: largest?.person))
            }
        }
        for (person, cluster) in claims where kept[cluster] != person {
            history.append(PersonChange(person: person, kind: .merged, other: ids[cluster]))
        }
        let alive = Set(claims.map(\.person))
        for person in Set(prior.assignments.values) where !alive.contains(person) {
            history.append(PersonChange(person: person, kind: .ended))
        }
        history.sort { ($0.person, $0.kind.rawValue) < ($1.person, $1.kind.rawValue) }
    }

    /// How many of a cluster's records each earlier person holds, and which is the first of them.
    private struct Holding {
        var person: PersonID
        var count: Int
        var first: RecordID
    }

    private static func holdings(of cluster: [RecordID], prior: PriorPeople) -> [Holding] {
        var holdings: [Holding] = []
        for record in cluster {
            guard let person = prior.assignments[record] else { continue }
            if let index = holdings.firstIndex(where: { $0.person == person }) {
                holdings[index].count += 1
            } else {
                holdings.append(Holding(person: person, count: 1, first: record))
            }
        }
        return holdings
    }

    /// For each earlier person, in order of id, the cluster that holds most of the records.
    private static func claims(_ holdings: [[Holding]]) -> [(person: PersonID, cluster: Int)] {
        var best: [PersonID: (cluster: Int, holding: Holding)] = [:]
        for (cluster, held) in holdings.enumerated() {
            for holding in held {
                if let rival = best[holding.person]?.holding,
                    (rival.count, holding.first) >= (holding.count, rival.first)
                {
                    continue
                }
                best[holding.person] = (cluster, holding)
            }
        }
        return best.map { ($0.key, $0.value.cluster) }.sorted { $0.person < $1.person }
    }
}
