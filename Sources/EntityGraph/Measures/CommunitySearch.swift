/// The search for communities from one seed: move entities to better communities, part what is not well connected, make
/// each part one entity, and so on up; then all again from what was found, until nothing is gained.
struct CommunitySearch {
    let resolution: Double
    let seed: UInt64

    private static let mostPasses = 20

    /// The community of each entity, numbered in the order of their first entities, each connected.
    func partition(_ rows: WeightedRows) -> [Int] {
        var order = SeededOrder(seed: seed)
        var found = Array(0..<rows.count)
        let total = (0..<rows.count).reduce(0.0) { $0 + rows.strength(of: $1) }
        guard total > 0 else { return found }
        for _ in 0..<Self.mostPasses {
            let next = Partition.connected(pass(rows, from: found, total: total, &order), in: rows)
            if next == found { break }
            found = next
        }
        return found
    }

    private func pass(
        _ rows: WeightedRows, from start: [Int], total: Double, _ order: inout SeededOrder
    ) -> [Int] {
        var level = CommunityLevel(rows, communities: start, resolution: resolution, total: total)
        var place = Array(0..<rows.count)
        while true {
            level.moveEntities(order: order.shuffled(level.rows.count))
            let parts = level.wellConnectedParts(order: order.shuffled(level.rows.count))
            let count = (parts.max() ?? -1) + 1
            // Nothing more joins.
            if count == level.rows.count { break }
            var communities = [Int](repeating: 0, count: count)
            for entity in parts.indices { communities[parts[entity]] = level.communities[entity] }
            place = place.map { parts[$0] }
            level = CommunityLevel(
                WeightedRows(level.rows, groupedBy: parts, groups: count), communities: Partition.numbered(communities),
                resolution: resolution, total: total)
        }
        return place.map { level.communities[$0] }
    }
}

/// One level of the search: entities that stand for parts, and the communities that they are in.
struct CommunityLevel {
    let rows: WeightedRows
    /// The community of each entity.
    private(set) var communities: [Int]
    private let strengths: [Double]
    /// What chance gives two entities is the product of their strengths times this.
    private let chance: Double
    /// Less is no gain: it is the arithmetic's.
    private let leastGain: Double
    /// The weight between an entity and each community or part that it touches; 0 but while it is looked at.
    private var weightTo: [Double]

    init(_ rows: WeightedRows, communities: [Int], resolution: Double, total: Double) {
        self.rows = rows
        self.communities = communities
        strengths = (0..<rows.count).map(rows.strength)
        chance = resolution / total
        leastGain = 1e-13 * total
        weightTo = [Double](repeating: 0, count: rows.count)
    }

    /// Moves entities, each to the community where it adds the most to modularity, until none gains by moving.
    mutating func moveEntities(order: [Int]) {
        var sums = [Double](repeating: 0, count: rows.count)
        var sizes = [Int](repeating: 0, count: rows.count)
        for entity in communities.indices {
            sums[communities[entity]] += strengths[entity]
            sizes[communities[entity]] += 1
        }
        var empty = sizes.indices.filter { sizes[$0] == 0 }
        var waits = [Bool](repeating: true, count: rows.count)
        var queue = order
        var next = 0
        while next < queue.count {
            let entity = queue[next]
            next += 1
            waits[entity] = false
            let own = communities[entity]
            let touched = weigh(entity, to: communities)
            sums[own] -= strengths[entity]
            let load = chance * strengths[entity]
            let stay = weightTo[own] - load * sums[own]
            var best = (community: own, gain: stay + leastGain)
            for community in touched where community != own {
                let gain = weightTo[community] - load * sums[community]
                if gain > best.gain || (gain == best.gain && best.community != own && community < best.community) {
                    best = (community, gain)
                }
            }
            // A community of its own.
            if best.gain < 0, sizes[own] > 1, let free = empty.popLast() { best = (free, 0) }
            for community in touched { weightTo[community] = 0 }
            sums[best.community] += strengths[entity]
            guard best.community != own else { continue }
            communities[entity] = best.community
            sizes[own] -= 1
            sizes[best.community] += 1
            if sizes[own] == 0 {
                empty.append(own)
                sums[own] = 0
            }
            for place in rows.row(of: entity) {
                let other = Int(rows.others[place])
                guard !waits[other], communities[other] != best.community else { continue }
                waits[other] = true
                queue.append(other)
            }
        }
    }

    /// The communities parted so that each part hangs well together: every entity begins as a part of its own, and joins
    /// the part of its community where it adds the most.
    mutating func wellConnectedParts(order: [Int]) -> [Int] {
        var parts = Array(0..<rows.count)
        var communitySums = [Double](repeating: 0, count: rows.count)
        for entity in parts.indices { communitySums[communities[entity]] += strengths[entity] }
        var sums = strengths
        /// The weight between each part and the rest of its community.
        var outward = parts.map { entity in
            rows.row(of: entity).reduce(0.0) {
                communities[Int(rows.others[$1])] == communities[entity] ? $0 + rows.weights[$1] : $0
            }
        }
        var isAlone = [Bool](repeating: true, count: rows.count)
        for entity in order where isAlone[entity] {
            let community = communities[entity]
            func hangsTogether(_ part: Int) -> Bool {
                outward[part] >= chance * sums[part] * (communitySums[community] - sums[part])
            }
            guard hangsTogether(entity) else { continue }
            let touched = weigh(entity, to: parts, within: community)
            var best = (part: entity, gain: leastGain)
            for part in touched where part != entity && hangsTogether(part) {
                let gain = weightTo[part] - chance * strengths[entity] * sums[part]
                if gain > best.gain || (gain == best.gain && best.part != entity && part < best.part) {
                    best = (part, gain)
                }
            }
            if best.part != entity {
                outward[best.part] += outward[entity] - 2 * weightTo[best.part]
                sums[best.part] += strengths[entity]
                parts[entity] = best.part
                isAlone[best.part] = false
                isAlone[entity] = false
            }
            for part in touched { weightTo[part] = 0 }
        }
        return Partition.numbered(parts)
    }

    /// Adds up the weight between an entity and each group that its neighbours, or those of one community, are in; which
    /// groups those are, as first met.
    private mutating func weigh(_ entity: Int, to groups: [Int], within community: Int? = nil) -> [Int] {
        var touched: [Int] = []
        for place in rows.row(of: entity) {
            let other = Int(rows.others[place])
            if let community, communities[other] != community { continue }
            if weightTo[groups[other]] == 0 { touched.append(groups[other]) }
            weightTo[groups[other]] += rows.weights[place]
        }
        return touched
    }
}
