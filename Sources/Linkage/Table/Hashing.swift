/// A 64-bit hash of bytes: eight at a time, each mixed by a multiplication folded to its halves.
/// The same on every machine and run, unlike the standard library's seeded hash: it reaches output through sampling.
@inline(__always)
func hashBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return hash }
    var index = 0
    while index + 8 <= bytes.count {
        hash = mix(hash ^ base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count {
        tail |= UInt64(bytes[index]) << shift
        shift += 8
        index += 1
    }
    return mix(hash ^ tail)
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
