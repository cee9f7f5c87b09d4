import Foundation

extension ClusterExplanation {
    /// The explanation as lines of text.
    /// - Parameter most: how many pairs of each list are shown; the rest is counted. The default is 20.
    public func text(showing most: Int = 20) -> String {
        var lines = [
            "cluster of \(records.count) record\(records.count == 1 ? "" : "s"): " + shown(records, most),
            String(
                format: "%d pairs weighed, %d of them links (probability %.4f or more)", pairs.count,
                pairs.count { $0.isLink }, threshold),
        ]
        if let weakestLink { lines.append("weakest link: " + described(weakestLink)) }
        if let cut = weakestCut {
            lines.append(
                "weakest cut: {\(shown(cut.one, most))} | {\(shown(cut.other, most))}, support "
                    + String(format: "%+.2f", cut.support) + (cut.support <= 0 ? " (joined by decision)" : ""))
        }
        lines += list("bridges: links without which the cluster parts", bridges, most)
        lines += list("contradictions", contradicted, most)
        lines += list("links to other records, not followed", keptApart, most)
        lines += list(hasAllPairs ? "pairs, the weakest first" : "candidate pairs, the weakest first", pairs, most)
        return lines.joined(separator: "\n")
    }

    private func list(_ heading: String, _ pairs: [Pair], _ most: Int) -> [String] {
        if pairs.isEmpty { return ["\(heading): none"] }
        let rest = pairs.count > most ? ["  … and \(pairs.count - most) more"] : []
        return ["\(heading): \(pairs.count)"] + pairs.prefix(most).map { "  " + described($0) } + rest
    }

    private func described(_ pair: Pair) -> String {
        let figures = String(format: "match weight %+.2f, probability %.4f", pair.matchWeight, pair.probability)
        return "\(pair.first) – \(pair.second): \(figures)"
            + pair.contradictions.map { "; \($0.description)" }.joined()
    }

    private func shown(_ records: [Record], _ most: Int) -> String {
        records.prefix(most).map { "\($0)" }.joined(separator: ", ")
            + (records.count > most ? ", … and \(records.count - most) more" : "")
    }
}

extension ClusterExplanation.Contradiction: CustomStringConvertible {
    public var description: String {
        let name = name ?? ""
        return switch kind {
        case .exclusiveField: "two values of '\(name)', of which an entity has one"
        case .oneRecordSource: "two records of '\(name)', which has one an entity"
        case .decidedDifferent: "decided to be different"
        case .differentIdentifier: "different \(name)"
        }
    }
}
