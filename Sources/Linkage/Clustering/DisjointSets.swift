/// Union-find with path halving; the smallest member of a set is its root, so that results do not depend on order.
struct DisjointSets: Sendable {
    private var parents: [Int32]

    init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

    mutating func root(_ member: Int) -> Int {
        var member = Int32(member)
        while parents[Int(member)] != member {
            let above = parents[Int(parents[Int(member)])]
            parents[Int(member)] = above
            member = above
        }
        return Int(member)
    }

    mutating func join(_ one: Int, _ other: Int) {
        let a = root(one)
        let b = root(other)
        if a != b { parents[max(a, b)] = Int32(min(a, b)) }
    }
}
