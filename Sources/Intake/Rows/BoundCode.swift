import Records

/// A code of a row, through its map and into the standard list.
struct BoundCode {
    enum Reading: Sendable {
        case none
        case code(String)
        case unmapped(column: Int)
        /// Not in the standard list.
        case unknown(column: Int)
    }

    private let column: Int?
    private let constant: String?
    private let map: BoundCodeMap?
    private let list: CodeList?
    /// For a column without a map: agencies' usual codes.
    private let usual: [String: String]
    private var readings = CellMemory<Reading>()

    init?(
        _ expression: ValueExpression?, header: HeaderIndex, definition: SourceDefinition, list: CodeList?,
        usual: [String: String] = [:]
    ) {
        guard let expression else { return nil }
        self.list = list
        self.usual = usual
        map = BoundCodeMap(expression.codes, definition: definition)
        switch expression.origin {
        case .constant(let text):
            constant = text
            column = nil
        case .column(let name):
            constant = nil
            column = header[name]
        case .sum: return nil
        }
    }

    mutating func read(_ view: CellView, _ findings: inout RowFindings) -> Reading {
        guard let column else { return constant.map { .code(list?.code(for: $0) ?? $0) } ?? .none }
        if view.isEmpty(column) { return .none }
        // Free text is counted row by row, and has a memory of its own.
        if map?.isOfText ?? false { return read(view.text(column) ?? "", column: column, &findings) }
        let place = view.cells[column]
        if let known = readings.value(of: view.bytes.span.extracting(place)) { return known }
        let reading = read(view.text(column) ?? "", column: column, &findings)
        readings.remember(reading, for: view.bytes.span.extracting(place))
        return reading
    }

    private func read(_ text: String, column: Int, _ findings: inout RowFindings) -> Reading {
        var code = text
        if let map {
            guard let target = map.target(of: text, column: column, &findings) else { return .unmapped(column: column) }
            if target.isEmpty { return .none }
            code = target
        } else if let usual = usual[text.lowercased()] {
            code = usual
        }
        guard let list else { return .code(code) }
        if let standard = list.code(for: code) { return .code(standard) }
        // A map's targets are checked with the definition: what is left is its "not known".
        return map == nil ? .unknown(column: column) : .none
    }

    /// Takes a code that a person's record can do without.
    mutating func optional(_ view: CellView, _ findings: inout RowFindings) -> String? {
        switch read(view, &findings) {
        case .none: return nil
        case .code(let code): return code
        case .unmapped(let column), .unknown(let column):
            findings.note(map?.isOfText ?? false ? .unmatchedText : .unmappedCode, column: column)
            return nil
        }
    }

    /// Takes a code that the row must have right when it has it.
    mutating func required(_ view: CellView, _ findings: inout RowFindings) -> String? {
        switch read(view, &findings) {
        case .none: return nil
        case .code(let code): return code
        case .unmapped(let column):
            findings.fault(map?.rule ?? .unmappedCode, view, column: column, map?.advice ?? "the code has no map")
        case .unknown(let column):
            findings.fault(
                .unknownCode, view, column: column, "not in the standard list; give the column a code map")
        }
        return nil
    }
}
