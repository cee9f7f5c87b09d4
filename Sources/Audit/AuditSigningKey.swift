import CSodium

/// The private key that signs heads (Ed25519, RFC 8032). The caller draws and keeps the seed.
public struct AuditSigningKey: Sendable {
    public static let seedLength = 32

    private let secret: [UInt8]
    public let verificationKey: AuditVerificationKey

    /// Throws `key` unless the seed has 32 bytes.
    public init(seed: [UInt8]) throws(AuditError) {
        guard seed.count == Self.seedLength else {
            throw AuditError(.key, "The seed of a signing key has \(Self.seedLength) bytes, not \(seed.count).")
        }
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        var open = [UInt8](repeating: 0, count: AuditVerificationKey.length)
        crypto_sign_seed_keypair(&open, &secret, seed)
        self.secret = secret
        verificationKey = try AuditVerificationKey(bytes: open)
    }

    func signature(of message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return signature
    }
}

/// The public key with which anybody may check heads.
public struct AuditVerificationKey: Sendable, Hashable {
    public static let length = 32

    public let bytes: [UInt8]

    /// Throws `key` unless there are 32 bytes.
    public init(bytes: [UInt8]) throws(AuditError) {
        guard bytes.count == Self.length else {
            throw AuditError(.key, "A verification key has \(Self.length) bytes, not \(bytes.count).")
        }
        self.bytes = bytes
    }

    func accepts(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        signature.count == Int(crypto_sign_BYTES)
            && crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }
}
