/// The persons in the making of each property: those who are stated to live there, and the parents of children there
/// whose own address is not stated.
struct Homes {
    private let starts: [Int]
    private let occupants: [Int32]

    init(_ entities: EntityTable, roots: [Int], relations: [HouseholdPass.Relation]) {
        var stays: [(property: Int32, person: Int32)] = []
        for root in roots {
            for property in entities.entities[root].properties { stays.append((property, Int32(root))) }
        }
        var parents: Set<Int64> = []
        // A parent whose own address is not stated is looked for where the child lives.
        for relation in relations where relation.kind == .parent {
            let parent = entities.root(of: relation.subject)
            if !entities.entities[parent].properties.isEmpty { continue }
            for property in entities.entities[entities.root(of: relation.object)].properties {
                parents.insert(Int64(property) << 32 | Int64(parent))
            }
        }
        for key in parents { stays.append((Int32(key >> 32), Int32(key & 0xFFFF_FFFF))) }

        var next = [Int](repeating: 0, count: Int(stays.lazy.map(\.property).max() ?? -1) + 2)
        for stay in stays { next[Int(stay.property) + 1] += 1 }
        for property in next.indices.dropFirst() { next[property] += next[property - 1] }
        starts = next
        var occupants = [Int32](repeating: 0, count: stays.count)
        for stay in stays {
            occupants[next[Int(stay.property)]] = stay.person
            next[Int(stay.property)] += 1
        }
        if !parents.isEmpty {
            for property in starts.indices.dropLast() { occupants[starts[property]..<starts[property + 1]].sort() }
        }
        self.occupants = occupants
    }

    /// Of properties, counted from 0.
    var count: Int { starts.count - 1 }

    /// In order.
    subscript(property: Int) -> ArraySlice<Int32> { occupants[starts[property]..<starts[property + 1]] }
}
