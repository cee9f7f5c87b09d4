import Foundation

/// How much more an agreement on a rare value tells, and how much less one on a frequent value.
///
/// For name-like fields the adjustment is log2(u / frequency of the value): agreement on the value then has m against
/// the value's own frequency (as Splink does). Close spellings get half of it, from the more frequent of the two
/// values. For identifiers and other keys, rarity is the rule; only a value that far too many records share (a default)
/// loses weight.
final class TermFrequency: Sendable {
    /// By comparison: the field that carries the frequency, and the adjustment of each code; empty where none.
    let fieldOf: [Int]
    let slots: [Int]
    /// Written before they are shared and never after; freed with this.
    nonisolated(unsafe) private let values: [UnsafeMutablePointer<Float>?]
    /// The largest adjustment of each comparison.
    let greatest: [Double]

    init(_ table: EncodedTable, _ model: LinkageModel) {
        var fieldOf: [Int] = []
        var slots: [Int] = []
        var adjustments: [[Float]] = []
        for comparison in table.comparisons {
            let field =
                comparison.method == .place
                ? comparison.fields.firstIndex { $0.field.kind == .postcode } ?? -1 : 0
            let isUsed = comparison.comparison.usesTermFrequency && field >= 0
            fieldOf.append(isUsed ? field : -1)
            slots.append(isUsed ? comparison.slots[field] : 0)
            adjustments.append(
                isUsed ? TermFrequency.adjustments(comparison.fields[field], isKeyLike: comparison.isKeyLike) : [])
        }
        self.fieldOf = fieldOf
        self.slots = slots
        values = adjustments.map { list in
            if list.isEmpty { return nil }
            let values = UnsafeMutablePointer<Float>.allocate(capacity: list.count)
            for (code, value) in list.enumerated() { (values + code).initialize(to: value) }
            return values
        }
        greatest = adjustments.map { Double(max($0.max() ?? 0, 0)) }
    }

    deinit {
        for list in values { list?.deallocate() }
    }

    /// The adjustments for agreeing on each code of a comparison's values; nil for none. They live as long as this.
    func values(of comparison: Int) -> UnsafePointer<Float>? { values[comparison].map { UnsafePointer($0) } }

    private static func adjustments(_ field: EncodedField, isKeyLike: Bool) -> [Float] {
        let filled = max(Double(field.codes.count) - Double(field.counts[0]), 1)
        let distinct = Double(max(field.values.count, 1))
        if isKeyLike {
            let usual = max(filled / distinct, 1) * 4
            return field.counts.map { Float(-log2(max(1, Double($0) / usual))) }
        }
        let u = RandomAgreement.sameValueProbability(field)
        return field.counts.map { count in
            Float(min(max(log2(u * filled / max(Double(count), 1)), -8), 8))
        }
    }

    /// The adjustment of one comparison at a level: whole for the same value, half for a close one.
    @inline(__always)
    func adjustment(
        _ comparison: Int, _ method: ComparisonMethod, level: Int, _ a: UInt32, _ b: UInt32
    ) -> Double {
        guard let values = values[comparison] else { return 0 }
        let isSame = method == .place ? (12...15).contains(level) : level == 1
        if isSame {
            let whole = Double(values[Int(a)])
            return method == .place && level == 13 ? whole / 2 : whole
        }
        let isClose = (method == .givenName || method == .familyName) && (2...5).contains(level)
        guard isClose, a != 0, b != 0 else { return 0 }
        return min(max(Double(min(values[Int(a)], values[Int(b)])) / 2, -3), 3)
    }
}

extension EncodedComparison {
    /// Whether values are meant to be one person's own, so that rarity is the rule.
    var isKeyLike: Bool { method == .identifier || method == .email || method == .phone }
}
