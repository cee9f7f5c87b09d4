/// Which of some numbered things are joined, directly or through others.
///
/// Tarjan 1975, with path halving; the root of a set is its least number.
struct DisjointSets {
    private var above: [Int32]

    init(_ count: Int) { above = (0..<Int32(count)).map { $0 } }

    mutating func root(_ index: Int) -> Int {
        var index = index
        while Int(above[index]) != index {
            above[index] = above[Int(above[index])]
            index = Int(above[index])
        }
        return index
    }

    mutating func join(_ first: Int, _ second: Int) {
        let a = root(first)
        let b = root(second)
        if a != b { above[max(a, b)] = Int32(min(a, b)) }
    }
}
