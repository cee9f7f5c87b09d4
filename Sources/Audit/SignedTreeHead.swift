public import Foundation

/// A signed statement that the log had this root at this size. Whoever keeps one outside can later tell whether history
/// was changed: give a copy to a second custodian regularly.
public struct SignedTreeHead: Sendable, Hashable {
    public let size: UInt64
    public let root: Digest
    /// When it was signed, in whole milliseconds.
    public let at: Date
    /// Ed25519 over `message`.
    public let signature: [UInt8]

    public init(size: UInt64, root: Digest, at: Date, signature: [UInt8]) {
        self.size = size
        self.root = root
        self.at = AuditEntry.instant(milliseconds: AuditEntry.milliseconds(of: at))
        self.signature = signature
    }

    /// Signs the tree as it stands.
    public init(of tree: AuditTree, at instant: Date, key: AuditSigningKey) {
        let root = tree.root
        let message = Self.message(size: tree.size, root: root, at: instant)
        self.init(size: tree.size, root: root, at: instant, signature: key.signature(of: message))
    }

    public func isSigned(by key: AuditVerificationKey) -> Bool {
        key.accepts(signature, of: Self.message(size: size, root: root, at: at))
    }

    /// The bytes that are signed: lines of text, so that any tool can rebuild them.
    private static func message(size: UInt64, root: Digest, at: Date) -> [UInt8] {
        Array("kith audit head 1\n\(size)\n\(root.hex)\n\(AuditEntry.milliseconds(of: at))\n".utf8)
    }
}

extension SignedTreeHead: Codable {
    enum CodingKeys: String, CodingKey {
        case size, root, milliseconds, signature
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        guard let signature = Hexadecimal.bytes(of: try values.decode(String.self, forKey: .signature)) else {
            throw AuditError(.unreadable, "The signature of a head is not hexadecimal.")
        }
        self.init(
            size: try values.decode(UInt64.self, forKey: .size),
            root: try Digest(hex: try values.decode(String.self, forKey: .root)),
            at: AuditEntry.instant(milliseconds: try values.decode(Int64.self, forKey: .milliseconds)),
            signature: signature)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(size, forKey: .size)
        try values.encode(root.hex, forKey: .root)
        try values.encode(AuditEntry.milliseconds(of: at), forKey: .milliseconds)
        try values.encode(Hexadecimal.text(of: signature), forKey: .signature)
    }
}
