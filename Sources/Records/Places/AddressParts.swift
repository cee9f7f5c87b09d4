/// The parts of an address as the parser finds them, left to right.
struct AddressParts {
    var flat: String?
    var number: String?
    var building: String?
    var street: String?
    /// What follows the street: localities and town, in order.
    var places: [String] = []

    /// Reads segments of standard words.
    init(_ segments: [[String]]) {
        for (index, segment) in segments.enumerated() {
            let rest = Array(segments[(index + 1)...])
            take(segment, before: rest)
        }
        settle()
    }

    private mutating func take(_ segment: [String], before rest: [[String]]) {
        var words = segment
        if street == nil, let designation = Self.takeFlat(&words) {
            flat = flat ?? designation
            if words.isEmpty { return }
        }
        if street != nil {
            places.append(words.joined(separator: " "))
            return
        }
        if let taken = Self.takeNumber(&words) {
            take(number: taken, words, before: rest)
        } else {
            takeNamed(words, before: rest)
        }
    }

    /// A segment that begins with a number: `12 HIGH STREET`, `12`, `12 ROSE COURT` before `5 HIGH STREET`.
    private mutating func take(
        number taken: (number: String, flat: String?), _ words: [String], before rest: [[String]]
    ) {
        flat = flat ?? taken.flat
        let laterNumber = rest.contains { Self.beginsWithNumber($0) }
        let laterStreet = rest.contains { Self.endsAsStreet($0, strongly: true) }
        let isBuilding = words.last.map { AddressWords.buildings.contains($0) } ?? false
        if laterNumber || (isBuilding && laterStreet), flat == nil {
            flat = taken.number
            if !words.isEmpty { building = words.joined(separator: " ") }
            return
        }
        if number == nil { number = taken.number } else { flat = flat ?? taken.number }
        if !words.isEmpty { takeStreet(words) }
    }

    /// A segment that does not begin with a number.
    private mutating func takeNamed(_ words: [String], before rest: [[String]]) {
        if number != nil {
            takeStreet(words)
            return
        }
        if let cut = words.firstIndex(where: { $0.first?.isNumber == true }), cut > 0,
            Self.endsAsStreet(Array(words[cut...]), strongly: false) || Self.splitStreet(Array(words[cut...])) != nil
        {
            // "ROSE COURT 5 HIGH STREET": the comma is missing.
            building = building ?? words[..<cut].joined(separator: " ")
            take(Array(words[cut...]), before: rest)
            return
        }
        let streetFollows = rest.contains { Self.beginsWithNumber($0) || Self.endsAsStreet($0, strongly: true) }
        let isBuilding = words.last.map { AddressWords.buildings.contains($0) } ?? false
        if streetFollows || (isBuilding && building == nil && !rest.isEmpty) {
            building = building.map { "\($0) \(words.joined(separator: " "))" } ?? words.joined(separator: " ")
        } else if Self.endsAsStreet(words, strongly: false) || Self.splitStreet(words) != nil {
            takeStreet(words)
        } else if building == nil, flat == nil, places.isEmpty, !rest.isEmpty {
            building = words.joined(separator: " ")
        } else {
            places.append(words.joined(separator: " "))
        }
    }

    /// Takes the street, and what runs on after it where a comma is missing.
    private mutating func takeStreet(_ words: [String]) {
        guard let end = Self.splitStreet(words) else {
            street = words.joined(separator: " ")
            return
        }
        street = words[..<end].joined(separator: " ")
        if end < words.count { places.append(words[end...].joined(separator: " ")) }
    }

    /// Where a street's name ends: after its first kind of street that is not the first word, and any that follow on.
    private static func splitStreet(_ words: [String]) -> Int? {
        guard words.count > 1 else { return nil }
        for index in 1..<words.count where AddressWords.strongStreets.contains(words[index]) {
            var end = index + 1
            while end < words.count,
                AddressWords.strongStreets.contains(words[end]) || AddressWords.directions.contains(words[end])
            {
                end += 1
            }
            return end
        }
        return nil
    }

    private static func endsAsStreet(_ words: [String], strongly: Bool) -> Bool {
        guard var last = words.last else { return false }
        if words.count > 2, AddressWords.directions.contains(last) { last = words[words.count - 2] }
        if words.count == 1 { return !strongly && AddressWords.streets.contains(last) }
        return (strongly ? AddressWords.strongStreets : AddressWords.streets).contains(last)
    }

    private static func beginsWithNumber(_ words: [String]) -> Bool {
        var copy = words
        return takeNumber(&copy) != nil
    }

    private mutating func settle() {
        while places.count > 1, let last = places.last, AddressWords.counties.contains(last) { places.removeLast() }
        if street == nil, number == nil, flat != nil, building == nil, !places.isEmpty {
            building = places.removeFirst()
        }
    }
}
