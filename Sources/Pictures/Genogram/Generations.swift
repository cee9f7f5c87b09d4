import Identity

/// Which generation each person of a genogram belongs to, 0 the oldest of each kin, and what of the model can be drawn.
///
/// Every statement says how many generations lie between two people. They are taken in turn, the surest kind first, and
/// one that contradicts what was taken before is left out and told: no order of rows decides, only the model's.
struct Generations {
    /// The position of each person's kin, and the generation in it.
    private(set) var kin: [Int]
    private(set) var generation: [Int]
    private(set) var couples: [(first: Int, second: Int, bond: GenogramCouple.Bond)] = []
    private(set) var parentages: [(parent: Int, child: Int, kind: GenogramParentage.Kind)] = []
    private(set) var siblings: [[Int]] = []
    /// Statements that are not drawn, in words.
    private(set) var leftOut: [String] = []

    private var above: [Int]
    private var offset: [Int]

    init(_ people: [GenogramPerson], positions: [PersonID: Int], model: GenogramModel) {
        above = Array(people.indices)
        offset = Array(repeating: 0, count: people.count)
        kin = []
        generation = []
        struct Pair: Hashable {
            var first: Int
            var second: Int
        }
        var coupled: Set<Pair> = []
        var parented: Set<Pair> = []
        for kind in GenogramParentage.Kind.allCases {
            for parentage in model.parentages where parentage.kind == kind {
                guard let parent = positions[parentage.parent], let child = positions[parentage.child] else { continue }
                guard parented.insert(Pair(first: parent, second: child)).inserted else { continue }
                let isBound = bind(parent, child, kind == .grandparent ? 2 : 1)
                // A grandmother who brings a child up stands two generations above it: her line is drawn so.
                let isAbove =
                    kind != .birth && kind != .grandparent && kind != .presumed && isOlder(parent, than: child)
                if parent != child, isBound || isAbove {
                    parentages.append((parent, child, kind))
                } else {
                    leftOut.append(
                        "\(people[parent].name) as \(kind.words) \(people[child].name): it contradicts other "
                            + "relationships.")
                }
            }
            if kind != .birth { continue }
            for couple in model.couples {
                guard let first = positions[couple.first], let second = positions[couple.second] else { continue }
                guard coupled.insert(Pair(first: min(first, second), second: max(first, second))).inserted
                else { continue }
                if first != second, bind(first, second, 0) {
                    couples.append((first, second, couple.bond))
                } else {
                    leftOut.append(
                        "\(people[first].name) as \(couple.bond.words) \(people[second].name): they stand in different "
                            + "generations.")
                }
            }
        }
        for group in model.siblings {
            let members = group.compactMap { positions[$0] }
            guard let first = members.first, members.count > 1 else { continue }
            let bound = members.filter { $0 == first || bind(first, $0, 0) }
            if bound.count > 1 { siblings.append(bound) }
            for member in members where !bound.contains(member) {
                leftOut.append(
                    "\(people[first].name) as brother or sister of \(people[member].name): they stand in different "
                        + "generations.")
            }
        }
        number()
    }

    private func isOlder(_ first: Int, than second: Int) -> Bool {
        let (rootA, a) = root(first)
        let (rootB, b) = root(second)
        return rootA == rootB && a < b
    }

    private func root(_ person: Int) -> (root: Int, offset: Int) {
        var (at, sum) = (person, 0)
        while above[at] != at {
            sum += offset[at]
            at = above[at]
        }
        return (at, sum)
    }

    /// Says that the second stands so many generations below the first. False where it contradicts.
    private mutating func bind(_ first: Int, _ second: Int, _ generations: Int) -> Bool {
        let (rootA, a) = root(first)
        let (rootB, b) = root(second)
        if rootA == rootB { return b - a == generations }
        above[rootB] = rootA
        offset[rootB] = a + generations - b
        return true
    }

    private mutating func number() {
        var least: [Int: Int] = [:]
        let roots = above.indices.map { root($0) }
        for (root, offset) in roots { least[root] = min(least[root] ?? offset, offset) }
        kin = roots.map(\.root)
        generation = roots.map { $0.offset - (least[$0.root] ?? 0) }
    }
}
