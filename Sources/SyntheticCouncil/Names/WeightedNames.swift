/// Names in order of frequency, picked as Zipf's law has it: the name of rank r in proportion to r to the minus `steepness`.
struct WeightedNames: Sendable {
    let names: [String]
    private let cumulative: [Double]

    init(_ text: String, steepness: Double = 0.6) {
        names = text.split { $0 == " " || $0 == "\n" }.map { String($0.replacing("_", with: " ")) }
        var total = 0.0
        var sums: [Double] = []
        var weights: [Double] = []
        for rank in names.indices { weights.append(Self.power(Double(rank + 1), -steepness)) }
        for weight in weights {
            total += weight
            sums.append(total)
        }
        cumulative = sums
    }

    func pick(_ random: inout SeededRandom) -> String {
        let point = random.fraction() * (cumulative.last ?? 1)
        var low = 0
        var high = names.count - 1
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] > point { high = middle } else { low = middle + 1 }
        }
        return names[low]
    }

    /// Powers of a rank without the platform's library, so that every machine writes the same bytes: exponents in
    /// twentieths, by repeated square roots, which IEEE 754 defines exactly.
    private static func power(_ base: Double, _ exponent: Double) -> Double {
        var result = 1.0
        var root = base
        var rest = abs(exponent)
        var step = 1.0
        for _ in 0..<12 {
            if rest >= step {
                result *= root
                rest -= step
            }
            root = root.squareRoot()
            step /= 2
        }
        return exponent < 0 ? 1 / result : result
    }
}
