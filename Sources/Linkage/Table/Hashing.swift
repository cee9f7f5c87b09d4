/// A 64-bit hash of bytes: eight at a time, each mixed by a multiplication folded to its halves; the last eight may
/// overlap those before them. The same on every machine and run, unlike the standard library's seeded hash: it reaches
/// output through sampling and models.
@inline(__always)
func hashBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = bytes.count
    let seed = (UInt64(count) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    guard count > 0, let base = UnsafeRawPointer(bytes.baseAddress) else { return seed }
    if count >= 8 {
        var hash = seed
        var index = 0
        while index + 8 < count {
            hash = mix(hash ^ UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index += 8
        }
        return mix(hash ^ UInt64(littleEndian: base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)))
    }
    if count >= 4 {
        let low = UInt32(littleEndian: base.loadUnaligned(as: UInt32.self))
        let high = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        return mix(seed ^ (UInt64(low) | UInt64(high) << 32))
    }
    return mix(seed ^ (UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16))
}

/// One round of mixing: every bit of the input reaches every bit of the result.
@inline(__always)
func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    let folded = product.high ^ product.low
    return (folded ^ (folded >> 29)) &* 0x9E37_79B9_7F4A_7C15
}

/// Two hashes made one; the order counts.
@inline(__always)
func combine(_ left: UInt64, _ right: UInt64) -> UInt64 { mix(left &* 3 &+ right) }
