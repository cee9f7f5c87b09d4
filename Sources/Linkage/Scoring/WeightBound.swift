/// Tells early that a pair cannot reach a weight.
///
/// Before any text is compared, equal and unequal codes bound what the pair can weigh; then one comparison after another
/// is made exact, the cheapest and most telling first, until all are or the bound falls below what is asked for. Most
/// candidates end early. The pointers are to arrays of the bound's own and to the term frequencies', which it keeps.
final class WeightBound {
    /// A comparison as the bound sees it. The lines stand in the order in which they are made exact.
    struct Line {
        var index: Int
        var method: ComparisonMethod
        var slot: Int
        /// Where the signature stands in a row; -1 for none.
        var signature: Int
        var farness: ValueSignatures.Farness?
        /// The weight of "same", the most that unequal values can weigh, and the most when their signatures are far.
        var same: Double
        var other: Double
        var far: Double
        /// ``other`` and ``far`` in single precision.
        var otherBound: Float
        var farBound: Float
        /// What agreement on each code adds.
        var frequency: UnsafePointer<Float>?
        /// 32 weights, each with the most that a term frequency can add to it.
        var levels: UnsafePointer<Double>
        /// For an address: the slots of its parts, and the bounds of their states.
        var parts: Range<Int>
        var states: UnsafePointer<Double>
        var stateBounds: UnsafePointer<Float>
        var frequencySlot: Int
    }

    private let comparer: PairComparer
    private let frequency: TermFrequency
    let count: Int
    let lines: UnsafeMutablePointer<Line>
    private let bounds: UnsafeMutablePointer<Double>
    let slots: UnsafeMutablePointer<Int>
    private var owned: [UnsafeMutableRawPointer] = []

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
            .date: 0, .year: 0, .identifier: 1, .checkedIdentifier: 3, .category: 2, .phone: 3, .place: 4,
            .givenName: 5,
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
            let bounds = UnsafeMutablePointer<Float>.allocate(capacity: max(states.count, 1))
            _ = UnsafeMutableBufferPointer(start: bounds, count: states.count).initialize(
                from: states.map { Float($0) })
            owned += [UnsafeMutableRawPointer(kept), UnsafeMutableRawPointer(bounds)]
            // A family name says nothing when the names turn out to be swapped.
            let other = kind == .familyName ? max(most, 0) : most
            let far = ValueSignatures.farLevels(kind).map { levels[$0] }.max() ?? other
            (lines + position).initialize(
                to: Line(
                    index: index, method: kind, slot: table.comparisons[index].slots[0],
                    signature: kind == .place ? -1 : table.comparisons[index].signatures[0],
                    farness: ValueSignatures.farness(kind),
                    same: kind == .checkedIdentifier ? max(weights[1], weights[2]) : weights[1], other: other, far: far,
                    otherBound: Float(other), farBound: Float(far), frequency: frequency.values(of: index),
                    levels: UnsafePointer(kept), parts: parts, states: UnsafePointer(kept + 32),
                    stateBounds: UnsafePointer(bounds), frequencySlot: frequency.slots[index]))
        }
    }

    deinit {
        lines.deallocate()
        bounds.deallocate()
        slots.deallocate()
        for kept in owned { kept.deallocate() }
    }

    /// The packed levels of a pair of rows whose weight may be `least` or more; nil for any other.
    @inline(__always)
    func levels(_ least: Double, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>) -> UInt64? {
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
                    if x == y {
                        bound = same(line, code: x)
                    } else {
                        bound = line.pointee.other
                        let signature = line.pointee.signature
                        if signature >= 0, ValueSignatures.areFar(line.pointee.farness, a[signature], b[signature]) {
                            bound = line.pointee.far
                        }
                    }
                }
            }
            bounds[position] = bound
            sum += bound
        }
        if sum < least { return nil }
        return exactLevels(least, a, b, sum)
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

    /// The most that agreeing on a value weighs: a family name weighs nothing where the names turn out to be swapped.
    @inline(__always)
    func same(_ line: UnsafeMutablePointer<Line>, code: UInt32) -> Double {
        var weight = line.pointee.same
        if let frequency = line.pointee.frequency { weight += Double(frequency[Int(code)]) }
        return line.pointee.method == .familyName ? max(weight, 0) : weight
    }

    /// The most that a postcode's frequency adds when two records share it.
    @inline(__always)
    func placeFrequency(_ line: UnsafeMutablePointer<Line>, code: UInt32) -> Double {
        guard code != 0, let frequency = line.pointee.frequency else { return 0 }
        let whole = Double(frequency[Int(code)])
        return max(whole, whole / 2)
    }

    @inline(__always)
    private func placeFrequency(
        _ line: UnsafeMutablePointer<Line>, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>
    ) -> Double {
        let x = a[line.pointee.frequencySlot]
        return x == b[line.pointee.frequencySlot] ? placeFrequency(line, code: x) : 0
    }

    private func exactLevels(
        _ least: Double, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ sum: Double
    ) -> UInt64? {
        var sum = sum
        var isSwapped = false
        var packed: UInt64 = 0
        var family: UInt64 = 0
        for position in 0..<count {
            let line = lines + position
            let method = line.pointee.method
            let slot = line.pointee.slot
            let shift = UInt64(line.pointee.index) * PackedLevels.bits
            if method == .familyName { family |= 31 << shift }
            if method != .place {
                if a[slot] == 0 || b[slot] == 0 { continue }
                if a[slot] == b[slot] {
                    let isPlain = method != .checkedIdentifier
                    packed |= UInt64(isPlain ? 1 : comparer.level(line.pointee.index, a, b)) << shift
                    continue
                }
            }
            if method == .familyName, isSwapped { continue }
            let level = Int(comparer.level(line.pointee.index, a, b))
            packed |= UInt64(level) << shift
            if method == .givenName, level == 8 || level == 9 { isSwapped = true }
            var exact = line.pointee.levels[level]
            if method == .place { exact += placeFrequency(line, a, b) }
            sum += min(exact, bounds[position]) - bounds[position]
            if sum < least { return nil }
        }
        // Names that stand in each other's place say what they say once.
        return isSwapped ? packed & ~family : packed
    }
}
