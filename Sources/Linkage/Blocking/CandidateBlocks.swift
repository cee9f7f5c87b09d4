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

    /// Groups records by key (0: none). Keys are hashes: their upper bits part the records into lots that fit the
    /// nearest memory, and each lot is grouped by itself. Blocks stand in the order of lots, and of their first records.
    /// - Complexity: O(records)
    package init(keys: [UInt64]) {
        var shift = 64
        while shift > 52, keys.count >> (64 - shift) > 1_024 { shift -= 1 }
        let lots = KeyLots(keys, shift: shift)
        members.reserveCapacity(lots.count)
        for lot in 0..<lots.starts.count - 1 { group(lots, lots.starts[lot]..<lots.starts[lot + 1]) }
    }

    /// Appends the blocks of one lot.
    private mutating func group(_ lots: KeyLots, _ range: Range<Int>) {
        if range.count < 2 { return }
        var size = 4
        while size < range.count * 2 { size *= 2 }
        let mask = size - 1
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: size + range.count * 3) { space in
            let slots = UnsafeMutableBufferPointer(rebasing: space[..<size])
            let groups = UnsafeMutableBufferPointer(rebasing: space[size..<size + range.count])
            let first = UnsafeMutableBufferPointer(rebasing: space[size + range.count..<size + range.count * 2])
            let sizes = UnsafeMutableBufferPointer(rebasing: space[(size + range.count * 2)...])
            slots.update(repeating: -1)
            var count = 0
            for position in 0..<range.count {
                let key = lots.entries[range.lowerBound + position].key
                var slot = Int(truncatingIfNeeded: key) & mask
                while slots[slot] >= 0, lots.entries[range.lowerBound + Int(first[Int(slots[slot])])].key != key {
                    slot = (slot + 1) & mask
                }
                if slots[slot] < 0 {
                    slots[slot] = Int32(count)
                    first[count] = Int32(position)
                    sizes[count] = 0
                    count += 1
                }
                groups[position] = slots[slot]
                sizes[Int(slots[slot])] += 1
            }
            // From here `first` says where the next member of a group goes; -1 for a group of one.
            var next = members.count
            for group in 0..<count {
                let size = Int(sizes[group])
                first[group] = size > 1 ? Int32(next - members.count) : -1
                if size < 2 { continue }
                next += size
                starts.append(next)
                largest = max(largest, size)
            }
            let base = members.count
            members.append(contentsOf: repeatElement(0, count: next - base))
            for position in 0..<range.count {
                let group = Int(groups[position])
                if first[group] < 0 { continue }
                members[base + Int(first[group])] = lots.entries[range.lowerBound + position].record
                first[group] += 1
            }
        }
    }

    /// The most records of a block of at most so many pairs; two at least.
    static func mostRecords(largestBlock: Int) -> Int {
        var size = 2
        while size * (size + 1) / 2 <= largestBlock { size += 1 }
        return size
    }

    /// The records in a run of neighbours, where no key can split a block.
    static func run(_ size: Int) -> Int { min(size, 32) }

    /// Splits blocks of more than `largestBlock` pairs by further keys, one after another, until they are small
    /// enough; what no key can split is cut into runs of neighbours, so that the cost stays linear.
    package mutating func refine(largestBlock: Int, by keys: [[UInt64]]) {
        let size = CandidateBlocks.mostRecords(largestBlock: largestBlock)
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
            let run = CandidateBlocks.run(size)
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
