/// Chooses the probability at which pairs are linked, without labels.
///
/// Were the probabilities right, linking every pair above t is expected to bring sum(p above t) true links out of
/// sum(p) to be found; the t of the greatest expected F1 is chosen, between 0.2 and 0.95 (Lewis 1995).
package struct ThresholdChoice {
    package let threshold: Double
    package let precision: Double
    package let recall: Double
    package let matches: Double

    package init(_ pairs: [ScoredPair], given: Double?) {
        let probabilities = Ordering.descending(pairs.map(\.probability)).map { Double($0) }
        let all = probabilities.reduce(0, +)
        var best = (f1: -1.0, threshold: 0.5)
        var sum = 0.0
        for (index, probability) in probabilities.enumerated() {
            sum += probability
            let isLast = index + 1 == probabilities.count || probabilities[index + 1] < probability
            guard isLast, probability >= 0.2, probability <= 0.95 else { continue }
            let f1 = 2 * sum / (Double(index + 1) + all)
            // A hair below the last pair that is linked, lest rounding leaves it out.
            if f1 > best.f1 { best = (f1, probability * (1 - 1e-6)) }
        }
        let chosen = given ?? best.threshold
        threshold = chosen
        let linked = probabilities.prefix { $0 >= chosen }
        let found = linked.reduce(0, +)
        precision = linked.isEmpty ? 1 : found / Double(linked.count)
        recall = all > 0 ? found / all : 1
        matches = all
    }
}
