/// Why an entry, a key or a proof could not be made or read; never why a log is not intact, which is an `AuditFault`.
public struct AuditError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// A field of an entry is longer than its encoding allows.
        case tooLong = "too_long"
        /// Bytes are not the canonical encoding of an entry, a digest or a head.
        case unreadable
        /// A key or a seed does not have its 32 bytes.
        case key
        /// A proof was asked for outside the tree.
        case outOfRange = "out_of_range"
    }

    public let code: Code
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public static func == (left: AuditError, right: AuditError) -> Bool { left.code == right.code }

    public var description: String { "\(code.rawValue): \(reason)" }
}
