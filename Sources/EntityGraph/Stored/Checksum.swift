/// A 64-bit hash of words, four lanes wide, of the FNV-1a kind (Fowler, Noll and Vo 1991) with a rotation: it finds
/// damage, not forgery.
struct Checksum {
    private var lanes = SIMD4<UInt64>(0xCBF2_9CE4_8422_2325, 0x9AE1_6A3B_2F90_404F, 0xC949_D7C7_509E_6557, 1)
    private static let prime: UInt64 = 0x9E37_79B1_85EB_CA87

    /// - Parameter bytes: a multiple of eight of them.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var position = 0
        while position + 32 <= bytes.count {
            for lane in 0..<4 { mix(bytes, position + 8 * lane, into: lane) }
            position += 32
        }
        var lane = 0
        while position < bytes.count {
            mix(bytes, position, into: lane)
            position += 8
            lane += 1
        }
    }

    var value: UInt64 {
        var value: UInt64 = 0
        for lane in 0..<4 { value = Checksum.mixed(value, lanes[lane]) }
        return value
    }

    private mutating func mix(_ bytes: UnsafeRawBufferPointer, _ position: Int, into lane: Int) {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        lanes[lane] = Checksum.mixed(lanes[lane], word)
    }

    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* prime
        return product << 29 | product >> 35
    }
}
