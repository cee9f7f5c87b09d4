/// What an exported graph tells of each entity or of each link: a name and the type that all its values have.
public struct ExportAttribute: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case text, integer, number, boolean
        /// A day or a time as text, as ISO 8601 writes it: the exchange formats have no type for it.
        case date
    }

    public var name: String
    public var kind: Kind

    public init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// One value of an attribute. A value that is not known is no value, nil, and is left out of the file.
public enum ExportValue: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case date(String)

    var kind: ExportAttribute.Kind {
        switch self {
        case .text: .text
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        case .date: .date
        }
    }

    /// As both formats write it: numbers with a point and all the digits that tell them from others.
    var written: String {
        switch self {
        case .text(let text), .date(let text): text
        case .integer(let integer): String(integer)
        case .number(let number): String(number)
        case .boolean(let boolean): boolean ? "true" : "false"
        }
    }
}

/// The attributes of all entities, or of all links, and where their values come from.
public struct ExportTable {
    public let attributes: [ExportAttribute]
    /// The values of the entity or link of a number, in the order of the attributes.
    public let values: (Int) throws -> [ExportValue?]

    public init(_ attributes: [ExportAttribute], values: @escaping (Int) throws -> [ExportValue?]) {
        self.attributes = attributes
        self.values = values
    }

    public static var none: ExportTable { ExportTable([]) { _ in [] } }
}
