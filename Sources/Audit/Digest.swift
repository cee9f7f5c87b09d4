/// A SHA-256 value: the hash of a leaf, of a subtree, or of the whole log.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
    public static let length = 32

    /// The 32 bytes, eight to a word, in memory order: a plain value that needs no allocation.
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var fourth: UInt64 = 0

    init() {}

    /// Throws `unreadable` unless there are 32 bytes.
    public init(bytes: some Collection<UInt8>) throws(AuditError) {
        guard bytes.count == Self.length else {
            throw AuditError(.unreadable, "A digest has \(Self.length) bytes, not \(bytes.count).")
        }
        withUnsafeMutableBytes(of: &self) { $0.copyBytes(from: bytes) }
    }

    /// Throws `unreadable` unless the text is 64 lower-case hexadecimal digits.
    public init(hex: String) throws(AuditError) {
        guard let bytes = Hexadecimal.bytes(of: hex) else {
            throw AuditError(.unreadable, "A digest is written as 64 lower-case hexadecimal digits.")
        }
        try self.init(bytes: bytes)
    }

    public var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }

    public var hex: String { Hexadecimal.text(of: bytes) }

    public var description: String { hex }
}
