/// Tells early that a pair cannot reach a weight.
///
/// Before any text is compared, equal and unequal codes bound what the pair can weigh; then one comparison after another
/// is made exact, the cheapest and most telling first, until all are or the bound falls below what is asked for. Most
/// candidates end early. The pointers are to arrays of the bound's own and to the term frequencies', which it keeps.
final class WeightBound {
    /// A comparison as the bound sees it. The lines stand in the order in which they are made exact.
    private struct Line {
        var index: Int
        var method: ComparisonMethod
        var slot: Int
        /// The weight of "same", and the most that unequal values can weigh.
        var same: Double
        var other: Double
        /// What agreement on each code adds.
        var frequency: UnsafePointer<Float>?
        /// 32 weights, each with the most that a term frequency can add to it.
        var levels: UnsafePointer<Double>
        /// For an address: the slots of its parts, and the bounds of their states.
        var parts: Range<Int>
        var states: UnsafePointer<Double>
        var frequencySlot: Int
    }

    private let comparer: PairComparer
    private let frequency: TermFrequency
    private let count: Int
    private let lines: UnsafeMutablePointer<Line>
    private let bounds: UnsafeMutablePointer<Double>
    private let slots: UnsafeMutablePointer<Int>
    private var owned: [UnsafeMutablePointer<Double>] = []

    init(_ table: EncodedTable, _ scorer: PatternScorer, _ frequency: TermFrequency, _ comparer: PairComparer) {
        self.comparer = comparer
        self.frequency = frequency
        let kinds = table.comparisons.map(\.method)
        count = kinds.count
        lines = .allocate(capacity: kinds.count)
        bounds = .allocate(capacity: kinds.count)
        bounds.initialize(repeating: 0, count: kinds.count)
        let places = table.comparisons.filter { $0.method == .place }.flatMap(\.slots)
        slots = .allocate(capacity: max(places.count, 1))
        _ = UnsafeMutableBufferPointer(start: slots, count: places.count).initialize(from: places)
        var firstPart = 0
        let rank: [ComparisonMethod: Int] = [
            .date: 0, .year: 0, .identifier: 1, .category: 2, .phone: 3, .place: 4, .givenName: 5,
        ]
        let sorted = kinds.indices.sorted { (rank[kinds[$0]] ?? 6, $0) < (rank[kinds[$1]] ?? 6, $1) }
        var partsOf: [Int: Range<Int>] = [:]
        for index in kinds.indices where kinds[index] == .place {
            partsOf[index] = firstPart..<firstPart + table.comparisons[index].slots.count
            firstPart += table.comparisons[index].slots.count
        }
        for (position, index) in sorted.enumerated() {
            let kind = kinds[index]
            let weights = scorer.matchWeights[index]
            let isName = kind == .givenName || kind == .familyName
            var most = -Double.infinity
            var levels = [Double](repeating: 0, count: 32)
            for level in 1..<weights.count {
                let more = kind == .place ? 0 : level == 1 ? frequency.greatest[index] : isName ? 3 : 0
                levels[level] = weights[level] + more
                if level > 1 { most = max(most, weights[level] + more) }
            }
            var states: [Double] = []
            var parts = partsOf[index] ?? 0..<0
            if kind == .place {
                states = PlaceBound(table.comparisons[index].fields.map(\.field.kind), levels).weights
                if parts.count > PlaceBound.mostParts { parts = parts.lowerBound..<parts.lowerBound }
            }
            let kept = UnsafeMutablePointer<Double>.allocate(capacity: 32 + states.count)
            _ = UnsafeMutableBufferPointer(start: kept, count: 32 + states.count).initialize(from: levels + states)
            owned.append(kept)
            (lines + position).initialize(
                to: Line(
                    index: index, method: kind, slot: table.comparisons[index].slots[0], same: weights[1],
                    // A family name says nothing when the names turn out to be swapped.
                    other: kind == .familyName ? max(most, 0) : most,
                    frequency: frequency.values(of: index), levels: UnsafePointer(kept), parts: parts,
                    states: UnsafePointer(kept + 32), frequencySlot: frequency.slots[index]))
        }
    }

    deinit {
        lines.deallocate()
        bounds.deallocate()
        slots.deallocate()
        for kept in owned { kept.deallocate() }
    }

    /// Whether the weight of a pair of rows may be `least` or more.
    @inline(__always)
    func mayReach(_ least: Double, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>) -> Bool {
        // A little is allowed for sums taken in another order.
        let least = least - 1e-6
        let bounds = bounds
        let lines = lines
        var sum = 0.0
        for position in 0..<count {
            let line = lines + position
            var bound = 0.0
            if line.pointee.method == .place {
                bound = placeBound(line, a, b)
            } else {
                let x = a[line.pointee.slot]
                let y = b[line.pointee.slot]
                if x != 0, y != 0 {
                    bound = line.pointee.other
                    if x == y {
                        bound = line.pointee.same
                        if let frequency = line.pointee.frequency { bound += Double(frequency[Int(x)]) }
                    }
                }
            }
            bounds[position] = bound
            sum += bound
        }
        if sum < least { return false }
        return mayReachExactly(least, a, b, sum)
    }

    @inline(__always)
    private func placeBound(
        _ line: UnsafeMutablePointer<Line>, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>
    ) -> Double {
        var state = 0
        var power = 1
        for part in line.pointee.parts {
            let slot = slots[part]
            let x = a[slot]
            let y = b[slot]
            state &+= x == 0 || y == 0 ? 0 : x == y ? power : power &* 2
            power = power &* 3
        }
        return line.pointee.states[state] + placeFrequency(line, a, b)
    }

    /// The most that the postcode's frequency adds when the postcodes are the same.
    @inline(__always)
    private func placeFrequency(
        _ line: UnsafeMutablePointer<Line>, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>
    ) -> Double {
        guard let frequency = line.pointee.frequency else { return 0 }
        let x = a[line.pointee.frequencySlot]
        if x == 0 || x != b[line.pointee.frequencySlot] { return 0 }
        let whole = Double(frequency[Int(x)])
        return max(whole, whole / 2)
    }

    private func mayReachExactly(
        _ least: Double, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ sum: Double
    ) -> Bool {
        var sum = sum
        var isSwapped = false
        for position in 0..<count {
            let line = lines + position
            let method = line.pointee.method
            let slot = line.pointee.slot
            if method != .place, a[slot] == 0 || b[slot] == 0 || a[slot] == b[slot] { continue }
            let level = Int(comparer.level(line.pointee.index, a, b))
            if method == .givenName, level == 8 || level == 9 { isSwapped = true }
            if method == .familyName, isSwapped { continue }
            var exact = line.pointee.levels[level]
            if method == .place { exact += placeFrequency(line, a, b) }
            sum += min(exact, bounds[position]) - bounds[position]
            if sum < least { return false }
        }
        return true
    }
}
