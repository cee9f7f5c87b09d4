/// Why a source definition, or an extract as a whole, is refused.
///
/// Equal when the codes are equal. The reason never holds a person's value.
public struct IntakeError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable, CaseIterable {
        /// The source definition cannot be decoded, or contradicts itself.
        case invalidDefinition
        /// The file lacks columns that the definition names.
        case missingColumns
        /// The file has hardly any of the columns: it is another file, or its headings stand in another row.
        case wrongFile
        /// More rows were quarantined than the definition tolerates.
        case tooManyBadRows
        /// The batch number is out of range.
        case invalidBatch
    }

    public let code: Code
    /// What is wrong, where, and what to do, for a data manager.
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Says in one line what is wrong with a source definition's file, where in it, and what was meant.
    public init(_ error: DecodingError, file: String) {
        let (context, text): (DecodingError.Context, String) =
            switch error {
            case .dataCorrupted(let context): (context, context.debugDescription)
            case .keyNotFound(let key, let context): (context, "the key '\(key.stringValue)' is missing; add it")
            case .typeMismatch(_, let context), .valueNotFound(_, let context): (context, context.debugDescription)
            @unknown default: (DecodingError.Context(codingPath: [], debugDescription: ""), "it cannot be decoded")
            }
        let path = Self.text(of: context.codingPath)
        // A file that is not well formed: the reader of the format says where.
        let cause = context.underlyingError.map { " (\($0))" } ?? ""
        self.init(.invalidDefinition, path.isEmpty ? "\(file): \(text)\(cause)" : "\(file): \(path): \(text)\(cause)")
    }

    /// `events[0].people.subject`
    private static func text(of path: [any CodingKey]) -> String {
        var text = ""
        for key in path {
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
        return text
    }

    public static func == (left: Self, right: Self) -> Bool { left.code == right.code }

    public var description: String { reason }
}
