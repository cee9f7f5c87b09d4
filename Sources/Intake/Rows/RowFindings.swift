import Records

/// What is found wrong while a row is read.
struct RowFindings {
    let header: [String]
    var faults: [RowFault] = []
    var problems: [FieldProblem] = []
    var texts: [TextReading] = []

    init(header: [String]) { self.header = header }

    mutating func note(_ rule: FieldProblem.Rule, column: Int) {
        problems.append(FieldProblem(column: header[column], rule: rule))
    }

    mutating func fault(_ rule: RowFault.Rule, _ view: CellView, column: Int, _ reason: @autoclosure () -> String) {
        faults.append(
            RowFault(
                row: view.row, line: view.line, column: header[column], rule: rule, shape: view.shape(column),
                reason: reason()))
    }

    /// Takes a day that the row must have right when it has it.
    mutating func day(_ reading: DayReading, _ view: CellView) -> Day? {
        switch reading {
        case .none: return nil
        case .day(let day): return day
        case .unreadable(let column):
            fault(.unreadableDate, view, column: column, "no date in any of the formats under 'dates'; add its format")
        case .unmapped(let column):
            fault(.unmappedCode, view, column: column, "the code map has no such code; add it under 'codes'")
        }
        return nil
    }

    /// Takes a day that a person's record can do without.
    mutating func optionalDay(_ reading: DayReading) -> Day? {
        switch reading {
        case .none: return nil
        case .day(let day): return day
        case .unreadable(let column): note(.unreadableDate, column: column)
        case .unmapped(let column): note(.unmappedCode, column: column)
        }
        return nil
    }
}
