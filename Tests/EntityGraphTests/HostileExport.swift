import EntityGraph
import Foundation

/// A graph whose attributes have names and values that break what does not quote: written for the judges, and known here.
enum HostileExport {
    static let names = [
        "<&\"'=cmd|' /C calc'!A0", "]]> <!-- & -->", "line one\nline two\r\nline three\ttab", "Siân Ŵyn ap Llŷr",
        "👩‍👩‍👧 family", "=1+1", "+44 7700 900123", "-1.5", "@SUM(A1)", "'=quoted", "a,b;c|d", "\"\"", "  spaces  ",
        "\u{FF1D}full width", "é e\u{301}", "\u{85}\u{2028}",
    ]
    static let entityAttributes = [
        ExportAttribute("name, \"as known\" <&>", .text), ExportAttribute("=score", .number),
        ExportAttribute("age", .integer),
        ExportAttribute("known & shown", .boolean), ExportAttribute("born", .date), ExportAttribute("maybe", .text),
    ]
    static let linkAttributes = [
        ExportAttribute("kind\nof link", .text), ExportAttribute("strength", .number), ExportAttribute("from", .date),
    ]
    static let links = [
        Link(0, 1), Link(0, 1, strength: 0.25), Link(1, 0, strength: 0.1), Link(2, 2, strength: 0.5), Link(3, 15),
        Link(7, 4),
    ]
    static let numbers = [0, -1.5, 1e-7, 0.1, 1e300, -2.5e-12, 123456789.123]

    static func entity(_ number: Int) -> [ExportValue?] {
        [
            .text(names[number]), .number(numbers[number % numbers.count]), .integer(number * 1_000_000_007 - 5),
            .boolean(number % 2 == 0), .date("2019-02-\(10 + number)"),
            number % 3 == 0 ? nil : .text("maybe \(number)"),
        ]
    }

    static func link(_ number: Int) -> [ExportValue?] {
        [
            .text(names[number]), .number(Double(links[number].strength)),
            number == 1 ? nil : .date("2020-01-0\(number + 1)"),
        ]
    }

    static func export() throws -> GraphExport {
        let graph = try LinkGraph(entityTypes: Array(repeating: 0, count: names.count), links: links)
        return try GraphExport(
            graph, entities: ExportTable(entityAttributes, values: entity),
            links: ExportTable(linkAttributes, values: link))
    }

    static func write(to folder: URL) throws {
        let export = try export()
        func file(_ name: String, _ write: (((String) throws -> Void)) throws -> Void) throws {
            var bytes = Data()
            try write { bytes.append(contentsOf: $0.utf8) }
            try bytes.write(to: folder.appending(path: name))
        }
        try file("exchange.graphml") { try export.writeGraphML(to: $0) }
        try file("directed.graphml") { try export.writeGraphML(isDirected: true, to: $0) }
        try file("entities.csv", export.writeEntitiesCSV)
        try file("links.csv", export.writeLinksCSV)
    }
}
