/// u probabilities: how often unrelated records reach each level.
enum RandomAgreement {
    /// - Returns: for each comparison the probability of each level among random pairs, both values known. "Same" of a
    ///   comparison of one field comes exactly from the value counts, the rest from the sampled pairs, smoothed so
    ///   that a level never seen is rare and not impossible.
    static func probabilities(_ table: EncodedTable, _ random: PatternCounts) -> [[Double]] {
        let patterns = random.sorted
        return table.comparisons.indices.map { index in
            let comparison = table.comparisons[index]
            var counts = [Double](repeating: 0, count: comparison.method.levelNames.count)
            for (pattern, count) in patterns { counts[PackedLevels.level(pattern, index)] += count }
            if comparison.method == .place { return place(comparison, counts) }
            counts[0] = 0
            let total = counts.reduce(0, +)
            guard total > 0 else { return counts.map { _ in 1 / Double(counts.count) } }
            let smoothing = 0.5
            var result = counts.map { ($0 + smoothing) / (total + smoothing * Double(counts.count - 1)) }
            result[0] = 0
            let exact = sameValueProbability(comparison.fields[0])
            let firstOther = comparison.method == .checkedIdentifier ? 3 : 2
            let others = result[firstOther...].reduce(0, +)
            for level in firstOther..<result.count { result[level] *= (1 - exact) / max(others, 1e-12) }
            result[1] = exact
            if firstOther == 3 {
                let failing = failingShare(comparison.fields[0])
                result[1] = exact * max(1 - failing, 0.001)
                result[2] = exact * max(failing, 0.001)
            }
            return result
        }
    }

    /// The share of records with a value whose value fails its field's check.
    private static func failingShare(_ field: EncodedField) -> Double {
        guard let check = field.field.check else { return 0 }
        var failing = 0.0
        var all = 0.0
        for code in 1..<field.counts.count {
            let count = Double(field.counts[code])
            all += count
            if !field.values.value(UInt32(code)).withUnsafeBufferPointer({ check.passes($0) }) { failing += count }
        }
        return all > 0 ? failing / all : 0
    }

    /// The probability that two records of different people have the same value: pairs of equal values over all, where
    /// a person's own duplicates have been left out by the median number of records that share a value.
    static func sameValueProbability(_ field: EncodedField) -> Double {
        let filled = Double(field.codes.count) - Double(field.counts[0])
        if filled < 2 { return 0.5 }
        let pairs = field.counts.dropFirst().reduce(0.0) { $0 + Double($1) * (Double($1) - 1) }
        return max(pairs / (filled * (filled - 1)), 0.2 / (filled * filled))
    }

    /// Levels of a joint comparison that random pairs seldom reach are estimated from the levels of their parts.
    private static func place(_ comparison: EncodedComparison, _ counts: [Double]) -> [Double] {
        var counts = counts
        counts[0] = 0
        let total = max(counts.reduce(0, +), 1)
        var result = counts.map { $0 / total }
        var postcode = 0.0
        if let field = comparison.fields.first(where: { $0.field.kind == .postcode }) {
            postcode = sameValueProbability(field)
        }
        var street = 0.01
        if let field = comparison.fields.first(where: { $0.field.kind == .street }) {
            street = sameValueProbability(field)
        }
        let floor = 0.3 / total
        for level in 1..<result.count {
            switch level {
            case 12...15:
                // The postcode is the same: within one, neighbours share the street and seldom the number.
                let known = counts[12...15].reduce(0, +)
                let share = known > 20 ? (counts[level] + 0.5) / (known + 2) : [1.0, 0.2, 0.5, 0.3][level - 12]
                result[level] = max(result[level], postcode * share)
            case 3...5: result[level] = max(result[level], min(floor, street * 0.05))
            case 18: result[level] = max(result[level], min(floor, street * 0.02))
            case 24...26: result[level] = max(result[level], min(floor, street * 0.05))
            default: result[level] = max(result[level], floor)
            }
        }
        let sum = result.reduce(0, +)
        return result.map { $0 / sum }
    }
}
