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
        for (comparison, trained) in zip(table.comparisons, model.comparisons) {
            guard let frequency = trained.frequency, let field = comparison.frequencyField else {
                fieldOf.append(-1)
                slots.append(0)
                adjustments.append([])
                continue
            }
            fieldOf.append(field)
            slots.append(comparison.slots[field])
            adjustments.append(frequency.counts(of: comparison.fields[field]).map { Float(frequency.adjustment($0)) })
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

    /// The adjustment of one comparison at a level: whole for the same value, half for a close one.
    @inline(__always)
    func adjustment(
        _ comparison: Int, _ method: ComparisonMethod, level: Int, _ a: UInt32, _ b: UInt32, _ guest: GuestRecord?
    ) -> Double {
        guard let values = values[comparison] else { return 0 }
        let isSame =
            method == .place
            ? (12...15).contains(level) : level == 1 || level == 2 && method == .checkedIdentifier
        if isSame {
            let whole = Double(values[Int(a)])
            return method == .place && level == 13 ? whole / 2 : whole
        }
        let isClose = (method == .givenName || method == .familyName) && (2...5).contains(level)
        guard isClose, a != 0, b != 0 else { return 0 }
        func value(_ code: UInt32) -> Float {
            GuestRecord.isOwn(code) ? guest?.adjustments[comparison] ?? 0 : values[Int(code)]
        }
        return min(max(Double(min(value(a), value(b))) / 2, -3), 3)
    }
}

extension EncodedComparison {
    /// The field whose values' frequencies count, or nil.
    var frequencyField: Int? {
        guard comparison.usesTermFrequency else { return nil }
        return method == .place ? fields.firstIndex { $0.field.kind == .postcode } : 0
    }

    /// Whether values are meant to be one person's own, so that rarity is the rule.
    var isKeyLike: Bool {
        method == .identifier || method == .checkedIdentifier || method == .email || method == .phone
    }
}
