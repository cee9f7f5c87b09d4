/// A fixed 64-bit hash of bytes, the same on every run and machine: what the sketches count values by. Not for secrecy.
package enum ValueHash {
    /// Multiplies and folds eight bytes at a time, and mixes the end as MurmurHash3 does (Appleby 2011).
    @inline(__always)
    static func hash(_ bytes: Span<UInt8>, _ place: Range<Int>, foldingCase: Bool = false) -> UInt64 {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: place.count)
        var word: UInt64 = 0
        var shift: UInt64 = 0
        for index in place {
            var byte = bytes[index]
            if foldingCase, byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
            word |= UInt64(byte) &<< shift
            shift &+= 8
            if shift == 64 {
                state = combine(state, word)
                word = 0
                shift = 0
            }
        }
        return mix(shift == 0 ? state : combine(state, word))
    }

    package static func hash(_ text: String, foldingCase: Bool = false) -> UInt64 {
        let bytes = text.utf8.span
        return hash(bytes, 0..<bytes.count, foldingCase: foldingCase)
    }

    @inline(__always)
    static func combine(_ state: UInt64, _ word: UInt64) -> UInt64 {
        let product = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
        return product ^ (product &>> 32)
    }

    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed ^= mixed &>> 33
        mixed &*= 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed &>> 33
        mixed &*= 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed &>> 33)
    }
}
