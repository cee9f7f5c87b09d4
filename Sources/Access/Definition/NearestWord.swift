/// The allowed word nearest to a mistyped one, for error messages.
enum NearestWord {
    /// "did you mean “purposes”?", or the words allowed when none is near.
    static func suggestion(for word: String, among allowed: [String]) -> String {
        let distances = allowed.map { (distance(from: word, to: $0), $0) }
        if let nearest = distances.min(by: { $0.0 < $1.0 }), nearest.0 <= max(2, word.count / 3) {
            return "did you mean “\(nearest.1)”?"
        }
        return allowed.isEmpty ? "none is defined" : "use one of: \(allowed.joined(separator: ", "))"
    }

    /// The Levenshtein distance in characters.
    static func distance(from left: String, to right: String) -> Int {
        let columns = Array(right)
        var row = Array(0...columns.count)
        for (lineNumber, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = lineNumber + 1
            for (column, other) in columns.enumerated() {
                let substituted = diagonal + (character == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
            }
        }
        return row[columns.count]
    }
}
