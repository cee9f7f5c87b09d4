import CPrefetch

/// Goes over the pairs of one block at a time and passes on those that may weigh enough. One for each worker.
///
/// A block's rows are brought together first, column by column, so that the waits for memory overlap and four partners
/// of a record are bounded at once; see ``WeightBound`` for what the bound is made of. The bound here is taken in single
/// precision with room for its rounding: pairs that pass are weighed exactly by others.
final class BlockScan {
    private let table: EncodedTable
    private let keys: CandidateKeys
    private let bound: WeightBound
    private let least: Float
    /// Rows of block numbers, one record after another.
    private var blockRows: UnsafeMutablePointer<UInt32>
    /// Codes and signatures, one column after another.
    private var columns: UnsafeMutablePointer<UInt32>
    private var capacity = 256
    /// What holds for the record whose partners are looked at, by line of the bound.
    private let active: UnsafeMutablePointer<Active>

    private struct Active {
        var line: UnsafePointer<WeightBound.Line>
        var code: UInt32
        var signature: UInt32
        var same: Float
    }

    init(_ table: EncodedTable, _ keys: CandidateKeys, _ bound: WeightBound, least: Double) {
        self.table = table
        self.keys = keys
        self.bound = bound
        // Sums of a dozen weights of single precision are right to far less than this.
        self.least = Float(max(least, -1e6)) - 1e-2
        blockRows = .allocate(capacity: capacity * keys.stride)
        columns = .allocate(capacity: capacity * table.stride)
        active = .allocate(capacity: max(bound.count, 1))
    }

    deinit {
        blockRows.deallocate()
        columns.deallocate()
        active.deallocate()
    }

    /// Has the rows of records brought nearer, which are to be scanned soon.
    func prefetch(_ members: UnsafeBufferPointer<UInt32>) {
        for member in members {
            kith_prefetch(keys.rows + Int(member) * keys.stride)
            kith_prefetch(table.rows + Int(member) * table.stride)
        }
    }

    /// - Parameter body: called with the records of each pair that no earlier rule has and that may weigh enough.
    /// - Returns: the pairs that no earlier rule has.
    func scan(
        _ members: UnsafeBufferPointer<UInt32>, _ earlier: EarlierRules, files: UnsafeBufferPointer<UInt16>,
        _ body: (Int, Int) -> Void
    ) -> Int {
        let count = members.count
        gather(members)
        let keyStride = keys.stride
        var candidates = 0
        for i in 0..<count - 1 {
            let first = Int(members[i])
            let own = blockRows + i * keyStride
            let lines = activate(i)
            var j = i + 1
            while j < count {
                let end = min(j + 4, count)
                let passed = pass(j, lines, i)
                for lane in 0..<end - j {
                    let second = Int(members[j + lane])
                    if !files.isEmpty, files[first] == files[second] { continue }
                    if earlier.share(own, blockRows + (j + lane) * keyStride) { continue }
                    candidates += 1
                    if passed[lane] { body(first, second) }
                }
                j = end
            }
        }
        return candidates
    }

    private func gather(_ members: UnsafeBufferPointer<UInt32>) {
        // Four columns beyond the last are read, and never used.
        if members.count + 4 > capacity { grow(to: members.count + 4) }
        let stride = table.stride
        let keyStride = keys.stride
        let capacity = capacity
        for (position, member) in members.enumerated() {
            let record = Int(member)
            (blockRows + position * keyStride).update(from: keys.rows + record * keyStride, count: keyStride)
            let row = table.rows + record * stride
            for slot in 0..<table.width { columns[slot * capacity + position] = row[slot] }
        }
    }

    private func grow(to least: Int) {
        blockRows.deallocate()
        columns.deallocate()
        while capacity < least { capacity *= 2 }
        blockRows = .allocate(capacity: capacity * keys.stride)
        columns = .allocate(capacity: capacity * table.stride)
    }

    /// Sets up the lines for which a record has a value; a line without one adds nothing for any partner.
    private func activate(_ position: Int) -> Int {
        var used = 0
        for index in 0..<bound.count {
            let line = bound.lines + index
            if line.pointee.method == .place {
                let frequency = bound.placeFrequency(line, code: value(line.pointee.frequencySlot, position))
                (active + used).initialize(
                    to: Active(line: UnsafePointer(line), code: 0, signature: 0, same: Float(frequency)))
                used += 1
                continue
            }
            let code = value(line.pointee.slot, position)
            if code == 0 { continue }
            let signature = line.pointee.signature < 0 ? 0 : value(line.pointee.signature, position)
            (active + used).initialize(
                to: Active(
                    line: UnsafePointer(line), code: code, signature: signature,
                    same: Float(bound.same(line, code: code))))
            used += 1
        }
        return used
    }

    @inline(__always)
    private func value(_ slot: Int, _ position: Int) -> UInt32 { columns[slot * capacity + position] }

    @inline(__always)
    private func four(_ slot: Int, _ position: Int) -> SIMD4<UInt32> {
        UnsafeRawPointer(columns + slot * capacity + position).loadUnaligned(as: SIMD4<UInt32>.self)
    }

    /// Which of four partners from `j` on may weigh enough.
    @inline(__always)
    private func pass(_ j: Int, _ lines: Int, _ i: Int) -> SIMDMask<SIMD4<Int32>> {
        var sum = SIMD4<Float>(repeating: 0)
        for index in 0..<lines {
            let own = active + index
            let line = own.pointee.line
            if line.pointee.method == .place {
                sum += place(line, own.pointee.same, i, j)
                continue
            }
            let codes = four(line.pointee.slot, j)
            var value = SIMD4<Float>(repeating: line.pointee.otherBound)
            if line.pointee.signature >= 0 {
                let far = ValueSignatures.areFar(
                    line.pointee.farness, SIMD4(repeating: own.pointee.signature), four(line.pointee.signature, j))
                value.replace(with: line.pointee.farBound, where: far)
            }
            value.replace(with: own.pointee.same, where: codes .== own.pointee.code)
            value.replace(with: 0, where: codes .== 0)
            sum += value
        }
        return sum .>= least
    }

    @inline(__always)
    private func place(_ line: UnsafePointer<WeightBound.Line>, _ frequency: Float, _ i: Int, _ j: Int) -> SIMD4<Float>
    {
        var state = SIMD4<UInt32>(repeating: 0)
        var power: UInt32 = 1
        for part in line.pointee.parts {
            let slot = bound.slots[part]
            let own = value(slot, i)
            if own != 0 {
                let codes = four(slot, j)
                var answer = SIMD4<UInt32>(repeating: power &* 2)
                answer.replace(with: power, where: codes .== own)
                answer.replace(with: 0, where: codes .== 0)
                state = state &+ answer
            }
            power = power &* 3
        }
        let states = line.pointee.stateBounds
        var result = SIMD4<Float>(
            states[Int(state[0])], states[Int(state[1])], states[Int(state[2])], states[Int(state[3])])
        if frequency != 0 {
            let codes = four(line.pointee.frequencySlot, j)
            let same = codes .== value(line.pointee.frequencySlot, i)
            result.replace(with: result + frequency, where: same)
        }
        return result
    }
}
