import Records

/// A check with its columns found.
struct BoundCheck {
    private enum Rule {
        case range(from: Double?, to: Double?)
        case required
        case unique
        case notBefore(other: Int, name: String)
        case oneOf(Set<String>)
    }

    private let column: Int
    private let rule: Rule

    init(_ check: CheckDefinition, header: HeaderIndex) {
        column = header[check.column]
        switch check.rule {
        case .range(let from, let to): rule = .range(from: from, to: to)
        case .required: rule = .required
        case .unique: rule = .unique
        case .notBefore(let other): rule = .notBefore(other: header[other], name: other)
        case .oneOf(let values): rule = .oneOf(Set(values.map { $0.lowercased() }))
        }
    }

    func check(_ view: CellView, _ settings: DateSettings, _ findings: inout RowFindings) {
        if view.isEmpty(column) {
            if case .required = rule {
                findings.fault(.required, view, column: column, "the column must have a value")
            }
            return
        }
        switch rule {
        case .required, .unique: return
        case .range(let from, let to): checkRange(view, from, to, &findings)
        case .notBefore(let other, let name): checkOrder(view, other, name, settings, &findings)
        case .oneOf(let values):
            if let text = view.text(column), !values.contains(text.lowercased()) {
                findings.fault(.oneOf, view, column: column, "not one of the values that the check allows")
            }
        }
    }

    /// For `unique`: the value that no other row may have; see ``UniqueValues``.
    func uniqueValue(_ view: CellView, header: [String]) -> UniqueValue? {
        guard case .unique = rule, let text = view.text(column) else { return nil }
        return UniqueValue(column: header[column], text: text, row: view.row, line: view.line)
    }

    private func checkRange(_ view: CellView, _ from: Double?, _ to: Double?, _ findings: inout RowFindings) {
        guard let number = view.number(column) else {
            findings.fault(.notANumber, view, column: column, "the check asks for a number")
            return
        }
        if from.map({ number < $0 }) ?? false || to.map({ number > $0 }) ?? false {
            let least = from.map { " from \(NumberShown.text($0))" } ?? ""
            let most = to.map { " to \(NumberShown.text($0))" } ?? ""
            findings.fault(.range, view, column: column, "the check allows numbers\(least)\(most)")
        }
    }

    private func checkOrder(
        _ view: CellView, _ other: Int, _ name: String, _ settings: DateSettings, _ findings: inout RowFindings
    ) {
        let later = findings.day(BoundDate.column(column).read(view, settings), view)
        let earlier = findings.day(BoundDate.column(other).read(view, settings), view)
        if let later, let earlier, later < earlier {
            findings.fault(.notBefore, view, column: column, "the date is before that in '\(name)'")
        }
    }
}
