/// Why something is as it is, in plain words, part by part: for the terminal and, as JSON, for machines.
public struct Story: Sendable, Equatable, Encodable {
    public struct Part: Sendable, Equatable, Encodable {
        public var heading: String
        public var lines: [String]
    }

    public var heading: String
    public var parts: [Part] = []

    init(_ heading: String) { self.heading = heading }

    /// Adds a part unless it has nothing to say.
    mutating func tell(_ heading: String, _ lines: [String]) {
        if !lines.isEmpty { parts.append(Part(heading: heading, lines: lines)) }
    }

    public var text: String {
        ([heading] + parts.flatMap { part in ["", part.heading] + part.lines.map { "  \($0)" } }).joined(
            separator: "\n")
    }
}
