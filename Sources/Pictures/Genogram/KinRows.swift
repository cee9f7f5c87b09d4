/// One kin in rows: the order of those in each, and where each stands.
///
/// People who are or were couples stand in one block. Blocks are ordered by where their parents and their children stand
/// (the barycentre of Sugiyama, Tagawa and Toda 1981), and put as near above their children and below their parents as
/// those beside them allow (least squares by pooling adjacent violators).
struct KinRows {
    private struct Block {
        var people: [Int]
        var row: Int
        /// The middle of its first, in places.
        var x: Double = 0
    }

    private let people: [GenogramPerson]
    private var blocks: [Block] = []
    private var rows: [[Int]] = []
    private var blockOf: [Int: Int] = [:]
    private var within: [Int: Int] = [:]
    private var parentsOf: [Int: [Int]] = [:]
    private var childrenOf: [Int: [Int]] = [:]

    private static let sweeps = 6
    private static let blockGap = 0.25

    init(members: [Int], people: [GenogramPerson], generations: Generations, unions: [GenogramLayout.Union]) {
        self.people = people
        let inside = Set(members)
        for union in unions {
            // Step-parents and carers do not pull a child from under its parents.
            let pulls = [.birth, .adoptive, .presumed].contains(union.kind)
            for child in union.children where inside.contains(child) {
                if pulls || parentsOf[child] == nil { parentsOf[child, default: []] += union.parents }
                for parent in union.parents where pulls { childrenOf[parent, default: []].append(child) }
            }
        }
        var partners: [Int: [Int]] = [:]
        for couple in generations.couples where inside.contains(couple.first) {
            partners[couple.first, default: []].append(couple.second)
            partners[couple.second, default: []].append(couple.first)
        }
        let depth = members.reduce(0) { max($0, generations.generation[$1]) }
        rows = Array(repeating: [], count: depth + 1)
        for person in members where blockOf[person] == nil {
            let order = chain(from: person, partners: partners)
            for (place, member) in order.enumerated() {
                blockOf[member] = blocks.count
                within[member] = place
            }
            let row = generations.generation[person]
            rows[row].append(blocks.count)
            blocks.append(Block(people: order, row: row))
        }
    }

    /// A couple with the man left; of several in a chain, each beside the next as far as one line allows.
    private func chain(from person: Int, partners: [Int: [Int]]) -> [Int] {
        var found = [person]
        var place = 0
        while place < found.count {
            for partner in (partners[found[place]] ?? []).sorted() where !found.contains(partner) {
                found.append(partner)
            }
            place += 1
        }
        if found.count == 2 {
            let isTurned = people[found[0]].sex == .female && people[found[1]].sex != .female
            return isTurned || (people[found[1]].sex == .male && people[found[0]].sex != .male)
                ? found.reversed() : found
        }
        if found.count < 3 { return found }
        // Whoever has most partners stands in the middle of theirs; the others follow their own partners.
        let hub = found.max { (partners[$0]?.count ?? 0, -$0) < (partners[$1]?.count ?? 0, -$1) } ?? person
        var line = [hub]
        var waiting = [hub]
        var isLeft = true
        var taken: Set<Int> = [hub]
        while !waiting.isEmpty {
            let next = waiting.removeFirst()
            for partner in (partners[next] ?? []).sorted() where taken.insert(partner).inserted {
                if next == line.first, next != hub || isLeft {
                    line.insert(partner, at: 0)
                } else {
                    line.append(partner)
                }
                if next == hub { isLeft.toggle() }
                waiting.append(partner)
            }
        }
        return line
    }

    /// Each person's middle.
    var places: [(person: Int, x: Double)] {
        blocks.flatMap { block in block.people.enumerated().map { ($1, block.x + Double($0)) } }
    }

    private func x(_ person: Int) -> Double { blocks[blockOf[person] ?? 0].x + Double(within[person] ?? 0) }

    private func mean(_ people: [Int]) -> Double? {
        people.isEmpty ? nil : people.reduce(0) { $0 + x($1) } / Double(people.count)
    }

