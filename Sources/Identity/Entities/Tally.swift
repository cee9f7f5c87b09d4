/// The few distinct values of one attribute of one person, as codes, with how often each is stated.
///
/// Nearly every person has one value of an attribute: that one takes no storage of its own.
struct Tally: RandomAccessCollection {
    private struct Entry {
        var value: Int32
        var count: Int32
    }

    /// The value stated first. Its count is 0 when there is none.
    private var first = Entry(value: 0, count: 0)
    /// The other values; nil while there is none.
    private var others: [Entry]?

    var startIndex: Int { 0 }
    var endIndex: Int { first.count == 0 ? 0 : 1 + (others?.count ?? 0) }

    /// The values in the order in which they are first stated.
    subscript(position: Int) -> Int32 { entry(position).value }

    private func entry(_ position: Int) -> Entry {
        if position > 0, let others { return others[position - 1] }
        return first
    }

    mutating func add(_ value: Int32, times: Int32 = 1) {
        if first.count == 0 {
            first = Entry(value: value, count: times)
        } else if first.value == value {
            first.count += times
        } else if let index = others?.firstIndex(where: { $0.value == value }) {
            others?[index].count += times
        } else if others == nil {
            others = [Entry(value: value, count: times)]
        } else {
            others?.append(Entry(value: value, count: times))
        }
    }

    mutating func add(_ other: Tally) {
        for position in other.indices {
            let entry = other.entry(position)
            add(entry.value, times: entry.count)
        }
    }

    func shares(_ other: Tally) -> Bool {
        if isEmpty || other.isEmpty { return false }
        if others == nil, other.others == nil { return first.value == other.first.value }
        return contains { other.contains($0) }
    }

    /// The value stated most often; of equals, the least.
    var commonest: Int32? {
        if isEmpty { return nil }
        var best = first
        for entry in others ?? []
        where entry.count > best.count || (entry.count == best.count && entry.value < best.value) {
            best = entry
        }
        return best.value
    }
}
