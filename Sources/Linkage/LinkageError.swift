/// What went wrong, in words a data manager can act on. Never carries a record's value.
public struct LinkageError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable {
        case noColumns = "no_columns"
        case noRecords = "no_records"
        case tooManyRecords = "too_many_records"
        case unknownColumn = "unknown_column"
        case unknownField = "unknown_field"
        case invalidSettings = "invalid_settings"
        case invalidModel = "invalid_model"
        case invalidIndex = "invalid_index"
        case invalidRecord = "invalid_record"
        case notLinkable = "not_linkable"
    }

    public let code: Code
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Errors are equal when their codes are: the wording may change.
    public static func == (left: LinkageError, right: LinkageError) -> Bool { left.code == right.code }

    public var description: String { "\(code.rawValue): \(reason)" }
}
