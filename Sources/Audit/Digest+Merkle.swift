import CSodium

/// The three hashes of RFC 9162, section 2.1.1. The prefixes keep a leaf from passing for a node.
extension Digest {
    private static let leafPrefix: UInt8 = 0x00
    private static let nodePrefix: UInt8 = 0x01

    /// The root of the tree without leaves: SHA-256 of nothing.
    public static let emptyRoot = Digest.hash(prefix: nil, byteCount: 0) { _ in }

    /// The hash of one encoded entry: SHA-256(0x00 ‖ entry).
    public static func leaf(_ encoded: [UInt8]) -> Digest {
        hash(prefix: leafPrefix, byteCount: encoded.count) { $0.copyBytes(from: encoded) }
    }

    /// The hash of two subtrees: SHA-256(0x01 ‖ left ‖ right).
    static func parent(_ left: Digest, _ right: Digest) -> Digest {
        hash(prefix: nodePrefix, byteCount: 2 * length) { target in
            target.storeBytes(of: left, as: Digest.self)
            target.storeBytes(of: right, toByteOffset: length, as: Digest.self)
        }
    }

    /// Lays the input out in one piece on the stack, because libsodium's single call is quicker than its streaming ones.
    ///
    /// The only use of raw memory here, at the border to C: `fill` gets exactly `byteCount` bytes.
    private static func hash(prefix: UInt8?, byteCount: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) -> Digest {
        let start = prefix == nil ? 0 : 1
        return withUnsafeTemporaryAllocation(byteCount: start + byteCount + 1, alignment: 8) { input in
            if let prefix { input[0] = prefix }
            fill(UnsafeMutableRawBufferPointer(rebasing: input[start..<start + byteCount]))
            var digest = Digest()
            withUnsafeMutableBytes(of: &digest) { output in
                guard let target = output.assumingMemoryBound(to: UInt8.self).baseAddress,
                    let source = input.assumingMemoryBound(to: UInt8.self).baseAddress
                else { return }
                _ = crypto_hash_sha256(target, source, UInt64(start + byteCount))
            }
            return digest
        }
    }
}
