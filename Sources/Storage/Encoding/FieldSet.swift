/// Which optional fields of a value are there, one bit each in the order in which they are written.
struct FieldSet {
    private(set) var bits: UInt64 = 0
    private var next: UInt64 = 1

    init() {}
    init(bits: UInt64) { self.bits = bits }

    /// Notes whether the next field is there.
    mutating func note(_ isPresent: Bool) {
        if isPresent { bits |= next }
        next <<= 1
    }

    /// Whether the next field is there.
    mutating func take() -> Bool {
        defer { next <<= 1 }
        return bits & next != 0
    }
}
