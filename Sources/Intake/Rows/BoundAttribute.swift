import Records

/// An attribute of an event with its columns found.
struct BoundAttribute {
    private enum Origin {
        case constant(AttributeValue)
        case sum([Int])
        case column(Int)
    }

    let name: String
    private let definition: AttributeDefinition
    private let origin: Origin
    private let map: BoundCodeMap?
    private let trueWhen: Set<String>?
    private let split: String?

    init?(
        _ attribute: EventMapping.Attribute, kind: EventKind, header: HeaderIndex, definition source: SourceDefinition
    ) {
        guard let definition = kind.definition?.attribute(named: attribute.name) else { return nil }
        self.definition = definition
        name = attribute.name
        map = BoundCodeMap(attribute.value.codes, definition: source)
        trueWhen = attribute.value.trueWhen.map { Set($0.map { $0.lowercased() }) }
        split = attribute.value.split
        switch attribute.value.origin {
        case .constant(let text):
            guard let value = AttributeReading.value(of: text, as: definition) else { return nil }
            origin = .constant(value)
        case .sum(let columns): origin = .sum(columns.map { header[$0] })
        case .column(let column): origin = .column(header[column])
        }
    }

    /// Nil when the row has no value, or a wrong one, which is then among the faults.
    func read(_ view: CellView, _ settings: DateSettings, _ findings: inout RowFindings) -> AttributeValue? {
        switch origin {
        case .constant(let value): return value
        case .sum(let columns): return sum(columns, view, &findings)
        case .column(let column):
            if view.isEmpty(column) { return nil }
            if map == nil, trueWhen == nil {
                if definition.type == .number { return number(column, view, &findings) }
                if definition.type == .day {
                    return findings.day(BoundDate.column(column).read(view, settings), view).map { .day($0) }
                }
            }
            return coded(column, view, &findings)
        }
    }

    private func number(_ column: Int, _ view: CellView, _ findings: inout RowFindings) -> AttributeValue? {
        guard let number = view.number(column) else {
            findings.fault(.notANumber, view, column: column, "'\(name)' is a number")
            return nil
        }
        if let range = definition.range, !range.contains(number) {
            findings.fault(
                .range, view, column: column,
                "'\(name)' is from \(NumberShown.text(range.lowerBound)) to \(NumberShown.text(range.upperBound))")
            return nil
        }
        return .number(number)
    }

    private func sum(_ columns: [Int], _ view: CellView, _ findings: inout RowFindings) -> AttributeValue? {
        var sum = 0.0
        var isBlank = true
        for column in columns where !view.isEmpty(column) {
            guard let number = view.number(column) else {
                findings.fault(.notANumber, view, column: column, "'\(name)' adds numbers")
                return nil
            }
            sum += number
            isBlank = false
        }
        if isBlank { return nil }
        if let range = definition.range, !range.contains(sum), let column = columns.first {
            findings.fault(
                .range, view, column: column,
                "'\(name)', a sum, is from \(NumberShown.text(range.lowerBound)) to "
                    + NumberShown.text(range.upperBound))
            return nil
        }
        return .number(sum)
    }

    private func coded(_ column: Int, _ view: CellView, _ findings: inout RowFindings) -> AttributeValue? {
        guard let text = view.text(column) else { return nil }
        if let trueWhen { return .flag(trueWhen.contains(text.lowercased())) }
        guard let split, definition.type == .codes else { return value(text, column, view, &findings) }
        var codes: [String] = []
        for part in text.split(separator: split) {
            let written = String(part).trimmingSpaces()
            if written.isEmpty { continue }
            guard case .codes(let read)? = value(written, column, view, &findings) else {
                if findings.faults.isEmpty { continue }
                return nil
            }
            for code in read where !codes.contains(code) { codes.append(code) }
        }
        return codes.isEmpty ? nil : .codes(codes)
    }

    /// One written value through the map into the standard list.
    private func value(
        _ written: String, _ column: Int, _ view: CellView, _ findings: inout RowFindings
    ) -> AttributeValue? {
        var text = written
        if let map {
            guard let target = map.target(of: written, column: column, &findings) else {
                findings.fault(map.rule, view, column: column, map.advice)
                return nil
            }
            if target.isEmpty { return nil }
            text = target
        }
        if let value = AttributeReading.value(of: text, as: definition) { return value }
        let rule: RowFault.Rule =
            switch definition.type {
            case .flag: .notAFlag
            case .number: .notANumber
            case .day: .unreadableDate
            case .text, .codes: .unknownCode
            }
        findings.fault(
            rule, view, column: column, "not a value of '\(name)'; give the column a code map, or put the value right")
        return nil
    }
}

/// Whole numbers without a decimal point, for messages.
enum NumberShown {
    static func text(_ number: Double) -> String {
        number.rounded() == number && number.magnitude < 1e15 ? String(Int(number)) : String(number)
    }
}
