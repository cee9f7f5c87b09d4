import Records

/// Which of many addresses are the same, word for word: each distinct one is read, matched and keyed once.
struct DistinctAddresses: Sendable {
    /// For each address given, its place among the distinct ones; −1 where there is none.
    private(set) var places: [Int32] = []
    /// For each distinct address the position of the first that is the same, in order.
    private(set) var firsts: [Int32] = []
    /// For each distinct address how many are the same.
    private(set) var counts: [Int32] = []

    /// - Parameter address: the address at a position; asked again for those that may be the same.
    /// - Complexity: O(*n*).
    init(count: Int, _ address: (Int) -> Address?) {
        places.reserveCapacity(count)
        var hashes: [Int] = []
        // Open addressing: a slot holds a place among the distinct addresses, or −1.
        var slots = [Int32](repeating: -1, count: 1024)
        for position in 0..<count {
            guard let stated = address(position) else {
                places.append(-1)
                continue
            }
            if firsts.count * 2 >= slots.count { slots = Self.widened(hashes, slots: slots.count * 2) }
            let hash = Self.hash(of: stated)
            var slot = hash & (slots.count - 1)
            var place = slots[slot]
            while place >= 0, hashes[Int(place)] != hash || address(Int(firsts[Int(place)])) != stated {
                slot = (slot + 1) & (slots.count - 1)
                place = slots[slot]
            }
            if place < 0 {
                place = Int32(firsts.count)
                slots[slot] = place
                firsts.append(Int32(position))
                counts.append(0)
                hashes.append(hash)
            }
            counts[Int(place)] += 1
            places.append(place)
        }
    }

    private static func widened(_ hashes: [Int], slots count: Int) -> [Int32] {
        var slots = [Int32](repeating: -1, count: count)
        for (place, hash) in hashes.enumerated() {
            var slot = hash & (count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = Int32(place)
        }
        return slots
    }

    /// What is written as a whole tells nearly all apart; the parts are compared where it does not.
    private static func hash(of address: Address) -> Int {
        var hasher = Hasher()
        hasher.combine(address.raw)
        hasher.combine(address.uprn)
        if address.raw.isEmpty {
            hasher.combine(address.postcode)
            hasher.combine(address.street)
            hasher.combine(address.number)
        }
        return hasher.finalize()
    }
}
