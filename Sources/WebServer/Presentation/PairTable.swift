import Records
import Storage

/// Two records side by side, field by field, and where they agree.
struct PairTable: Sendable {
    struct Line: Sendable {
        let label: String
        let first: String
        let second: String
        /// `= Same`, `≠ Different`, `– One only`; empty for what is not compared.
        let likeness: String
        /// The class of the row, nil for what is not compared: what its colour says the likeness says in words.
        let kind: String?
    }

    let lines: [Line]

    init(_ view: PairView, _ titles: SourceTitles) {
        let origins = [view.first, view.second].map { RowLabel($0.row, titles) }
        func place(_ one: RowLabel) -> String { "\(one.file), row \(one.row)" }
        // Keys of two sources are of two makings: that they differ tells nothing.
        let isOneSource = view.first.record.source == view.second.record.source
        let keys = [RecordTable.householdKey, RecordTable.ownKey]
        let fields = zip(RecordTable.stated(in: view.first.record), RecordTable.stated(in: view.second.record))
        lines =
            [
                Line(label: "Source", origins[0].source, origins[1].source),
                Line(label: "File and row", place(origins[0]), place(origins[1])),
                Line(
                    label: "Mention", view.first.record.mention.asWords, view.second.record.mention.asWords),
            ]
            + fields.compactMap {
                Line(comparing: $0.label, $0.value, $1.value, isComparable: isOneSource || !keys.contains($0.label))
            }
    }
}

extension PairTable.Line {
    fileprivate init(label: String, _ first: String, _ second: String) {
        self.init(label: label, first: first, second: second, likeness: "", kind: nil)
    }

    /// Nil when neither states the field.
    fileprivate init?(comparing label: String, _ first: String?, _ second: String?, isComparable: Bool) {
        switch (first, second) {
        case (nil, nil): return nil
        case _ where !isComparable: self.init(label: label, first ?? "–", second ?? "–")
        case (let first?, let second?):
            let isSame = first == second
            self.init(
                label: label, first: first, second: second, likeness: isSame ? "= Same" : "≠ Different",
                kind: isSame ? "same" : "different")
        default:
            self.init(
                label: label, first: first ?? "–", second: second ?? "–", likeness: "– One only", kind: "one-only")
        }
    }
}
