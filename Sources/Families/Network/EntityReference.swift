/// An entity while the network is made: its type, and its place among those of the type.
struct EntityReference: Hashable {
    let packed: UInt32

    init(packed: UInt32) { self.packed = packed }

    /// - Precondition: `index` is below 2²⁹.
    init(_ type: EntityType, _ index: Int) {
        precondition(index >= 0 && index < 1 << 29, "too many entities of one type")
        packed = UInt32(type.code) << 29 | UInt32(index)
    }

    var code: UInt8 { UInt8(packed >> 29) }
    var index: Int { Int(packed & 0x1FFF_FFFF) }
}

/// Finds the place of a number in a sorted list.
struct SortedNumbers {
    let numbers: [Int64]
    /// The place of each number from the first on, where the list is dense; else empty.
    private let places: [UInt32]

    /// - Parameter numbers: sorted, without repeats.
    init(_ numbers: [Int64]) {
        self.numbers = numbers
        var places: [UInt32] = []
        if let first = numbers.first, let last = numbers.last, last - first < 4 * Int64(numbers.count) + 64 {
            places = [UInt32](repeating: .max, count: Int(last - first) + 1)
            for (place, number) in numbers.enumerated() { places[Int(number - first)] = UInt32(place) }
        }
        self.places = places
    }

    /// - Complexity: O(1) where the list is dense, else O(log *n*).
    func place(of number: Int64) -> Int? {
        guard let first = numbers.first else { return nil }
        if !places.isEmpty {
            guard number >= first, number - first < places.count else { return nil }
            let place = places[Int(number - first)]
            return place == .max ? nil : Int(place)
        }
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && numbers[low] == number ? low : nil
    }
}
