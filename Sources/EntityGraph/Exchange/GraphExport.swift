/// A graph with what is told of its entities and links, to be written in formats that other programs read: GraphML, or CSV
/// of entities and of links. Entities and links are written in the order of their numbers: the same bytes each time.
///
/// What it is given is what leaves the house: give it the ``Subgraph`` that the reader may see, and the attributes that the
/// reader may see.
public struct GraphExport {
    public let graph: LinkGraph
    public let entities: ExportTable
    public let links: ExportTable

    /// The names that the formats use themselves.
    public static let reservedNames: Set<String> = ["id", "source", "target"]

    /// - Throws: `outOfRange` for an attribute whose name is empty, reserved, that of another or not writable in XML.
    public init(
        _ graph: LinkGraph, entities: ExportTable = .none, links: ExportTable = .none
    ) throws(GraphError) {
        for (table, what) in [(entities, "entities"), (links, "links")] {
            var seen = Self.reservedNames
            for (number, attribute) in table.attributes.enumerated() {
                guard !attribute.name.isEmpty, seen.insert(attribute.name).inserted,
                    attribute.name.unicodeScalars.allSatisfy(XMLText.isAllowed)
                else {
                    throw GraphError(
                        .outOfRange,
                        "attribute \(number) of \(what): its name is empty, in use, or has a character that XML forbids; "
                            + "the names in use are \(Self.reservedNames.sorted().joined(separator: ", ")) and each other"
                    )
                }
            }
        }
        self.graph = graph
        self.entities = entities
        self.links = links
    }

    /// The values of one entity or link, each of its attribute's type.
    func values(of number: Int, _ what: String, in table: ExportTable) throws -> [ExportValue?] {
        let values = try table.values(number)
        guard values.count == table.attributes.count else {
            throw GraphError(.outOfRange, "\(what) \(number) has not one value for each attribute")
        }
        for (attribute, value) in zip(table.attributes, values) {
            guard let value else { continue }
            guard value.kind == attribute.kind else {
                throw GraphError(
                    .outOfRange, "\(what) \(number): \(attribute.name) is not of its type, \(attribute.kind.rawValue)")
            }
            if case .number(let number) = value, !number.isFinite {
                throw GraphError(
                    .outOfRange, "\(what) \(number): \(attribute.name) is not finite; leave out what is not known")
            }
        }
        return values
    }
}

/// Text on its way to a file or a connection, handed over in pieces of about 64 kB.
struct TextPieces {
    private var text = ""
    private let write: (String) throws -> Void

    init(_ write: @escaping (String) throws -> Void) { self.write = write }

    mutating func add(_ part: String) throws {
        text += part
        if text.utf8.count >= 1 << 16 { try finish() }
    }

    mutating func finish() throws {
        if text.isEmpty { return }
        try write(text)
        text.removeAll(keepingCapacity: true)
    }
}
