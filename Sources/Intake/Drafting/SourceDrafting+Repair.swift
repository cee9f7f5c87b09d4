extension SourceDrafting {
    /// The draft as YAML.
    package var yaml: String { DraftText(draft).text }

    /// Whether a person was recognised: a definition needs one.
    package var mentionsPeople: Bool { draft.people.contains { $0.tellsWho } }

    /// Takes out of the draft what breaks a rule in the file that it was made from. False when there is nothing to take.
    package mutating func leaveOut(_ fault: BatchTally.RuleCount) -> Bool {
        guard fault.rule != "malformed_row", let column = fault.column else { return false }
        let what = "\(fault.rule) in \(fault.count) rows"
        if draft.uniqueColumns.contains(column) {
            draft.uniqueColumns.removeAll { $0 == column }
            return true
        }
        for index in draft.events.indices {
            let event = draft.events[index]
            if event.attributes.contains(where: { $0.value.columns.contains(column) }) {
                draft.events[index].attributes.removeAll { $0.value.columns.contains(column) }
                draft.advice.append("'\(column)' is left out of \(event.kind): \(what).")
                return true
            }
            if event.end?.columns.contains(column) ?? false {
                draft.events[index].end = nil
                draft.advice.append("'\(column)' is left out as the end of \(event.kind): \(what).")
                return true
            }
        }
        let count = draft.events.count
        draft.events.removeAll { $0.start.columns.contains(column) || ($0.when?.column == column) }
        if draft.events.count < count { draft.advice.append("No event is drafted: '\(column)' has \(what).") }
        return draft.events.count < count
    }

    /// Says that more rows of the file are bad than a definition tolerates, and why.
    package mutating func warn(of tally: BatchTally) {
        let reasons = tally.faultCounts.prefix(3).map { fault in
            "\(fault.rule)\(fault.column.map { " in '\($0)'" } ?? "")"
        }
        draft.advice.append(
            "\(tally.quarantined) of \(tally.rows) rows would be quarantined (\(reasons.joined(separator: ", "))), more than is tolerated: have the extract put right, or raise tolerated_bad_rows."
        )
    }
}