    mutating func arrange() {
        for row in rows.indices { settle(row) { _, _ in nil } }
        for sweep in 0..<Self.sweeps {
            for row in rows.indices.dropFirst() {
                order(row, by: parentsOf)
                pull(row, parentsOf, isUpwards: false)
            }
            for row in rows.indices.dropLast().reversed() {
                if sweep < Self.sweeps - 1, row == 0 || sweep % 2 == 0 { order(row, by: childrenOf) }
                pull(row, childrenOf, isUpwards: true)
            }
        }
        for row in rows.indices.dropFirst() { pull(row, parentsOf, isUpwards: false) }
        for row in rows.indices.dropLast().reversed() { pull(row, childrenOf, isUpwards: true) }
    }

    /// The blocks of a row by the middle of those they hang from; brothers and sisters by age.
    private mutating func order(_ row: Int, by others: [Int: [Int]]) {
        var keys: [Int: Double] = [:]
        var ages: [Int: Int32] = [:]
        for block in rows[row] {
            let centre = mean(blocks[block].people.flatMap { others[$0] ?? [] })
            // Thirds of a place: those of the same parents have one key, whatever the last bits say.
            keys[block] = ((centre ?? blocks[block].x) * 3).rounded()
            let born = blocks[block].people.filter { parentsOf[$0] != nil }.compactMap { people[$0].order }
            ages[block] = born.min() ?? .max
        }
        rows[row].sort { left, right in
            let (a, b) = (keys[left] ?? 0, keys[right] ?? 0)
            if a != b { return a < b }
            let (first, second) = (ages[left] ?? .max, ages[right] ?? .max)
            return first != second ? first < second : left < right
        }
    }

    private mutating func pull(_ row: Int, _ others: [Int: [Int]], isUpwards: Bool) {
        // What brothers and sisters want is that their middle lies under their parents.
        var shift: [[Int]: Double] = [:]
        if !isUpwards {
            var sibships: [[Int]: [Int]] = [:]
            for block in rows[row] {
                for person in blocks[block].people {
                    if let parents = others[person] { sibships[parents, default: []].append(person) }
                }
            }
            for (parents, children) in sibships {
                if let above = mean(parents), let below = mean(children) { shift[parents] = above - below }
            }
        }
        let current = blocks
        settle(row) { block, kin in
            var wants: [Double] = []
            for (place, person) in current[block].people.enumerated() {
                guard let linked = others[person], !linked.isEmpty else { continue }
                if isUpwards {
                    if let centre = kin.mean(linked) {
                        wants.append(centre - Double(current[block].people.count - 1) / 2)
                    }
                } else if let move = shift[linked] {
                    wants.append(current[block].x + move)
                } else if let centre = kin.mean(linked) {
                    wants.append(centre - Double(place))
                }
            }
            return wants.isEmpty ? nil : wants.reduce(0, +) / Double(wants.count)
        }
    }

    /// Puts the blocks of a row as near as may be to where they want to be, in their order, none upon another.
    private mutating func settle(_ row: Int, wants: (Int, KinRows) -> Double?) {
        var offset = 0.0
        var pools: [(sum: Double, weight: Double, count: Int)] = []
        var offsets: [Double] = []
        for block in rows[row] {
            let wanted = wants(block, self)
            let weight = wanted == nil ? 0.05 : 1.0
            pools.append((((wanted ?? blocks[block].x) - offset) * weight, weight, 1))
            offsets.append(offset)
            offset += Double(blocks[block].people.count) + Self.blockGap
            while pools.count > 1 {
                let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
                if before.sum / before.weight <= last.sum / last.weight { break }
                pools.removeLast()
                pools[pools.count - 1] = (before.sum + last.sum, before.weight + last.weight, before.count + last.count)
            }
        }
        var place = 0
        for pool in pools {
            for _ in 0..<pool.count {
                blocks[rows[row][place]].x = pool.sum / pool.weight + offsets[place]
                place += 1
            }
        }
    }
}
