import Records

extension SourceDefinition {
    /// The code map of that name: the definition's own, which goes before a built-in crosswalk of the same name.
    func codeMap(named name: String) -> CodeMap? {
        codes[name] ?? Crosswalk.named(name).map { CodeMap($0) }
    }

    /// The names that a value expression's `codes` may have.
    var codeMapNames: [String] { codes.keys.sorted() + Crosswalk.standard.map(\.name) }
}
