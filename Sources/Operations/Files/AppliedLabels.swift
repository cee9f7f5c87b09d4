import Identity
import Linkage

/// The labels of a file in force for a table: of each pair the last, by the records' positions.
struct AppliedLabels {
    private(set) var constraints = PairConstraints()
    /// Looked at and not decided.
    private(set) var unsure: [RecordPair] = []
    private(set) var summary = LabelSummary()
    /// What the user should know: labels of records that are not in the input.
    private(set) var remarks: [String] = []

    /// No labels.
    init() {}

    /// - Parameter acrossFiles: whether `id_l` is of the first file and `id_r` of the second; else both are of any.
    /// - Throws: ``OperationError`` when no label is of two records of the table.
    init(_ file: LabelFile, to records: RecordTable, acrossFiles: Bool = false) throws(OperationError) {
        let left = records.positions(of: Set(file.labels.map(\.left)), inFile: acrossFiles ? 0 : nil)
        let right = records.positions(of: Set(file.labels.map(\.right)), inFile: acrossFiles ? 1 : nil)
        var rowInForce: [RecordPair: Int] = [:]
        var unknown: [(row: Int, column: String)] = []
        for (row, label) in file.labels.enumerated() {
            guard let one = left[label.left], let other = right[label.right] else {
                unknown.append((row + 1, left[label.left] == nil ? "id_l" : "id_r"))
                continue
            }
            guard one != other else {
                throw OperationError(
                    .dataRefused,
                    "\(file.path): row \(row + 1), column 'id_r': is the same record as id_l; a label is of two records."
                )
            }
            if rowInForce.updateValue(row, forKey: RecordPair(one, other)) != nil { summary.superseded += 1 }
        }
        if let first = unknown.first {
            let rows = "row \(first.row), column '\(first.column)'"
            guard unknown.count < file.labels.count else {
                throw OperationError(
                    .dataRefused,
                    "\(file.path): no label is of two records of the input, from \(rows) on; are the ids those of its column '\(records.idName)'?"
                )
            }
            remarks.append(
                "\(file.path): \(rows): no record has that id in column '\(records.idName)'"
                    + (unknown.count > 1 ? ", nor in \(unknown.count - 1) further rows" : "") + "; passed over.")
        }
        summary.passedOver = unknown.count
        for (pair, row) in rowInForce.sorted(by: { $0.value < $1.value }) {
            switch file.labels[row].verdict {
            case .same: constraints.mustLink.append(pair)
            case .different: constraints.cannotLink.append(pair)
            case .unsure: unsure.append(pair)
            case .withdrawn: break
            }
        }
        summary.same = constraints.mustLink.count
        summary.different = constraints.cannotLink.count
        summary.unsure = unsure.count
    }

    /// Every pair on which a human has spoken and not taken it back.
    var judged: Set<RecordPair> { Set(constraints.mustLink).union(constraints.cannotLink).union(unsure) }
}
