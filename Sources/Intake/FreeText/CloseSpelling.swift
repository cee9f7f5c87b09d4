/// Whether a word is another with a slip of the pen.
enum CloseSpelling {
    /// Words under five letters are never near another.
    static let shortest = 5

    /// The number of slips, when they are few for the length: one in words of five to eight letters, two in longer
    /// ones. A letter left out, put in, exchanged, or swapped with its neighbour is a slip (optimal string alignment).
    /// The first letter must be right, so that `unsuitable` is no slip for `suitable`; words with digits have no slips.
    static func slips(from written: [UInt8], to meant: [UInt8]) -> Int? {
        let shorter = min(written.count, meant.count)
        guard shorter >= shortest, written[0] == meant[0], written.count <= 40, meant.count <= 40 else { return nil }
        let allowed = shorter < 9 ? 1 : 2
        guard max(written.count, meant.count) - shorter <= allowed, written.allSatisfy(isLetter),
            meant.allSatisfy(isLetter)
        else { return nil }
        let distance = distance(written, meant)
        return distance <= allowed ? distance : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte < 0x30 || byte > 0x39 }

    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var above = Array(0...right.count)
        for (line, byte) in left.enumerated() {
            var row = [line + 1]
            for (column, other) in right.enumerated() {
                var best = min(above[column] + (byte == other ? 0 : 1), row[column] + 1, above[column + 1] + 1)
                if line > 0, column > 0, byte == right[column - 1], left[line - 1] == other {
                    best = min(best, before[column - 1] + 1)
                }
                row.append(best)
            }
            before = above
            above = row
        }
        return above[right.count]
    }
}
