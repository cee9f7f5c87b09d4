/// The blocks of one rule: records that share its key, two at least.
package struct CandidateBlocks: Sendable {
    /// The members of all blocks, one block after another, records ascending within each.
    package var members: [UInt32] = []
    /// `starts[b] ..< starts[b + 1]` are block b's members.
    package var starts: [Int] = [0]
    package var refined = 0
    package var largest = 0
    package var windowed = 0

    package var count: Int { starts.count - 1 }

    /// Pairs within blocks, those of earlier rules included.
    package var pairCount: Int {
        (0..<count).reduce(0) { sum, block in
            let size = starts[block + 1] - starts[block]
            return sum + size * (size - 1) / 2
        }
    }

    /// Groups records by key (0: none); blocks stand in the order of their first records.
    package init(keys: [UInt64]) {
        var size = 64
        while size < keys.count * 2 { size *= 2 }
        let mask = size - 1
        var slots = [UInt32](repeating: 0, count: size)
        var groupKeys: [UInt64] = []
        var groupSizes: [UInt32] = []
        var groups = [UInt32](repeating: 0, count: keys.count)
        for record in keys.indices {
            let key = keys[record]
            if key == 0 { continue }
            var slot = Int(truncatingIfNeeded: key >> 20) & mask
            while slots[slot] != 0, groupKeys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & mask }
            if slots[slot] == 0 {
                groupKeys.append(key)
                groupSizes.append(0)
                slots[slot] = UInt32(groupKeys.count)
            }
            groups[record] = slots[slot]
            groupSizes[Int(slots[slot]) - 1] += 1
        }
        var next = [Int](repeating: -1, count: groupSizes.count)
        var total = 0
        for group in groupSizes.indices where groupSizes[group] > 1 {
            next[group] = total
            total += Int(groupSizes[group])
            starts.append(total)
            largest = max(largest, Int(groupSizes[group]))
        }
        members = [UInt32](repeating: 0, count: total)
        for record in groups.indices where groups[record] != 0 {
            let group = Int(groups[record]) - 1
            if next[group] >= 0 {
                members[next[group]] = UInt32(record)
                next[group] += 1
            }
        }
    }

    /// Splits blocks of more than `largestBlock` pairs by further keys, one after another, until they are small
    /// enough; what no key can split is cut into runs of neighbours, so that the cost stays linear.
    package mutating func refine(largestBlock: Int, by keys: [[UInt64]]) {
        var size = 2
        while size * (size + 1) / 2 <= largestBlock { size += 1 }
        guard largest > size else { return }
        var newMembers: [UInt32] = []
        newMembers.reserveCapacity(members.count)
        var newStarts = [0]
        for block in 0..<count {
            let slice = Array(members[starts[block]..<starts[block + 1]])
            if slice.count <= size {
                newMembers.append(contentsOf: slice)
                newStarts.append(newMembers.count)
                continue
            }
            refined += 1
            split(slice, keys[...], size, &newMembers, &newStarts)
        }
        members = newMembers
        starts = newStarts
    }

    private mutating func split(
        _ slice: [UInt32], _ keys: ArraySlice<[UInt64]>, _ size: Int, _ newMembers: inout [UInt32],
        _ newStarts: inout [Int]
    ) {
        if slice.count < 2 { return }
        if slice.count <= size {
            newMembers.append(contentsOf: slice)
            newStarts.append(newMembers.count)
            return
        }
        guard let key = keys.first else {
            windowed += slice.count
            let run = min(size, 32)
            for start in stride(from: 0, to: slice.count, by: run) {
                let part = slice[start..<min(start + run, slice.count)]
                if part.count < 2 { continue }
                newMembers.append(contentsOf: part)
                newStarts.append(newMembers.count)
            }
            return
        }
        var order: [UInt64] = []
        var parts: [UInt64: [UInt32]] = [:]
        for record in slice {
            let value = key[Int(record)]
            if parts[value] == nil { order.append(value) }
            parts[value, default: []].append(record)
        }
        for value in order {
            split(parts[value] ?? [], keys.dropFirst(), size, &newMembers, &newStarts)
        }
    }
}
