/// Disjoint sets of whole numbers; the representative of a set is its least member, so that the order of unions does not
/// show.
///
/// - Complexity: amortised O(log *n*) an operation (path halving without ranks).
struct UnionFind {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func find(_ member: Int) -> Int {
        var member = member
        while parents[member] != member {
            parents[member] = parents[parents[member]]
            member = parents[member]
        }
        return member
    }

    /// As ``find(_:)``, without shortening the way for the next.
    func root(of member: Int) -> Int {
        var member = member
        while parents[member] != member { member = parents[member] }
        return member
    }

    mutating func union(_ left: Int, _ right: Int) {
        let left = find(left)
        let right = find(right)
        if left < right { parents[right] = left } else if right < left { parents[left] = right }
    }
}
