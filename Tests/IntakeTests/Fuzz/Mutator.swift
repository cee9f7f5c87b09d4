/// Makes new inputs of the seeds of `Fuzzing/`: it cuts, doubles, swaps and splices the pieces between the signs that the
/// formats give a meaning to, and now and then changes a byte. The same seed makes the same inputs.
struct Mutator {
    private let seeds: [[[UInt8]]]
    private var state: UInt64

    /// Bytes at which an input is cut into pieces; each is a piece of its own.
    private static let signs = Set("\n\r\t,;|\"'<>&/=:{}[]()@#.- ".utf8)
    private static let strange: [[UInt8]] = [
        [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array("\r\n".utf8),
        Array("\\ud800".utf8), Array("99999999999999999999".utf8), Array("-0".utf8), Array("1e999".utf8),
        Array("&a;".utf8), Array("\u{202E}".utf8), Array("👩‍👩‍👧".utf8), Array(repeating: 0x22, count: 33),
        Array(repeating: 0x5B, count: 99), Array(repeating: 0x41, count: 400),
    ]

    init(seeds: [[UInt8]], seed: UInt64) {
        self.seeds = seeds.map(Self.pieces)
        state = seed
    }

    mutating func next() -> [UInt8] {
        var pieces = seeds[below(seeds.count)]
        for _ in 0...below(8) where !pieces.isEmpty {
            let place = below(pieces.count)
            switch below(7) {
            case 0: pieces.remove(at: place)
            case 1: pieces.insert(pieces[place], at: place)
            case 2: pieces.swapAt(place, below(pieces.count))
            case 3:
                let other = seeds[below(seeds.count)]
                pieces.replaceSubrange(place..., with: other.dropFirst(below(other.count + 1)))
            case 4: pieces.insert(Self.strange[below(Self.strange.count)], at: place)
            case 5: if !pieces[place].isEmpty { pieces[place][below(pieces[place].count)] = UInt8(below(256)) }
            default: pieces.removeLast(pieces.count - place)
            }
        }
        return pieces.flatMap { $0 }
    }

    private static func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = [[]]
        for byte in bytes {
            if signs.contains(byte) { pieces += [[byte], []] } else { pieces[pieces.count - 1].append(byte) }
        }
        return pieces.filter { !$0.isEmpty }
    }

    /// SplitMix64 (Steele, Lea and Flood 2014).
    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) >> 33) % max(bound, 1)
    }
}
