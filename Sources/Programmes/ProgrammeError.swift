/// Why a programme could not be used; the reason says what to change and never holds a person's data.
public struct ProgrammeError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// Two criteria have one id.
        case duplicateCriterion = "duplicate_criterion"
        /// An expression names a criterion that the programme does not define.
        case unknownCriterion = "unknown_criterion"
        /// A criterion leads back to itself.
        case cycle
    }

    public let code: Code
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public static func == (left: ProgrammeError, right: ProgrammeError) -> Bool { left.code == right.code }

    public var description: String { "\(code.rawValue): \(reason)" }
}
