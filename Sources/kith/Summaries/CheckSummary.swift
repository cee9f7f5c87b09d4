import Intake
import Operations
import Records

/// What a check found, for a person at the terminal.
struct CheckSummary {
    private let check: SourceCheck

    init(_ check: SourceCheck) { self.check = check }

    func print() { Swift.print(lines.joined(separator: "\n")) }

    private var lines: [String] {
        var lines = ["\(check.source) (\(check.definition))"]
        if let file = check.file {
            lines.append("  \(file)")
            lines.append(
                "  \(check.rows) rows: \(check.loaded) would load (\(check.people) records, \(check.relationships) relationships, \(check.events) events), \(check.quarantined) quarantined"
            )
        } else {
            lines.append(
                "  the definition is well-formed; there is no extract in incoming/ to check it against (--file EXTRACT)"
            )
        }
        for fault in check.faults {
            lines.append("  quarantined by \(fault.rule)\(fault.column.map { " in '\($0)'" } ?? ""): \(fault.count)")
        }
        for problem in check.problems {
            lines.append("  not taken, \(problem.rule) in '\(problem.column ?? "")': \(problem.count)")
        }
        for code in check.missingCodes {
            lines.append("  no code in the map of '\(code.column)': \(code.code) (\(code.count))")
        }
        if !check.completeness.isEmpty {
            let shares = check.completeness.map { "\($0.mention) \($0.field) \(Int(($0.share * 100).rounded())) %" }
            lines.append("  filled: \(shares.joined(separator: ", "))")
        }
        for row in check.previews {
            lines.append("  row \(row.row) (line \(row.line))\(check.showsValues ? "" : ", as shapes")")
            lines.append("    before: \(row.before.map { $0.joined(separator: ": ") }.joined(separator: " | "))")
            for made in row.after { lines.append("    after:  \(made)") }
        }
        for refusal in check.refusals { lines.append("  would be refused: \(refusal)") }
        if check.refusals.isEmpty, check.file != nil { lines.append("  would load") }
        return lines
    }
}

/// What was drafted, for a person at the terminal and for machines.
struct DraftSummary: Encodable {
    let source: String
    let path: String
    let columns: Int
    let columnsUsed: Int
    let rows: Int
    let quarantined: Int
    let advice: [String]

    init(_ draft: DraftSource.Draft, path: String) {
        source = draft.source.rawValue
        self.path = path
        columns = draft.columns
        columnsUsed = draft.columnsUsed
        rows = draft.rows
        quarantined = draft.quarantined
        advice = draft.advice
    }

    func print() {
        Swift.print(
            "\(path): \(columnsUsed) of \(columns) columns are read; of \(rows) rows it would quarantine \(quarantined)"
        )
        for text in advice { Swift.print("  look at: \(text)") }
        Swift.print("  next: put it right, name it in agreements/ and there list it, then: kith source check \(source)")
    }
}
