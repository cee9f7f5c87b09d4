/// xoshiro256** seeded by SplitMix64 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021).
struct SeededRandom: RandomNumberGenerator {
    private var a: UInt64
    private var b: UInt64
    private var c: UInt64
    private var d: UInt64

    /// Streams of one seed are independent of each other.
    init(seed: UInt64, stream: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 ^ Self.mixed(stream &+ 0x1234_5678_9ABC_DEF1)
        func advance() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            return Self.mixed(state)
        }
        a = advance()
        b = advance()
        c = advance()
        d = advance()
    }

    /// SplitMix64's finaliser: also the hash by which streets and schools are laid out.
    static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func next() -> UInt64 {
        let product = b &* 5
        let result = ((product << 7) | (product >> 57)) &* 9
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = (d << 45) | (d >> 19)
        return result
    }

    /// In 0 ..< 1.
    mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func chance(_ probability: Double) -> Bool { fraction() < probability }

    /// In 0 ..< limit.
    mutating func below(_ limit: Int) -> Int {
        limit <= 1 ? 0 : Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// The index of one weight, chosen in proportion.
    mutating func index(weights: [Double]) -> Int {
        var total = 0.0
        for weight in weights { total += weight }
        var point = fraction() * total
        for (index, weight) in weights.enumerated() {
            point -= weight
            if point < 0 { return index }
        }
        return weights.count - 1
    }

    /// Roughly normal: the sum of four uniforms, scaled.
    mutating func normal(mean: Double, spread: Double) -> Double {
        let sum = fraction() + fraction() + fraction() + fraction() - 2
        return mean + sum * spread * 1.732_050_8
    }
}
