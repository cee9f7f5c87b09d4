import Identity

/// Where the people of a genogram stand: rows by generation, couples side by side, children under their parents, eldest
/// left; kin without a tie between them side by side. No two places are the same.
struct GenogramLayout {
    /// One couple, or one parent alone, with children of one kind of parentage; no parents for brothers and sisters only.
    struct Union {
        var parents: [Int]
        var children: [Int]
        var kind: GenogramParentage.Kind
    }

    let people: [GenogramPerson]
    let generations: Generations
    private(set) var unions: [Union] = []
    /// Each person's middle, in places from left to right; rows are ``Generations/generation``.
    private(set) var x: [Double]
    private(set) var columns: Double = 0
    let rows: Int
    let positions: [PersonID: Int]

    /// How far kin stand apart, and couples from those beside them, in places.
    private static let kinGap = 0.6

    init(_ model: GenogramModel) {
        var seen: Set<PersonID> = []
        let people = model.people.filter { seen.insert($0.id).inserted }
        var positions: [PersonID: Int] = [:]
        for (index, person) in people.enumerated() { positions[person.id] = index }
        self.people = people
        self.positions = positions
        let generations = Generations(people, positions: positions, model: model)
        self.generations = generations
        rows = (generations.generation.max() ?? -1) + 1
        x = Array(repeating: 0, count: people.count)
        unions = Self.unions(generations, people: people)
        let index = people.firstIndex(where: \.isIndex)
        var members: [Int: [Int]] = [:]
        for person in people.indices { members[generations.kin[person], default: []].append(person) }
        let leading = index.map { generations.kin[$0] }
        let order = members.keys.sorted { left, right in
            if (left == leading) != (right == leading) { return left == leading }
            let (a, b) = (members[left]?.count ?? 0, members[right]?.count ?? 0)
            if a != b { return a > b }
            return (members[left]?.first ?? 0) < (members[right]?.first ?? 0)
        }
        for kin in order { place(members[kin] ?? []) }
    }

    /// Who stands before whom among brothers and sisters: the eldest first, those without a date last.
    private static func isElder(_ people: [GenogramPerson], _ a: Int, _ b: Int) -> Bool {
        let (first, second) = (people[a].order ?? .max, people[b].order ?? .max)
        return first != second ? first < second : a < b
    }

    private static func unions(_ generations: Generations, people: [GenogramPerson]) -> [Union] {
        struct Key: Hashable {
            var parents: [Int]
            var kind: GenogramParentage.Kind
        }
        var partners: [Int: Set<Int>] = [:]
        for couple in generations.couples {
            partners[couple.first, default: []].insert(couple.second)
            partners[couple.second, default: []].insert(couple.first)
        }
        var byChild: [Int: [(parent: Int, kind: GenogramParentage.Kind)]] = [:]
        for parentage in generations.parentages {
            byChild[parentage.child, default: []].append((parentage.parent, parentage.kind))
        }
        var unions: [Key: [Int]] = [:]
        for (child, ties) in byChild {
            for kind in GenogramParentage.Kind.allCases {
                var parents = ties.filter { $0.kind == kind }.map(\.parent).sorted()
                while let first = parents.first {
                    parents.removeFirst()
                    // A couple has one line for its child; others have one each.
                    if let place = parents.firstIndex(where: { partners[first]?.contains($0) == true }) {
                        unions[Key(parents: [first, parents[place]], kind: kind), default: []].append(child)
                        parents.remove(at: place)
                    } else {
                        unions[Key(parents: [first], kind: kind), default: []].append(child)
                    }
                }
            }
        }
        var result = unions.map { key, children in
            Union(parents: key.parents, children: children.sorted { isElder(people, $0, $1) }, kind: key.kind)
        }
        result += generations.siblings.map {
            Union(parents: [], children: $0.sorted { isElder(people, $0, $1) }, kind: .birth)
        }
        return result.sorted { left, right in
            if left.parents != right.parents { return left.parents.lexicographicallyPrecedes(right.parents) }
            if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
            return left.children.lexicographicallyPrecedes(right.children)
        }
    }

    /// Lays out one kin to the right of what is laid out already.
    private mutating func place(_ members: [Int]) {
        var rowsOfKin = KinRows(
            members: members, people: people, generations: generations, unions: unions)
        rowsOfKin.arrange()
        var low = Double.infinity
        var high = -Double.infinity
        for (_, place) in rowsOfKin.places {
            low = min(low, place)
            high = max(high, place)
        }
        let left = columns == 0 ? 0 : columns + Self.kinGap
        for (person, place) in rowsOfKin.places { x[person] = left + place - low + 0.5 }
        columns = left + high - low + 1
    }

    /// Whether every place is a person's own.
    func checkInvariants() -> Bool {
        var rowsOfPeople: [Int: [Double]] = [:]
        for person in people.indices {
            guard x[person].isFinite, x[person] >= 0.499, x[person] <= columns - 0.499 else { return false }
            rowsOfPeople[generations.generation[person], default: []].append(x[person])
        }
        return rowsOfPeople.values.allSatisfy { row in
            let sorted = row.sorted()
            return zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 > 0.999 }
        }
    }
}
