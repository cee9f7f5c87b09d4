import Records

/// A code map with the texts that it has met.
struct BoundCodeMap {
    private let map: CodeMap
    private let memory: TextMemory?

    init?(_ name: String?, definition: SourceDefinition) {
        guard let map = name.flatMap({ definition.codeMap(named: $0) }) else { return nil }
        self.map = map
        memory = map.terms.map { TextMemory($0) }
    }

    /// True where it matches free text.
    var isOfText: Bool { memory != nil }

    /// The standard code: "" for "no value", nil when there is none. What became of free text is among the findings.
    func target(of written: String, column: Int, _ findings: inout RowFindings) -> String? {
        guard let memory else { return map.target(of: written) }
        let match = memory.match(written)
        findings.texts.append(
            TextReading(column: findings.header[column], kind: match.kind, text: match.kind == .none ? written : ""))
        return match.target
    }

    /// What to do where there is no target.
    var rule: RowFault.Rule { isOfText ? .unmatchedText : .unmappedCode }

    var advice: String {
        isOfText
            ? "no term under 'codes' fits the text; add one, or say what it is 'otherwise'"
            : "the code map has no such code; add it under 'codes'"
    }
}
