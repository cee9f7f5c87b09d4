/// The few distinct values of one attribute of one person, as codes, with how often each is stated.
struct Tally {
    private(set) var values: [Int32] = []
    private(set) var counts: [Int32] = []

    var isEmpty: Bool { values.isEmpty }

    mutating func add(_ value: Int32, count: Int32 = 1) {
        if let index = values.firstIndex(of: value) {
            counts[index] += count
        } else {
            values.append(value)
            counts.append(count)
        }
    }

    mutating func add(_ other: Tally) {
        for (value, count) in zip(other.values, other.counts) { add(value, count: count) }
    }

    func shares(_ other: Tally) -> Bool { values.contains { other.values.contains($0) } }

    /// The value stated most often; of equals, the least.
    var commonest: Int32? {
        var best: Int32?
        var bestCount: Int32 = 0
        for (value, count) in zip(values, counts)
        where count > bestCount || (count == bestCount && value < best ?? value) {
            best = value
            bestCount = count
        }
        return best
    }

    func count(of value: Int32) -> Int32 { values.firstIndex(of: value).map { counts[$0] } ?? 0 }
}
