/// The parts of an address as the parser finds them, left to right.
struct AddressParts {
    var flat: String?
    var number: String?
    var building: String?
    var street: String?
    /// What follows the street: localities and town, in order.
    var places: [String] = []

    let words: [AddressWord]

    /// Reads the words of an address.
    init(_ words: [AddressWord]) {
        self.words = words
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, words[end].segment == words[start].segment { end += 1 }
            take(start, end)
            start = end
        }
        settle()
    }

    /// Reads one segment.
    private mutating func take(_ start: Int, _ end: Int) {
        var here = start
        if flat == nil, let designation = designation(at: here, end), street == nil || designation.end == end {
            flat = designation.flat
            here = designation.end
            if here == end { return }
        }
        if street != nil {
            takePlace(here, end)
        } else if let first = houseNumber(at: here, end) {
            takeNumbered(first, end)
        } else {
            takeNamed(here, end)
        }
    }

    // MARK: A segment that begins with a number

    /// `12 HIGH STREET`, `12`, `12 ROSE COURT` before `5 HIGH STREET`, `3 ROSE COURT 5 HIGH STREET`.
    private mutating func takeNumbered(_ first: Taken, _ end: Int) {
        if let lettered = first.flat, flat == nil { flat = lettered }
        let here = first.end
        if here == end {
            if number == nil, flat != nil || !laterNumber(end) { number = first.number } else { takeFlat(first.number) }
            return
        }
        if let inner = innerNumber(here, end) {
            takeFlat(first.number)
            if inner.start > here { addBuilding(here, inner.start) }
            takeNumbered(inner, end)
            return
        }
        if flat == nil, let cut = blockEnd(here, end), number == nil {
            flat = first.number
            addBuilding(here, cut)
            takeStreet(cut, end)
            return
        }
        let isBuilding = words[end - 1].kinds.contains(.building)
        let namesNext = laterNumber(end) && !words[end - 1].kinds.contains(.street)
        // A name without a kind of street is a building's when a street comes after it.
        let isUnlikelyStreet = isBuilding || streetEnd(here, end) == nil && end - here > 1
        if namesNext || (isUnlikelyStreet && laterStreet(end)) {
            if flat == nil { flat = first.number } else if number == nil { number = first.number }
            addBuilding(here, end)
            return
        }
        if number == nil { number = first.number } else { takeFlat(first.number) }
        takeStreet(here, end)
    }

    private mutating func takeFlat(_ text: String) { if flat == nil { flat = text } }

    private mutating func addBuilding(_ start: Int, _ end: Int) {
        let name = text(start, end)
        building = building.map { "\($0) \(name)" } ?? name
    }

    /// A second house number in the segment, with a street or a name after it.
    private func innerNumber(_ start: Int, _ end: Int) -> Taken? {
        var index = start
        while index + 1 < end {
            if words[index].kinds.contains(.street) { return nil }
            if let taken = houseNumber(at: index, end), taken.end < end {
                return streetEnd(taken.end, end) != nil || index == start ? taken : nil
            }
            index += 1
        }
        return nil
    }

    // MARK: A segment that does not begin with a number

    private mutating func takeNamed(_ start: Int, _ end: Int) {
        if let cut = (start..<end).first(where: { $0 > start && words[$0].kinds.contains(.number) }),
            takeBroken(start, cut, end)
        {
            return
        }
        let isBuilding = words[end - 1].kinds.contains(.building)
        if number != nil {
            if isBuilding, building == nil, laterStreet(end) {
                addBuilding(start, end)
                // "3, ROSE COURT, MILL LANE": the number was a flat's.
                if flat == nil, words[end - 1].kinds.contains(.block), !laterNumber(end) { swap(&flat, &number) }
            } else {
                takeStreet(start, end)
            }
            return
        }
        let hasRest = end < words.count
        if laterNumber(end) || laterStreet(end) || (isBuilding && building == nil && hasRest) {
            takeEarlyName(start, end)
        } else if let cut = blockEnd(start, end) {
            addBuilding(start, cut)
            takeStreet(cut, end)
        } else if endsAsStreet(start, end) || streetEnd(start, end) != nil {
            takeStreet(start, end)
        } else if building == nil, flat == nil, places.isEmpty, hasRest {
            addBuilding(start, end)
        } else {
            places.append(text(start, end))
        }
    }

    /// A name before the street: a building, a town out of place, or the street itself with its number after it.
    private mutating func takeEarlyName(_ start: Int, _ end: Int) {
        if words[end - 1].kinds.contains(.street), end < words.count, !laterStreet(end) {
            takeStreet(start, end)
            return
        }
        let name = text(start, end)
        if start == 0, flat == nil, PostTowns.names.contains(name) {
            places.append(name)
        } else {
            addBuilding(start, end)
        }
    }

    /// `ROSE COURT 5 HIGH STREET`, where a comma is missing, and `HIGH STREET 5`, where the number stands behind.
    private mutating func takeBroken(_ start: Int, _ cut: Int, _ end: Int) -> Bool {
        guard let inner = houseNumber(at: cut, end) else { return false }
        let isStreetBefore = words[cut - 1].kinds.contains(.street)
        if inner.end < end, streetEnd(inner.end, end) != nil || endsAsStreet(inner.end, end) {
            addBuilding(start, cut)
            takeNumbered(inner, end)
            return true
        }
        guard number == nil, isStreetBefore || (inner.end == end && words[cut - 1].kinds.contains(.looseStreet)) else {
            return false
        }
        takeStreet(start, cut)
        number = inner.number
        if let lettered = inner.flat { takeFlat(lettered) }
        if inner.end < end { takePlace(inner.end, end) }
        return true
    }

    // MARK: Streets and places

    /// Takes the street, and what runs on after it where a comma is missing.
    private mutating func takeStreet(_ start: Int, _ end: Int) {
        guard start < end else { return }
        guard let cut = streetEnd(start, end) else {
            street = text(start, end)
            return
        }
        street = text(start, cut)
        if cut < end { takePlace(cut, end) }
    }

    /// What stands after the street: a flat or a number out of place, a locality, a town.
    private mutating func takePlace(_ start: Int, _ end: Int) {
        var here = start
        if flat == nil, let designation = designation(at: here, end) {
            flat = designation.flat
            here = designation.end
        }
        if here < end, number == nil, let late = houseNumber(at: here, end) {
            number = late.number
            if let lettered = late.flat { takeFlat(lettered) }
            here = late.end
        }
        if here < end, words[here].text == "NEAR" { here += 1 }
        if here < end { places.append(text(here, end)) }
    }

    private mutating func settle() {
        for index in places.indices.reversed() where AddressWords.counties.contains(places[index]) && places.count > 1 {
            places.remove(at: index)
        }
        if let last = places.last, let split = PostTowns.split(last) {
            places.removeLast()
            places += split
        }
        if street == nil, number == nil, flat != nil, building == nil, !places.isEmpty {
            building = places.removeFirst()
        }
    }

    func text(_ start: Int, _ end: Int) -> String {
        if end == start + 1 { return words[start].text }
        var text = words[start].text
        for index in (start + 1)..<end {
            text += " "
            text += words[index].text
        }
        return text
    }
}
