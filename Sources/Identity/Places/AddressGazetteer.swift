import Records

/// The distinct addresses that records state, and which of them are one property.
///
/// Two addresses are one property when they have the same door (postcode, number and flat) and their streets are spelt
/// alike; the same frontage (street, number and flat) and postcodes one letter apart, or one without a postcode where
/// only one property has that frontage; or the same UPRN and the same postcode or frontage.
struct AddressGazetteer {
    /// Distinct keys, in the order in which records first state them.
    private(set) var keys: [AddressKey] = []
    private var indices: [AddressKey: Int] = [:]
    private var counts: [Int] = []
    private var uprns: [[Int64: Int]] = []
    /// Position, among the addresses given, of the first with each key.
    private var firstAddresses: [Int] = []
    private var groups: UnionFind
    private var positions: [Int] = []
    private var propertyCount = 0

    /// The key of each address; nil where it names no dwelling.
    private(set) var keyOfAddress: [Int?] = []

    init(_ addresses: [Address?]) {
        self.init(count: addresses.count) { addresses[$0] }
    }

    /// - Parameter address: the address at a position.
    init(count: Int, _ address: (Int) -> Address?) {
        groups = UnionFind(count: 0)
        let distinct = DistinctAddresses(count: count, address)
        var indexOfDistinct: [Int?] = []
        indexOfDistinct.reserveCapacity(distinct.firsts.count)
        for (place, first) in distinct.firsts.enumerated() {
            let position = Int(first)
            let stated = address(position)
            let index = stated.flatMap { AddressKey($0) }.map { indexed($0, at: position) }
            indexOfDistinct.append(index)
            guard let index else { continue }
            let times = Int(distinct.counts[place])
            counts[index] += times
            if let uprn = stated?.uprn { uprns[index][uprn, default: 0] += times }
        }
        keyOfAddress = distinct.places.map { $0 < 0 ? nil : indexOfDistinct[Int($0)] }
        groups = UnionFind(count: keys.count)
        joinSameDoors()
        joinSameFrontages()
        joinSameUPRNs()
        var positionOfGroup: [Int: Int] = [:]
        for key in keys.indices {
            let group = groups.find(key)
            if let position = positionOfGroup[group] {
                positions.append(position)
            } else {
                positions.append(propertyCount)
                positionOfGroup[group] = propertyCount
                propertyCount += 1
            }
        }
    }

    private mutating func indexed(_ key: AddressKey, at position: Int) -> Int {
        if let index = indices[key] { return index }
        indices[key] = keys.count
        keys.append(key)
        firstAddresses.append(position)
        counts.append(0)
        uprns.append([:])
        return keys.count - 1
    }

    /// One property, of one key or several.
    struct Property {
        /// Position, among the addresses given, of the one to show.
        var firstAddress: Int
        var uprn: Int64?
    }

    /// The properties, in the order in which records first state them.
    func properties() -> [Property] {
        var best: [Int?] = Array(repeating: nil, count: propertyCount)
        var votes: [[Int64: Int]] = Array(repeating: [:], count: propertyCount)
        for key in keys.indices {
            let property = positions[key]
            votes[property].merge(uprns[key], uniquingKeysWith: +)
            if let rival = best[property], !isBetter(key, than: rival) { continue }
            best[property] = key
        }
        return zip(best, votes).map { best, votes in
            let uprn = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            return Property(firstAddress: best.map { firstAddresses[$0] } ?? 0, uprn: uprn)
        }
    }

    /// The position of a key's property among ``properties()``.
    func position(of key: Int) -> Int { positions[key] }

    func index(of key: AddressKey) -> Int? { indices[key] }

    /// A key with a postcode, that more records state, that says more.
    private func isBetter(_ key: Int, than rival: Int) -> Bool {
        let left = (keys[key].postcode.isEmpty ? 0 : 1, counts[key], keys[key].street.utf8.count)
        let right = (keys[rival].postcode.isEmpty ? 0 : 1, counts[rival], keys[rival].street.utf8.count)
        return left > right
    }

    /// The UPRN that most records state for a key; of equals, the lowest.
    private func uprn(of key: Int) -> Int64? {
        uprns[key].max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private mutating func joinSameDoors() {
        for group in grouped(by: { $0.postcode.isEmpty ? nil : $0.door }) {
            for (place, key) in group.enumerated() {
                for other in group[..<place] where Self.agree(keys[key], keys[other]) { groups.union(key, other) }
            }
        }
    }

    private static func agree(_ left: AddressKey, _ right: AddressKey) -> Bool {
        if left.street.isEmpty || right.street.isEmpty || left.street == right.street { return true }
        if left.street.hasPrefix(right.street) || right.street.hasPrefix(left.street) { return true }
        let limit = max(2, min(left.street.utf8.count, right.street.utf8.count) / 4)
        return spellingDistance(left.street, right.street, limit: limit) != nil
    }

    private mutating func joinSameFrontages() {
        for group in grouped(by: \.frontage) {
            for (position, key) in group.enumerated() where !keys[key].postcode.isEmpty {
                for other in group[..<position] where !keys[other].postcode.isEmpty {
                    if spellingDistance(keys[key].postcode, keys[other].postcode, limit: 1) != nil {
                        groups.union(key, other)
                    }
                }
            }
            let properties = Set(group.filter { !keys[$0].postcode.isEmpty }.map { groups.find($0) })
            guard properties.count == 1, let property = properties.first else { continue }
            for key in group where keys[key].postcode.isEmpty { groups.union(key, property) }
        }
    }

    private mutating func joinSameUPRNs() {
        var first: [Int64: [Int]] = [:]
        for key in keys.indices {
            guard let uprn = uprn(of: key) else { continue }
            for other in first[uprn] ?? [] where sharesPostcodeOrFrontage(key, other) {
                groups.union(key, other)
            }
            first[uprn, default: []].append(key)
        }
    }

    private func sharesPostcodeOrFrontage(_ left: Int, _ right: Int) -> Bool {
        if !keys[left].postcode.isEmpty, keys[left].postcode == keys[right].postcode { return true }
        return keys[left].frontage != nil && keys[left].frontage == keys[right].frontage
    }

    /// The keys' indices by a part of the key, in order of first mention; groups of one are left out.
    private func grouped<Part: Hashable>(by part: (AddressKey) -> Part?) -> [[Int]] {
        var positions: [Part: Int] = [:]
        var result: [[Int]] = []
        for (index, key) in keys.enumerated() {
            guard let part = part(key) else { continue }
            if let position = positions[part] {
                result[position].append(index)
            } else {
                positions[part] = result.count
                result.append([index])
            }
        }
        return result.filter { $0.count > 1 }
    }
}
