import Foundation

/// How far two histograms are apart, and whether by more than chance.
struct Divergence: Hashable, Sendable {
    /// Jensen–Shannon divergence (Lin 1991), in bits: 0 for the same shares, 1 for nothing in common.
    let bits: Double
    /// By how many standard deviations the likelihood ratio of the two samples is above what chance gives.
    let surprise: Double

    /// The normal deviate that chance reaches in less than one test of 10⁶ (one-sided: 4.75): a batch has at most a few
    /// hundred tests, so less than one batch in 1,000 is held by chance.
    static let rare = 5.0

    /// The G test of homogeneity: with weights by size, 2·N·ln 2 times the weighted divergence is distributed as chi-squared
    /// with one degree of freedom fewer than there are bars; the deviate is by Wilson and Hilferty (1931). Bars that are
    /// expected to hold fewer than five are thrown together, so that small files do not fire.
    init(_ now: [Int], _ before: [Int]) {
        let (now, before) = Self.pooled(now, before)
        let n = Double(now.reduce(0, +))
        let m = Double(before.reduce(0, +))
        guard n > 0, m > 0, now.count > 1 else {
            bits = 0
            surprise = 0
            return
        }
        bits = Self.divergence(now, before, n, m, weight: 0.5)
        let g = 2 * (n + m) * log(2) * Self.divergence(now, before, n, m, weight: n / (n + m))
        let freedom = Double(now.count - 1)
        let spread = 2 / (9 * freedom)
        surprise = (cbrt(max(0, g) / freedom) - (1 - spread)) / spread.squareRoot()
    }

    private static func divergence(_ now: [Int], _ before: [Int], _ n: Double, _ m: Double, weight: Double) -> Double {
        var sum = 0.0
        for index in now.indices {
            let p = Double(now[index]) / n
            let q = Double(before[index]) / m
            let middle = weight * p + (1 - weight) * q
            if p > 0 { sum += weight * p * log2(p / middle) }
            if q > 0 { sum += (1 - weight) * q * log2(q / middle) }
        }
        return max(0, sum)
    }

    /// Bars with too few expected in either sample go into one.
    private static func pooled(_ now: [Int], _ before: [Int]) -> ([Int], [Int]) {
        let n = now.reduce(0, +)
        let m = before.reduce(0, +)
        guard n > 0, m > 0 else { return (now, before) }
        let least = Double(min(n, m)) / Double(n + m)
        var kept: ([Int], [Int]) = ([], [])
        var rest = (0, 0)
        for index in now.indices {
            let both = now[index] + before[index]
            if both == 0 { continue }
            if Double(both) * least >= 5 {
                kept.0.append(now[index])
                kept.1.append(before[index])
            } else {
                rest.0 += now[index]
                rest.1 += before[index]
            }
        }
        if rest.0 + rest.1 > 0 {
            kept.0.append(rest.0)
            kept.1.append(rest.1)
        }
        return kept
    }
}

/// Whether a share has changed by more than chance: the difference of two proportions over its standard error, with one
/// success and one failure added to each sample (Agresti and Caffo 2000), so that a few rows prove nothing.
enum ShareChange {
    static func surprise(_ now: Int, of n: Int, _ before: Int, of m: Int) -> Double {
        let (n, m) = (Double(n) + 2, Double(m) + 2)
        let p = (Double(now) + 1) / n
        let q = (Double(before) + 1) / m
        let pooled = (p * n + q * m) / (n + m)
        let error = (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
        return abs(p - q) / error
    }
}
