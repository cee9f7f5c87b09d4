/// The words of an address, segment by segment: upper case, no accents, abbreviations written out.
struct AddressText {
    /// What stands between commas; none is empty.
    var segments: [[String]]

    /// Takes lines apart at commas, semicolons and line ends.
    init(_ lines: [String]) {
        segments = []
        for line in lines {
            var segment: [UInt8] = []
            for byte in LatinFolding.folded(line) {
                switch byte {
                case UInt8(ascii: ","), UInt8(ascii: ";"), 0x0A, 0x0D, UInt8(ascii: "|"):
                    take(segment)
                    segment.removeAll(keepingCapacity: true)
                case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\""): continue
                case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "&"): segment.append(byte)
                default: segment.append(byte.isCapital || byte.isDigit || byte >= 0x80 ? byte : 0x20)
                }
            }
            take(segment)
        }
    }

    private mutating func take(_ bytes: [UInt8]) {
        var words = bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        words = Self.joiningRanges(words)
        guard !words.isEmpty else { return }
        segments.append(Self.expanded(words))
    }

    /// `12 - 14` → `12-14`; a hyphen between words parts them (`STOKE-ON-TRENT` → `STOKE ON TRENT`).
    private static func joiningRanges(_ words: [String]) -> [String] {
        var joined: [String] = []
        var index = 0
        while index < words.count {
            let word = words[index]
            if word == "-", let last = joined.last, last.first?.isNumber == true, index + 1 < words.count,
                words[index + 1].first?.isNumber == true
            {
                joined[joined.count - 1] = "\(last)-\(words[index + 1])"
                index += 2
                continue
            }
            if word == "&" {
                joined.append("AND")
            } else if word.utf8.contains(UInt8(ascii: "-")), word.first?.isNumber != true {
                joined.append(contentsOf: word.split(separator: "-").map(String.init))
            } else if word != "/" {
                joined.append(word)
            }
            index += 1
        }
        return joined
    }

    /// Writes abbreviations out. `ST` is STREET at the end of a segment, or where a word stands before it and no other
    /// kind of street after it; otherwise it is SAINT.
    private static func expanded(_ words: [String]) -> [String] {
        var expanded = words.map { AddressWords.expanded[$0] ?? $0 }
        for index in expanded.indices where expanded[index] == "ST" {
            let laterStreet = expanded[(index + 1)...].contains {
                $0 == "ST" || AddressWords.strongStreets.contains($0)
            }
            let hasNameBefore = index > 0 && expanded[index - 1].first?.isNumber == false
            expanded[index] = hasNameBefore && !laterStreet ? "STREET" : "SAINT"
        }
        return expanded
    }

    /// Takes a postcode off the end of the segments, where one stands.
    mutating func takePostcode() -> Postcode? {
        for index in segments.indices.reversed() {
            let words = segments[index]
            for count in [2, 1] where words.count >= count {
                guard let postcode = Postcode(words.suffix(count).joined()) else { continue }
                segments[index].removeLast(count)
                if segments[index].isEmpty { segments.remove(at: index) }
                return postcode
            }
        }
        return nil
    }

    /// Drops `C/O …`, which names a person and not a place, up to the next number in its segment.
    mutating func dropCareOf() {
        segments = segments.compactMap { words in
            let isCareOf =
                words.first == "C/O" || words.starts(with: ["CARE", "OF"]) || words.starts(with: ["C", "O"])
            guard isCareOf else { return words }
            let rest = words.drop { $0.first?.isNumber != true }
            return rest.isEmpty ? nil : Array(rest)
        }
    }
}
