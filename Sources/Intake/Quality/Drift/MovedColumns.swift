/// Finds columns that hold what another held before: two swapped, or a row of them shifted.
///
/// A column's likeness to another is told by the forms of its values and by how its values spread over 64 parts by their
/// hash, which tells given names from family names though both look alike.
struct MovedColumns {
    private struct Likeness {
        let bits: Double
        let isRare: Bool
    }

    private let columns: [BatchQuality.Column]
    private let before: [BatchQuality.Column]
    private let limit: Double

    init(_ batch: BatchQuality, before batches: [BatchQuality], limit: Double) {
        let latest = batches.first
        columns = batch.columns.filter { $0.filled > 0 && latest?.column($0.name) != nil }
        before = columns.compactMap { latest?.column($0.name) }
        self.limit = limit
    }

    func findings(holds: Bool) -> [DriftFinding] {
        columns.indices.compactMap { index in
            let own = likeness(columns[index], before[index])
            guard own.isRare, own.bits > limit else { return nil }
            var nearest: (index: Int, bits: Double)?
            for other in before.indices where other != index && before[other].filled > 0 {
                let bits = max(
                    likeness(columns[index], before[other]).bits,
                    abs(columns[index].uniqueness - before[other].uniqueness),
                    abs(columns[index].fillShare - before[other].fillShare))
                if bits < nearest?.bits ?? .infinity { nearest = (other, bits) }
            }
            guard let nearest, nearest.bits < own.bits / 3 else { return nil }
            let text =
                "column '\(columns[index].name)' holds what '\(before[nearest.index].name)' held before: "
                + "columns have moved"
            return DriftFinding(kind: .moved, column: columns[index].name, amount: own.bits, holds: holds, text: text)
        }
    }

    private func likeness(_ now: BatchQuality.Column, _ before: BatchQuality.Column) -> Likeness {
        let forms = Divergence(now.forms, before.forms)
        let spread = Divergence(now.spread, before.spread)
        // A column with a few values spreads by chance of its few hashes, and then tells most.
        return Likeness(
            bits: max(forms.bits, spread.bits),
            isRare: forms.surprise > Divergence.rare || spread.surprise > Divergence.rare)
    }
}
