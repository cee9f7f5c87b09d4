/// Why records could not be resolved. Never carries a value of a person.
public struct IdentityError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// Two records bear one id.
        case duplicateRecord
        /// A setting is out of range.
        case invalidSetting
        /// A record that was asked about is not among those resolved.
        case unknownRecord
        /// A gazetteer's file has not the columns of one.
        case invalidGazetteer
        /// The linkage engine refused.
        case linkage
    }

    public let code: Code
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public var description: String { reason }

    public static func == (left: Self, right: Self) -> Bool { left.code == right.code }
}
