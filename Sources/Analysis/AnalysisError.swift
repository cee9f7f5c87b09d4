/// Why an analysis or a publication could not be made; the reason says what to do and holds no person's data.
public struct AnalysisError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// A table's dimensions, categories and counts do not fit together.
        case invalidTable = "invalid_table"
        /// A disclosure rule would not protect anybody.
        case invalidRule = "invalid_rule"
        /// No pattern of suppression keeps the table's small counts from being worked out.
        case cannotBeProtected = "cannot_be_protected"
    }

    public let code: Code
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public static func == (left: AnalysisError, right: AnalysisError) -> Bool { left.code == right.code }

    public var description: String { "\(code.rawValue): \(reason)" }
}
