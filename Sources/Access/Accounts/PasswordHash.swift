import CArgon2
import Foundation

/// A password as it is stored: Argon2id (RFC 9106) in its encoded form, which names the cost and the salt.
public struct PasswordHash: Sendable, Hashable, Codable {
    private static let digestLength = 32
    /// The fewest bytes of salt; RFC 9106 recommends 16.
    public static let saltLength = 16

    /// `$argon2id$v=19$m=…,t=…,p=…$salt$digest`
    public let encoded: String

    /// Takes a stored hash back; throws `hashing` when it is not an Argon2id hash.
    public init(encoded: String) throws(AccessError) {
        guard encoded.hasPrefix("$argon2id$"), encoded.utf8.count < 512 else {
            throw AccessError(.hashing, "A stored password hash is not an Argon2id hash; set the password anew.")
        }
        self.encoded = encoded
    }

    /// Hashes a password with a salt that the caller drew at random, at least 16 bytes.
    ///
    /// Throws `hashing` when the salt is too short or the memory cannot be had. It does not judge the password:
    /// `PasswordRule` does.
    public init(password: String, salt: [UInt8], cost: PasswordCost = PasswordCost()) throws(AccessError) {
        guard salt.count >= Self.saltLength else {
            throw AccessError(.hashing, "A password needs a random salt of at least \(Self.saltLength) bytes.")
        }
        let secret = Self.bytes(of: password)
        let length = argon2_encodedlen(
            cost.passes, cost.memory, cost.lanes, UInt32(salt.count), UInt32(Self.digestLength), Argon2_id)
        var text = [CChar](repeating: 0, count: length)
        let status = argon2id_hash_encoded(
            cost.passes, cost.memory, cost.lanes, secret, secret.count, salt, salt.count, Self.digestLength, &text,
            length)
        guard status == ARGON2_OK.rawValue else {
            throw AccessError(
                .hashing, "A password could not be hashed (Argon2 status \(status)); check cost and memory.")
        }
        encoded = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether this is the password, compared in constant time.
    public func verifies(_ password: String) -> Bool {
        let secret = Self.bytes(of: password)
        return argon2id_verify(encoded, secret, secret.count) == ARGON2_OK.rawValue
    }

    /// Whether the hash was made at another cost, so that it should be made anew at the next sign-in.
    public func needsRehash(for cost: PasswordCost = PasswordCost()) -> Bool { !encoded.hasPrefix(cost.prefix) }

    /// The same password typed on two keyboards must give the same bytes (NIST SP 800-63B: NFKC).
    private static func bytes(of password: String) -> [UInt8] {
        Array(password.precomposedStringWithCompatibilityMapping.utf8)
    }
}

extension PasswordHash {
    public init(from decoder: any Decoder) throws {
        try self.init(encoded: try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(encoded)
    }
}
