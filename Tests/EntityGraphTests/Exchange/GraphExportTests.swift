import EntityGraph
import Testing

@Suite struct GraphExportTests {
    static func text(_ write: (((String) throws -> Void)) throws -> Void) rethrows -> String {
        var text = ""
        try write { text += $0 }
        return text
    }

    /// Two people and the two links between them.
    static func export(_ name: String = "Siân", kind: ExportAttribute.Kind = .text) throws -> GraphExport {
        let graph = try LinkGraph(entityTypes: [0, 0], links: [Link(0, 1), Link(1, 0, strength: 0.5)])
        return try GraphExport(
            graph,
            entities: ExportTable([ExportAttribute("name", kind), ExportAttribute("known", .boolean)]) {
                $0 == 0 ? [.text(name), .boolean(false)] : [nil, nil]
            }, links: ExportTable([ExportAttribute("strength", .number)]) { [.number(Double(graph.link($0).strength))] }
        )
    }

    @Test func graphMLIsWrittenAsItsSpecificationDrawsIt() throws {
        let text = try Self.text { try Self.export("a<b>&\"c\"\u{7}\r").writeGraphML(to: $0) }
        #expect(
            text.split(separator: "\n").dropFirst(2).map { $0.drop { $0 == " " } } == [
                #"<key id="e0" for="node" attr.name="name" attr.type="string"/>"#,
                #"<key id="e1" for="node" attr.name="known" attr.type="boolean"/>"#,
                #"<key id="l0" for="edge" attr.name="strength" attr.type="double"/>"#,
                #"<graph edgedefault="undirected">"#, #"<node id="n0">"#,
                "<data key=\"e0\">a&lt;b&gt;&amp;&quot;c&quot;\u{FFFD}&#13;</data>", #"<data key="e1">false</data>"#,
                "</node>", #"<node id="n1"/>"#, #"<edge id="l0" source="n0" target="n1">"#,
                #"<data key="l0">1.0</data>"#, "</edge>", #"<edge id="l1" source="n1" target="n0">"#,
                #"<data key="l0">0.5</data>"#, "</edge>", "</graph>", "</graphml>",
            ])
    }

    @Test func charactersThatXMLDoesNotHaveAreCounted() throws {
        let export = try Self.export("\u{0}\u{1B}x\u{FFFE}\u{FFFF}\u{10FFFF}")
        #expect(try export.writeGraphML { _ in } == 4)
        #expect(try Self.export("Llŷr 👨‍👩‍👦").writeGraphML { _ in } == 0)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("=1+1", "'=1+1"), ("+44 7700 900123", "'+44 7700 900123"), ("-1.5", "-1.5"), ("-", "'-"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1", "' =1"), ("'=1", "''=1"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("|calc", "'|calc"),
        ("\u{FF1D}1", "'\u{FF1D}1"), ("=1,2", "\"'=1,2\""), ("-1.5.2", "'-1.5.2"), ("-2+3", "'-2+3"), ("", ""),
        ("a\r\nb", "\"a\r\nb\""),
    ])
    func aCellIsQuotedAndGuarded(_ text: String, _ cell: String) throws {
        let lines = try Self.text(Self.export(text).writeEntitiesCSV)
        #expect(lines == "id,name,known\r\n0,\(cell),false\r\n1,,\r\n")
    }

    @Test func linksNameTheirEnds() throws {
        #expect(try Self.text(Self.export().writeLinksCSV) == "id,source,target,strength\r\n0,0,1,1.0\r\n1,1,0,0.5\r\n")
    }

    @Test(arguments: [[""], ["a", "a"], ["id"], ["source"], ["a\u{0}b"], ["a", "b\u{FFFE}"]])
    func namesThatCannotBeToldApartAreRefused(_ names: [String]) throws {
        let graph = try LinkGraph(entityTypes: [], links: [])
        let table = ExportTable(names.map { ExportAttribute($0, .text) }) { _ in [] }
        #expect(throws: GraphError.self) { try GraphExport(graph, entities: table) }
        #expect(throws: GraphError.self) { try GraphExport(graph, links: table) }
    }

    @Test func aValueOfAnotherTypeIsRefusedWithoutBeingTold() throws {
        let export = try Self.export("secret", kind: .integer)
        for write in [export.writeEntitiesCSV, { _ = try export.writeGraphML(to: $0) }] {
            let error = #expect(throws: GraphError.self) { try write { _ in } }
            #expect(error?.reason == "entity 0: name is not of its type, integer")
        }
        let endless = try GraphExport(
            export.graph, links: ExportTable([ExportAttribute("weight", .number)]) { _ in [.number(.infinity)] })
        #expect(throws: GraphError.self) { try endless.writeLinksCSV { _ in } }
        let short = try GraphExport(export.graph, links: ExportTable([ExportAttribute("weight", .number)]) { _ in [] })
        #expect(throws: GraphError.self) { try short.writeGraphML { _ in } }
    }

    @Test func whatTheReaderOfThePiecesThrowsEndsTheWriting() throws {
        struct Full: Error {}
        let graph = try LinkGraph(entityTypes: Array(repeating: 0, count: 20_000), links: [])
        let export = try GraphExport(graph)
        var pieces = 0
        #expect(throws: Full.self) {
            try export.writeGraphML { piece in
                pieces += 1
                #expect(piece.utf8.count < 70_000)
                if pieces == 3 { throw Full() }
            }
        }
        #expect(pieces == 3)
    }

    @Test func theSameGraphIsTheSameBytes() throws {
        let export = try HostileExport.export()
        #expect(try Self.text { try export.writeGraphML(to: $0) } == Self.text { try export.writeGraphML(to: $0) })
        #expect(try Self.text(export.writeEntitiesCSV) == Self.text(export.writeEntitiesCSV))
    }
}
