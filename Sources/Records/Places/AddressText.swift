/// The words of an address, segment by segment: upper case, no accents, abbreviations written out.
struct AddressText {
    /// In order. Words of one segment stand together.
    var words: [AddressWord] = []
    private var segments: Int32 = 0

    /// Words beyond these are not read: an address is not as long.
    private static let mostWords = 64
    /// Bytes of one line beyond these are not read.
    private static let mostBytes = 1_024

    /// Takes lines apart at commas, semicolons and line ends.
    init(_ lines: [String]) {
        words.reserveCapacity(16)
        for line in lines {
            if words.count >= Self.mostWords { break }
            var bytes = LatinFolding.folded(
                line.utf8.count > Self.mostBytes ? String(line.prefix(Self.mostBytes)) : line)
            bytes.append(UInt8(ascii: ","))
            read(bytes)
        }
        expandSaints()
    }

    private mutating func read(_ bytes: [UInt8]) {
        var word: [UInt8] = []
        word.reserveCapacity(24)
        var start = words.count
        for byte in bytes {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: ";"), 0x0A, 0x0D, UInt8(ascii: "|"):
                take(&word, from: start)
                if words.count > start { segments += 1 }
                start = words.count
            case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\""): continue
            case UInt8(ascii: "-"), UInt8(ascii: "/"): word.append(byte)
            case UInt8(ascii: "&"):
                take(&word, from: start)
                if words.count < Self.mostWords { append("AND") }
            case _ where byte.isCapital || byte.isDigit || byte >= 0x80: word.append(byte)
            default: take(&word, from: start)
            }
        }
    }

    /// Ends a word. `12 - 14` is `12-14`; a hyphen between words parts them (`STOKE-ON-TRENT` → `STOKE ON TRENT`).
    private mutating func take(_ word: inout [UInt8], from start: Int) {
        guard !word.isEmpty, words.count < Self.mostWords else { return word.removeAll(keepingCapacity: true) }
        defer { word.removeAll(keepingCapacity: true) }
        if !word.contains(UInt8(ascii: "-")) {
            if let last = words.last, words.count > start, last.text.utf8.last == UInt8(ascii: "-"), word[0].isDigit {
                words[words.count - 1] = AddressWord(
                    last.text + String(decoding: word, as: UTF8.self), segment: segments)
            } else if word != [UInt8(ascii: "/")] {
                append(String(decoding: word, as: UTF8.self))
            }
            return
        }
        if word[0].isDigit {
            append(String(decoding: word, as: UTF8.self))
        } else if word == [UInt8(ascii: "-")], let last = words.last, words.count > start, last.kinds.contains(.numeric)
        {
            words[words.count - 1].text += "-"
        } else {
            for part in word.split(separator: UInt8(ascii: "-")) where words.count < Self.mostWords {
                append(String(decoding: part, as: UTF8.self))
            }
        }
    }

    private mutating func append(_ text: String) {
        if let cut = Self.gluedFlat(text) {
            words.append(AddressWord(String(text[..<cut]), segment: segments))
            words.append(AddressWord(String(text[cut...]), segment: segments))
        } else {
            words.append(AddressWord(text, segment: segments))
        }
    }

    /// Where the number begins in `FLAT4`, `APT12B`, and the letter in `FLATC`.
    private static func gluedFlat(_ text: String) -> String.Index? {
        if text.utf8.count == 5, text.hasPrefix("FLAT"), text != "FLATS" { return text.index(before: text.endIndex) }
        guard text.utf8.last?.isDigit == true || text.utf8.count > 4, text.utf8.first?.isCapital == true,
            let cut = text.utf8.firstIndex(where: \.isDigit)
        else { return nil }
        switch text[..<cut] {
        case "FLAT", "FLT", "APT", "UNIT", "ROOM", "RM": return cut
        default: return nil
        }
    }

    /// `ST` is STREET at the end of a segment, or where a name stands before it and no other kind of street after it;
    /// otherwise it is SAINT. A range that was never finished loses its hyphen.
    private mutating func expandSaints() {
        for index in words.indices.reversed() {
            if words[index].text.utf8.last == UInt8(ascii: "-"), words[index].text.utf8.count > 1 {
                words[index] = AddressWord(String(words[index].text.dropLast()), segment: words[index].segment)
            }
            guard words[index].text == "ST" else { continue }
            let segment = words[index].segment
            let before = index > 0 && words[index - 1].segment == segment ? words[index - 1] : nil
            let isFollowed = index + 1 < words.count && words[index + 1].segment == segment
            var hasLaterStreet = false
            for later in words[(index + 1)...] {
                if later.segment != segment { break }
                if later.kinds.contains(.street) { hasLaterStreet = true }
            }
            let hasNameBefore = before.map { !$0.kinds.contains(.numeric) && !($0.text == "ST" && isFollowed) } ?? false
            words[index] =
                hasNameBefore && !hasLaterStreet
                ? AddressWord(text: "STREET", kinds: .street, segment: segment)
                : AddressWord(text: "SAINT", kinds: [], segment: segment)
        }
    }

    /// Takes the last postcode out of the words.
    mutating func takePostcode() -> Postcode? {
        for last in words.indices.reversed() {
            if last > 0, words[last - 1].segment == words[last].segment, words[last].text.utf8.count == 3,
                let postcode = Postcode(words[last - 1].text + words[last].text)
            {
                words.removeSubrange((last - 1)...last)
                return postcode
            }
            if (5...7).contains(words[last].text.utf8.count), words[last].text.utf8.contains(where: \.isDigit),
                let postcode = Postcode(words[last].text)
            {
                words.remove(at: last)
                return postcode
            }
        }
        return nil
    }

    /// Drops `C/O …`, which names a person and not a place: up to the next number in its segment, or all of the rest.
    mutating func dropCareOf() {
        var index = 0
        while index < words.count {
            let length = careOf(at: index)
            guard length > 0 else {
                index += 1
                continue
            }
            let segment = words[index].segment
            var end = index + length
            while end < words.count, words[end].segment == segment, !words[end].kinds.contains(.numeric),
                !words[end].kinds.contains(.flat)
            {
                end += 1
            }
            words.removeSubrange(index..<end)
        }
    }

    private func careOf(at index: Int) -> Int {
        if words[index].text == "C/O" { return 1 }
        guard index + 1 < words.count, words[index].segment == words[index + 1].segment else { return 0 }
        switch (words[index].text, words[index + 1].text) {
        case ("CARE", "OF"), ("C", "O"): return 2
        default: return 0
        }
    }
}
