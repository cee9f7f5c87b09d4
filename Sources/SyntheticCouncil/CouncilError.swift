/// Why a council could not be written. Equal to another with the same code.
public struct CouncilError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable {
        case badOption = "bad_option"
        case cannotWrite = "cannot_write"
        case missingResource = "missing_resource"
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
