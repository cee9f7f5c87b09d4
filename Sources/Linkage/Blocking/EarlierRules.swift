/// The rules before one rule, to see whether they have a pair already: eight rules at a time.
struct EarlierRules {
    private let wholeGroups: Int
    /// All bits set for the rules of the last, partial group that count.
    private let rest: SIMD8<UInt32>
    private let hasRest: Bool

    init(_ rule: Int) {
        wholeGroups = rule / 8
        var rest = SIMD8<UInt32>(repeating: 0)
        for earlier in 0..<rule % 8 { rest[earlier] = .max }
        self.rest = rest
        hasRest = rule % 8 > 0
    }

    /// Whether two records' rows of blocks have one in common.
    @inline(__always)
    func share(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>) -> Bool {
        let zero = SIMD8<UInt32>(repeating: 0)
        var group = 0
        while group < wholeGroups {
            let x = EarlierRules.load(a, group)
            if any((x .== EarlierRules.load(b, group)) .& (x .!= zero)) { return true }
            group += 1
        }
        if !hasRest { return false }
        let x = EarlierRules.load(a, group)
        return any((x .== EarlierRules.load(b, group)) .& ((x & rest) .!= zero))
    }

    @inline(__always)
    private static func load(_ row: UnsafePointer<UInt32>, _ group: Int) -> SIMD8<UInt32> {
        UnsafeRawPointer(row + group * 8).loadUnaligned(as: SIMD8<UInt32>.self)
    }
}
