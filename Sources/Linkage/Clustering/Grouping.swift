/// Positions grouped by a number, group after group, in one list.
struct Grouping: Sendable {
    /// The positions of all groups, ascending within each.
    private(set) var members: [Int32] = []
    /// `starts[g] ..< starts[g + 1]` are group g's members.
    private(set) var starts: [Int] = [0]

    var count: Int { starts.count - 1 }

    /// Groups positions by number, `groups` of them, empty ones too.
    init(_ numbers: [Int32], groups: Int) {
        starts = [Int](repeating: 0, count: groups + 1)
        for number in numbers { starts[Int(number) + 1] += 1 }
        for group in 0..<groups { starts[group + 1] += starts[group] }
        var next = starts
        members = [Int32](repeating: 0, count: numbers.count)
        for (position, number) in numbers.enumerated() {
            members[next[Int(number)]] = Int32(position)
            next[Int(number)] += 1
        }
    }

    /// Groups records by their sets' roots, a root being its set's smallest member: groups of two or more, in the
    /// order of their first records.
    init(_ roots: [Int32]) {
        let all = Grouping(roots, groups: roots.count)
        for root in 0..<roots.count where all.starts[root + 1] - all.starts[root] > 1 {
            members.append(contentsOf: all.members[all.starts[root]..<all.starts[root + 1]])
            starts.append(members.count)
        }
    }
}
