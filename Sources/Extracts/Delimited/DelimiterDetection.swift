/// Finds out what separates the fields of a delimited file.
enum DelimiterDetection {
    /// The separators that are looked for, in the order of preference.
    static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

    /// The separator whose count in the heading line is met by most of the lines after it; among equals the one that
    /// gives most columns; a comma when there is none at all.
    ///
    /// `text` starts at the heading line. At most 64 KiB and 50 lines are looked at.
    static func detected(in text: ArraySlice<UInt8>) -> UInt8 {
        let counts = candidates.map { lineCounts(of: $0, in: text.prefix(65_536)) }
        var best = candidates[0]
        var bestScore = (agreeing: -1.0, columns: 0)
        for (candidate, lines) in zip(candidates, counts) {
            guard let heading = lines.first, heading > 0 else { continue }
            let agreeing = Double(lines.count { $0 == heading }) / Double(lines.count)
            if (agreeing, heading) > bestScore {
                bestScore = (agreeing, heading)
                best = candidate
            }
        }
        return best
    }

    /// The separator that a first line `sep=;` names, as Excel writes and reads it.
    static func declared(in line: ArraySlice<UInt8>) -> UInt8? {
        guard line.count == 5, let last = line.last else { return nil }
        return line.prefix(4).map { $0 | 0x20 }.elementsEqual("sep=".utf8.map { $0 | 0x20 }) ? last : nil
    }

    /// How often the separator stands outside quotes on each line that is not blank.
    private static func lineCounts(of separator: UInt8, in text: ArraySlice<UInt8>) -> [Int] {
        var counts: [Int] = []
        var count = 0
        var isQuoted = false
        var isBlank = true
        var startsField = true
        for byte in text {
            if isQuoted {
                isQuoted = byte != ASCII.quote
            } else if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                if !isBlank { counts.append(count) }
                if counts.count == 50 { return counts }
                (count, isBlank, startsField) = (0, true, true)
            } else {
                if byte == separator { count += 1 }
                // A doubled quote closes the field and opens it again at once.
                if byte == ASCII.quote, startsField { isQuoted = true }
                startsField = byte == separator || byte == ASCII.quote
                isBlank = false
            }
        }
        // The last line may be cut: it counts only when it is the only one.
        if !isBlank, counts.isEmpty { counts.append(count) }
        return counts
    }
}
