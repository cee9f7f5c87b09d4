/// A graph with at most one place for each two entities, which bears the weight of all the links between them, and with
/// the weight of each entity's links to itself, counted from both ends: an adjacency matrix's rows.
struct WeightedRows: Sendable {
    /// Where each entity's row starts; one more than there are entities.
    private(set) var starts: [Int]
    /// In ascending order within a row.
    private(set) var others: [UInt32]
    private(set) var weights: [Double]
    /// Twice the weight of the links from an entity to itself.
    private(set) var selfWeights: [Double]

    var count: Int { selfWeights.count }

    func row(of entity: Int) -> Range<Int> { starts[entity]..<starts[entity + 1] }

    /// The sum of an entity's row, and of its links to itself.
    func strength(of entity: Int) -> Double {
        row(of: entity).reduce(selfWeights[entity]) { $0 + weights[$1] }
    }

    /// - Parameter isWeighted: a link weighs its strength; else 1.
    /// - Complexity: O(entities + links).
    init(_ graph: LinkGraph, isWeighted: Bool) {
        starts = [0]
        others = []
        weights = []
        selfWeights = [Double](repeating: 0, count: graph.entityCount)
        starts.reserveCapacity(graph.entityCount + 1)
        for entity in 0..<graph.entityCount {
            for place in graph.row(of: entity) {
                let weight = isWeighted ? Double(graph.link(place.link).strength) : 1
                if place.entity == entity {
                    selfWeights[entity] += 2 * weight
                } else if others.count > starts[entity], others[others.count - 1] == place.entity {
                    weights[weights.count - 1] += weight
                } else {
                    others.append(place.entity)
                    weights.append(weight)
                }
            }
            starts.append(others.count)
        }
    }

    /// Each group of entities as one entity, whose links to itself weigh what its members' links to one another do.
    ///
    /// - Complexity: O(entities + places · log of the widest row).
    init(_ rows: WeightedRows, groupedBy group: [Int], groups: Int) {
        var members = [[Int]](repeating: [], count: groups)
        for entity in 0..<rows.count { members[group[entity]].append(entity) }
        starts = [0]
        others = []
        weights = []
        selfWeights = [Double](repeating: 0, count: groups)
        var sums = [Double](repeating: 0, count: groups)
        var touched: [Int] = []
        for own in 0..<groups {
            for entity in members[own] {
                selfWeights[own] += rows.selfWeights[entity]
                for place in rows.row(of: entity) {
                    let other = group[Int(rows.others[place])]
                    if other == own {
                        selfWeights[own] += rows.weights[place]
                    } else {
                        if sums[other] == 0 { touched.append(other) }
                        sums[other] += rows.weights[place]
                    }
                }
            }
            touched.sort()
            for other in touched {
                others.append(UInt32(other))
                weights.append(sums[other])
                sums[other] = 0
            }
            touched.removeAll(keepingCapacity: true)
            starts.append(others.count)
        }
    }
}
