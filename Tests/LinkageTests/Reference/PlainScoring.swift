import Foundation
import Linkage

/// Match weights of pairs under a model, in the plain way.
struct PlainScoring {
    typealias Text = [UInt8]

    let model: LinkageModel
    /// Each record's standardised values by field.
    let records: [[String: Text]]
    private let kinds: [String: FieldKind]
    /// How many records have each value of a field, and how many have any.
    private let counts: [String: [Text: Double]]

    init(_ model: LinkageModel, _ records: [[String: Text]]) {
        self.model = model
        self.records = records
        kinds = Dictionary(uniqueKeysWithValues: model.fields.map { ($0.name, $0.kind) })
        counts = PlainScoring.counts(records)
    }

    static func counts(_ records: [[String: Text]]) -> [String: [Text: Double]] {
        var counts: [String: [Text: Double]] = [:]
        for (field, value) in records.joined() where !value.isEmpty {
            counts[field, default: [:]][value, default: 0] += 1
        }
        return counts
    }

    struct Score {
        var levels: [Int]
        var adjustments: [Double]
        var matchWeight: Double
        var probability: Double
    }

    func score(_ one: Int, _ other: Int) -> Score {
        let comparisons = model.comparisons.map(\.comparison)
        let levels = PlainLevels.levels(comparisons, kinds, records[one], records[other])
        var match = 0.0
        var household = 0.0
        var adjustments: [Double] = []
        for (trained, level) in zip(model.comparisons, levels) {
            let own = adjustment(trained.comparison, level, records[one], records[other])
            adjustments.append(own)
            if level == 0 { continue }
            let m = max(trained.levels[level].m, 1e-12)
            let u = max(trained.levels[level].u, 1e-12)
            let share = trained.comparison.householdShare
            match += log2(m / u) + own
            if own == 0 {
                household += log2(
                    max(share * trained.levels[level].m + (1 - share) * trained.levels[level].u, 1e-12) / u)
            } else {
                household += log2(share * (m / u) * exp2(own) + (1 - share))
            }
        }
        let strangers = max(1 - model.prior - model.householdPrior, 1e-12)
        let weight = match - log2(1 + model.householdPrior / strangers * exp2(min(household, 200)))
        let odds = weight + log2(max(model.prior, 1e-12) / strangers)
        return Score(levels: levels, adjustments: adjustments, matchWeight: weight, probability: 1 / (1 + exp2(-odds)))
    }

    /// What the value's frequency adds; adjustments are kept in single precision.
    private func adjustment(_ comparison: Comparison, _ level: Int, _ one: [String: Text], _ other: [String: Text])
        -> Double
    {
        let name =
            comparison.method == .place
            ? comparison.fields.first { kinds[$0] == .postcode } : comparison.fields.first
        guard comparison.usesTermFrequency, let name, level > 0 else { return 0 }
        guard let a = one[name], let b = other[name], !a.isEmpty, !b.isEmpty else { return 0 }
        switch (comparison.method, level) {
        case (.place, 13): return wholeAdjustment(comparison, name, a) / 2
        case (.place, 12...15): return wholeAdjustment(comparison, name, a)
        case (.place, _): return 0
        case (_, 1): return wholeAdjustment(comparison, name, a)
        case (.checkedIdentifier, 2): return wholeAdjustment(comparison, name, a)
        case (.givenName, 2...5), (.familyName, 2...5):
            let lesser = min(wholeAdjustment(comparison, name, a), wholeAdjustment(comparison, name, b))
            return min(max(lesser / 2, -3), 3)
        default: return 0
        }
    }

    private func wholeAdjustment(_ comparison: Comparison, _ field: String, _ value: Text) -> Double {
        let known = PlainFrequency(comparison.method, counts[field] ?? [:])
        let count = known.counts[value] ?? 1
        if known.usual > 0 { return Double(Float(-log2(max(1, count / known.usual)))) }
        return Double(Float(min(max(log2(known.agreement * max(known.records, 1) / count), -8), 8)))
    }
}

/// How often the values of a field occur.
struct PlainFrequency {
    let counts: [[UInt8]: Double]
    let records: Double
    let agreement: Double
    /// For values of one's own: how many records may share one before it loses weight; else 0.
    let usual: Double

    init(_ method: ComparisonMethod, _ counts: [[UInt8]: Double]) {
        self.counts = counts
        records = counts.values.reduce(0, +)
        let isOwn = [.identifier, .checkedIdentifier, .email, .phone].contains(method)
        usual = isOwn ? 4 * max(records / Double(max(counts.count, 1)), 1) : 0
        let pairs = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
        agreement = records < 2 ? 0.5 : max(pairs / (records * (records - 1)), 0.2 / (records * records))
    }

    /// As a model's file has it; nil when a value that repeats is not text, or the same text as another.
    var json: [String: Any]? {
        var named: [String: Int] = [:]
        for (value, count) in counts where count > 1 {
            guard let text = String(validating: value, as: UTF8.self), named[text] == nil else { return nil }
            named[text] = Int(count)
        }
        return [
            "records": Int(records), "agreement": agreement, "usual": usual, "counts": named,
            "rareCounts": [String: Int](),
        ]
    }
}
