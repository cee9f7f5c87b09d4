/// Finds the allowed word nearest to a mistyped one, for error messages.
public enum NearestWord {
    /// The allowed word with the least edit distance, when that is at most 2 or a third of the word; the first such in
    /// the order given.
    public static func nearest(to word: String, among allowed: [String]) -> String? {
        let lowered = word.lowercased()
        var best: (word: String, distance: Int)?
        for candidate in allowed {
            let distance = distance(from: lowered, to: candidate.lowercased())
            if distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        guard let best, best.distance <= max(2, word.count / 3) else { return nil }
        return best.word
    }

    /// "did you mean 'family'?", or the words allowed when none is near, or "" when none is allowed at all.
    public static func advice(for word: String, among allowed: [String]) -> String {
        if let word = nearest(to: word, among: allowed) { return "did you mean '\(word)'?" }
        return allowed.isEmpty ? "none is defined" : "use one of: \(allowed.joined(separator: ", "))"
    }

    /// Levenshtein distance in characters: insertions, deletions and substitutions each count one.
    ///
    /// - Complexity: O(*n*·*m*) in the lengths of the words.
    public static func distance(from left: String, to right: String) -> Int {
        let columns = Array(right)
        var row = Array(0...columns.count)
        for (line, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, other) in columns.enumerated() {
                let substituted = diagonal + (character == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
            }
        }
        return row[columns.count]
    }
}
