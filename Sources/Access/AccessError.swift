/// Why access settings, an account or a password were refused; the reason says what to do and never holds a person's
/// data or a password.
public struct AccessError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// A policy or an agreement is not consistent with itself.
        case invalidDefinition = "invalid_definition"
        /// A day is not written as YYYY-MM-DD.
        case invalidDate = "invalid_date"
        /// A password does not meet `PasswordRule`.
        case weakPassword = "weak_password"
        /// A password could not be hashed, or a stored hash is not an Argon2id hash.
        case hashing
    }

    public let code: Code
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public static func == (left: AccessError, right: AccessError) -> Bool { left.code == right.code }

    public var description: String { "\(code.rawValue): \(reason)" }
}
