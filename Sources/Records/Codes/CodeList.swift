/// A standard list of codes, with what each means and where the list comes from.
public struct CodeList: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let code: String
        public let meaning: String
    }

    /// `exclusion_reason`
    public let name: String
    /// Where the list was found and as at when.
    public let citation: String
    public let entries: [Entry]
    private let canonical: [String: String]

    /// The codes stand in the order in which the list gives them.
    public init(_ name: String, citation: String, _ entries: KeyValuePairs<String, String>) {
        self.name = name
        self.citation = citation
        self.entries = entries.map { Entry(code: $0.key, meaning: $0.value) }
        canonical = Dictionary(entries.map { ($0.key.lowercased(), $0.key) }, uniquingKeysWith: { first, _ in first })
    }

    public var codes: [String] { entries.map(\.code) }

    /// The list's own spelling of a code written in any case; nil when it has no such code.
    public func code(for written: String) -> String? { canonical[written.lowercased()] }

    public func meaning(of code: String) -> String? { entries.first { $0.code == code }?.meaning }
}
