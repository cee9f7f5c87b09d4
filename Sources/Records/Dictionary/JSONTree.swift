/// A JSON document in the order in which it is written.
enum JSONTree: Hashable, Sendable {
    case text(String)
    case whole(Int)
    case flag(Bool)
    case list([JSONTree])
    case object([Member])

    struct Member: Hashable, Sendable {
        let name: String
        let value: JSONTree
    }

    static func object(_ members: KeyValuePairs<String, JSONTree>) -> JSONTree {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }

    static func texts(_ texts: [String]) -> JSONTree { .list(texts.map { .text($0) }) }

    /// Two spaces an indentation, a line feed at the end of the document.
    var document: String { written(at: 0) + "\n" }

    private func written(at depth: Int) -> String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .whole(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let items) where items.isEmpty: "[]"
        case .list(let items): Self.block("[", items.map { $0.written(at: depth + 1) }, "]", at: depth)
        case .object(let members) where members.isEmpty: "{}"
        case .object(let members):
            Self.block(
                "{", members.map { "\(Self.quoted($0.name)): \($0.value.written(at: depth + 1))" }, "}", at: depth)
        }
    }

    private static func block(_ open: String, _ lines: [String], _ close: String, at depth: Int) -> String {
        let indentation = String(repeating: "  ", count: depth)
        return "\(open)\n" + lines.map { "\(indentation)  \($0)" }.joined(separator: ",\n") + "\n\(indentation)\(close)"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
