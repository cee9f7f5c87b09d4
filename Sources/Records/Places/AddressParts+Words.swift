extension AddressParts {
    /// A number or flat that was read, and where the words go on.
    struct Taken {
        var number: String
        var flat: String?
        var start: Int
        var end: Int
    }

    /// `12`, `12A`, `12 A`, `12-14`, `NO 12`, and `12/4`, which is flat 4 at 12.
    func houseNumber(at start: Int, _ end: Int) -> Taken? {
        var here = start
        if end - here > 1, words[here].text == "NO" || words[here].text == "NUMBER" { here += 1 }
        guard here < end, words[here].kinds.contains(.number) else { return nil }
        var (number, flat) = HouseNumber.taken(words[here].text)
        here += 1
        if flat == nil, words[here - 1].kinds.contains(.digits), here + 1 < end, words[here].kinds.contains(.letter) {
            number += words[here].text
            here += 1
        }
        return Taken(number: number, flat: flat, start: start, end: here)
    }

    /// `FLAT 4`, `APARTMENT 3B`, `GROUND FLOOR FLAT`, `TOP FLAT`, `FLAT GROUND FLOOR`, `BASEMENT`.
    func designation(at start: Int, _ end: Int) -> (flat: String, end: Int)? {
        guard start < end else { return nil }
        let first = words[start]
        if first.kinds.contains(.flat) { return numbered(at: start + 1, end) ?? bare(at: start, end) }
        if first.kinds.contains(.floor) {
            guard start + 1 < end else { return nil }
            let next = words[start + 1]
            return next.text == "FLOOR" || next.kinds.contains(.flat) ? floor(at: start, end) : nil
        }
        switch first.text {
        case "BASEMENT":
            return ("BASEMENT", start + 1 < end && words[start + 1].kinds.contains(.flat) ? start + 2 : start + 1)
        case "GFF": return ("GROUND FLOOR", start + 1)
        case "FFF": return ("FIRST FLOOR", start + 1)
        case "SFF": return ("SECOND FLOOR", start + 1)
        case "TFF": return ("TOP FLOOR", start + 1)
        default: return nil
        }
    }

    /// What a flat is called after the word for it.
    private func numbered(at start: Int, _ end: Int) -> (flat: String, end: Int)? {
        var here = start
        if end - here > 1, words[here].text == "NO" || words[here].text == "NUMBER" { here += 1 }
        guard here < end else { return nil }
        let name = words[here]
        if name.kinds.contains(.floor) { return floor(at: here, end) }
        if name.text == "BASEMENT" { return ("BASEMENT", here + 1) }
        let length = name.text.utf8.count
        guard length <= 5, length == 1 && name.kinds.contains(.letter) || name.text.utf8.contains(where: \.isDigit)
        else {
            return nil
        }
        here += 1
        // "FLAT 4 A HIGH STREET" is flat 4A; "FLAT A 12 HIGH STREET" is flat A.
        if name.kinds.contains(.digits), here < end, words[here].kinds.contains(.letter) {
            return (name.text + words[here].text, here + 1)
        }
        return (name.text, here)
    }

    /// `THE PENTHOUSE`, `ANNEXE`: parts of a building that need no number.
    private func bare(at start: Int, _ end: Int) -> (flat: String, end: Int)? {
        let text = words[start].text
        guard text == "PENTHOUSE" || text == "ANNEXE" || (text == "MAISONETTE" && start + 1 == end) else { return nil }
        return (text, start + 1)
    }

    private func floor(at start: Int, _ end: Int) -> (flat: String, end: Int) {
        var here = start + 1
        if here < end, words[here].text == "FLOOR" { here += 1 }
        if here < end, words[here].kinds.contains(.flat) { here += 1 }
        let name = words[start].text
        // "GROUND FLOOR FLAT 2" is flat 2 of the ground floor: the number tells it apart.
        if here < end, words[here - 1].kinds.contains(.flat), words[here].kinds.contains(.digits),
            here + 1 < end && words[here + 1].kinds.contains(.number) || here + 1 == end
        {
            return (words[here].text, here + 1)
        }
        return ("\(name) FLOOR", here)
    }

    /// Where a street's name ends: after its first kind of street that is not the first word, and any that follow on. A
    /// strong kind (`ROAD`) is looked for before a loose one (`COURT`).
    func streetEnd(_ start: Int, _ end: Int) -> Int? {
        guard end - start > 1 else { return nil }
        for kind in [AddressWord.Kinds.street, .looseStreet] {
            for index in (start + 1)..<end where words[index].kinds.contains(kind) {
                var next = index + 1
                while next < end, words[next].kinds.contains(kind) || words[next].kinds.contains(.direction) {
                    next += 1
                }
                return next
            }
        }
        return nil
    }

    /// Where a block's name ends when its street follows in the same segment: `ROSE COURT | MILL LANE`.
    func blockEnd(_ start: Int, _ end: Int) -> Int? {
        guard end - start > 3 else { return nil }
        for index in (start + 1)..<(end - 2) where words[index].kinds.contains(.block) {
            if !words[index + 1].kinds.contains(.street), streetEnd(index + 1, end) != nil { return index + 1 }
        }
        return nil
    }

    func endsAsStreet(_ start: Int, _ end: Int) -> Bool {
        var last = words[end - 1]
        if end - start > 2, last.kinds.contains(.direction) { last = words[end - 2] }
        return !last.kinds.isDisjoint(with: .anyStreet)
    }

    /// Whether a later segment begins with a house number.
    func laterNumber(_ start: Int) -> Bool {
        for index in start..<words.count where index == 0 || words[index].segment != words[index - 1].segment {
            var end = index + 1
            while end < words.count, words[end].segment == words[index].segment { end += 1 }
            if houseNumber(at: index, end) != nil { return true }
        }
        return false
    }

    /// Whether a later segment ends as streets' names do.
    func laterStreet(_ start: Int) -> Bool {
        for index in start..<words.count
        where index + 1 == words.count || words[index].segment != words[index + 1].segment {
            let opens = index == 0 || words[index - 1].segment != words[index].segment
            if words[index].kinds.contains(.street), !opens { return true }
            if words[index].kinds.contains(.direction), index > 1, words[index - 1].kinds.contains(.street),
                words[index - 2].segment == words[index].segment
            {
                return true
            }
        }
        return false
    }
}
