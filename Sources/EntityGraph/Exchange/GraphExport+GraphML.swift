extension GraphExport {
    /// Writes the graph as GraphML (U. Brandes and others, "GraphML progress report", Graph Drawing 2001), as igraph,
    /// networkx, Gephi and yEd read it. A value that is not known is left out: networkx then has no such attribute, igraph
    /// has "not a number", an empty text or, beware, false.
    ///
    /// - Parameters:
    ///   - isDirected: whether a link is told apart from one the other way round. The default is no.
    ///   - write: takes the text piece by piece; what it throws ends the writing.
    /// - Returns: how many characters that XML does not have were written as U+FFFD.
    /// - Throws: `outOfRange` for a value that is not of its attribute's type, and what `write` and the values throw.
    @discardableResult
    public func writeGraphML(isDirected: Bool = false, to write: (String) throws -> Void) throws -> Int {
        try withoutActuallyEscaping(write) { write in
            var pieces = TextPieces(write)
            var replaced = 0
            try pieces.add(Self.opening)
            for (table, letter, what) in [(entities, "e", "node"), (links, "l", "edge")] {
                for (number, attribute) in table.attributes.enumerated() {
                    let name = XMLText.escaped(attribute.name, replaced: &replaced)
                    try pieces.add(
                        "  <key id=\"\(letter)\(number)\" for=\"\(what)\" attr.name=\"\(name)\" "
                            + "attr.type=\"\(Self.type(of: attribute.kind))\"/>\n")
                }
            }
            try pieces.add("  <graph edgedefault=\"\(isDirected ? "directed" : "undirected")\">\n")
            for entity in 0..<graph.entityCount {
                let values = try values(of: entity, "entity", in: entities)
                try pieces.add(Self.element("node", "id=\"n\(entity)\"", "e", values, &replaced))
            }
            for number in 0..<graph.linkCount {
                let link = graph.link(number)
                let values = try values(of: number, "link", in: links)
                let ends = "id=\"l\(number)\" source=\"n\(link.source)\" target=\"n\(link.target)\""
                try pieces.add(Self.element("edge", ends, "l", values, &replaced))
            }
            try pieces.add("  </graph>\n</graphml>\n")
            try pieces.finish()
            return replaced
        }
    }

    private static let opening = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
        http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

        """

    private static func element(
        _ name: String, _ ends: String, _ letter: String, _ values: [ExportValue?], _ replaced: inout Int
    ) -> String {
        if values.allSatisfy({ $0 == nil }) { return "    <\(name) \(ends)/>\n" }
        var element = "    <\(name) \(ends)>\n"
        for (number, value) in values.enumerated() {
            guard let value else { continue }
            let text = XMLText.escaped(value.written, replaced: &replaced)
            element += "      <data key=\"\(letter)\(number)\">\(text)</data>\n"
        }
        return element + "    </\(name)>\n"
    }

    /// GraphML's own words for the types. Its int is of 32 bits.
    private static func type(of kind: ExportAttribute.Kind) -> String {
        switch kind {
        case .text, .date: "string"
        case .integer: "long"
        case .number: "double"
        case .boolean: "boolean"
        }
    }
}
