import Foundation

extension Int {
    /// `12,345`
    package var words: String {
        let digits = String(magnitude)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return self < 0 ? "-\(grouped)" : grouped
    }

    /// `1 family`, `2 families`
    package func counted(_ one: String, _ many: String) -> String { "\(words) \(self == 1 ? one : many)" }
}

extension Double {
    /// A number as people write it: `12`, `12.5`.
    var words: String {
        self == rounded() && magnitude < 1e15 ? Int(self).words : String(format: "%.2f", self)
    }

    /// A probability: `0.953`; never rounded to a certainty that it is not.
    var probabilityWords: String {
        if self > 0.999, self < 1 { return "over 0.999" }
        if self < 0.001, self > 0 { return "under 0.001" }
        return String(format: "%.3f", self)
    }

    /// A match weight with its sign: `+4.2`
    var weightWords: String { String(format: "%+.1f", self) }
}
