/// Why one row cannot be taken as it stands, so that a caller can quarantine it and go on.
///
/// The reason never holds a value from the row.
public struct RowProblem: Sendable, Equatable {
    /// The rule that the row breaks.
    public enum Code: String, Sendable, CaseIterable {
        /// More or fewer fields than the header.
        case fieldCount
        /// Bytes that the file's encoding does not have.
        case invalidBytes
        /// A NUL character.
        case nulByte
        /// A field longer than the limit.
        case fieldTooLong
        /// Text after a closing quote, or a quote that is opened and not closed where it should be.
        case strayQuote
        /// A line or element that is not well-formed JSON.
        case invalidJSON
        /// A JSON element that is not an object.
        case notAnObject
        /// A JSON key that the header does not have.
        case unknownKey
        /// The same JSON key twice in one object.
        case duplicateKey
    }

    public let code: Code
    /// What is wrong and what to do, for a data manager.
    public let reason: String
    /// 1-based number of the column in question, where there is one.
    public let column: Int?

    public init(code: Code, reason: String, column: Int? = nil) {
        self.code = code
        self.reason = reason
        self.column = column
    }

    public static func == (left: Self, right: Self) -> Bool { left.code == right.code }
}
