import Records

/// Weighs one written address against entries of a gazetteer, in points; remembers what it compared.
struct AddressScoring {
    let gazetteer: Gazetteer
    private let postcode: String
    let postcodeCode: Int32
    private let place: String
    private let street: String
    /// Names that may be the street's where the parser took another for it.
    private let otherStreets: [String]
    private var postcodePoints: [(code: Int32, points: Int)] = []
    private var placePoints: [(locality: Int32, town: Int32, agrees: Bool)] = []
    /// Points of streets against the address's own; the search adds what it found out.
    private var streetPoints: [(code: Int32, points: Int)] = []
    private var buildingPoints: [(code: Int32, reading: String, points: Int)] = []

    /// A reading with its flat's code in the gazetteer: −1 for none, −2 for one that the gazetteer does not have.
    struct Coded {
        var reading: AddressReading
        var flat: Int32
        var building: Int32
    }

    struct Weighed {
        var points: Int
        /// Every part that tells homes apart agrees as it is written.
        var isPlain = false
        /// A part of the building that the address or the entry does not tell apart.
        var isBuildingOnly = false
        /// Both name the building, and alike.
        var namesBuilding = false
        var namesHome = false
    }

    init(_ address: Address, _ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        postcode = address.postcode ?? ""
        postcodeCode = gazetteer.postcodes.code(of: postcode)
        street = address.street ?? ""
        var others = [address.locality, address.building].compactMap(\.self)
        let run = [address.street, address.locality].compactMap(\.self).joined(separator: " ").split(separator: " ")
        if run.count > 3 { for cut in 2...min(4, run.count - 2) { others.append(run[cut...].joined(separator: " ")) } }
        otherStreets = others
        place = [address.locality, address.town].compactMap(\.self).joined(separator: " ")
    }

    func coded(_ reading: AddressReading) -> Coded {
        var flat = NameTable.none
        if !reading.flat.isEmpty {
            flat = gazetteer.flats.code(of: reading.flat)
            if flat < 0 { flat = -2 }
        }
        return Coded(reading: reading, flat: flat, building: gazetteer.buildings.code(of: reading.building))
    }

    mutating func weigh(_ coded: Coded, against entry: Gazetteer.Entry) -> Weighed {
        let reading = coded.reading
        let number = numberPoints(reading.number, entry.number)
        if number <= -40 { return Weighed(points: number) }
        let post = points(ofPostcode: entry.postcode)
        let road =
            reading.street.isEmpty ? (entry.street < 0 ? 5 : 3) : points(ofStreet: entry.street, near: post >= 20)
        let house = self.building(coded, entry)
        var door = number
        if door == Self.noNumbers { door = house >= 7 ? 15 : 4 }
        if door == Self.numberUnsaid { door = house >= 7 ? 8 : -12 }
        if door == Self.numberUnlisted { door = house >= 7 ? 4 : -25 }
        var name = house
        if house == Self.otherName { name = number >= 10 ? -3 : -25 }
        var flat = 15
        var weighed = Weighed(points: 0)
        if coded.flat == NameTable.none || entry.flat < 0 {
            if coded.flat != NameTable.none { flat = -12 }
            if entry.flat >= 0 { flat = -10 }
            weighed.isBuildingOnly = flat < 0 || entry.isShell
        } else if coded.flat != entry.flat {
            return Weighed(points: -40)
        }
        weighed.points = post + road + door + name + flat + points(ofPlace: entry, post: post) - reading.penalty
        weighed.namesBuilding = house >= 7
        weighed.namesHome = number >= 10 || house >= 7
        weighed.isPlain =
            post == 30 && road == 25 && (number == 20 || house == 10) && flat == 15 && reading.penalty == 0
        return weighed
    }

    // MARK: Numbers

    private static let noNumbers = 1
    private static let numberUnsaid = 2
    private static let numberUnlisted = 3

    private func numberPoints(_ written: DoorNumber, _ listed: DoorNumber) -> Int {
        if written.isNone { return listed.isNone ? Self.noNumbers : Self.numberUnsaid }
        if listed.isNone { return Self.numberUnlisted }
        if written == listed { return 20 }
        if written.letter != listed.letter { return -40 }
        if written.first == listed.first { return written.last == 0 || listed.last == 0 ? 14 : 10 }
        return listed.spans(written.first) && written.last == 0 ? 10 : -40
    }

    // MARK: Names

    private static let otherName = -1

    /// 10 equal, 8 or 7 near, 5 neither has a name, 3 one has; ``otherName`` when they differ.
    private mutating func building(_ coded: Coded, _ entry: Gazetteer.Entry) -> Int {
        if coded.reading.building.isEmpty { return entry.building < 0 ? 5 : 3 }
        if entry.building < 0, entry.organisation < 0 { return 3 }
        var best = Self.otherName
        for code in [entry.building, entry.organisation] where code >= 0 {
            best = max(best, points(ofBuilding: code, coded))
        }
        return best
    }

    private mutating func points(ofBuilding code: Int32, _ coded: Coded) -> Int {
        if code == coded.building { return 10 }
        let written = coded.reading.building
        if let known = buildingPoints.first(where: { $0.code == code && $0.reading == written }) { return known.points }
        let listed = gazetteer.buildings.text(code)
        var points = Self.otherName
        if let distance = spellingDistance(
            written, listed, limit: max(1, min(listed.utf8.count, written.utf8.count) / 5))
        {
            points = distance == 1 ? 8 : 7
        } else if isWithin(listed, written) || isWithin(written, listed) {
            points = 7
        }
        buildingPoints.append((code, written, points))
        return points
    }

    /// Whether a name's words stand together in another's.
    private func isWithin(_ part: String, _ whole: String) -> Bool {
        part.utf8.count >= 5 && (" " + whole + " ").contains(" " + part + " ")
    }

    // MARK: Streets

    /// Notes what the search found out about a street before anything is weighed.
    mutating func note(street code: Int32, points: Int) {
        if !streetPoints.contains(where: { $0.code == code }) { streetPoints.append((code, points)) }
    }

    /// - Parameter near: whether the postcode agrees, so that a street of another kind may be a slip.
    private mutating func points(ofStreet code: Int32, near: Bool) -> Int {
        if code < 0 { return 3 }
        if let known = streetPoints.first(where: { $0.code == code }) {
            return known.points < 10 && !near ? -25 : known.points
        }
        let listed = gazetteer.streets.text(code)
        var points = Self.points(street, listed)
        if points < 15, near {
            for other in otherStreets { points = max(points, Self.points(other, listed) - 2) }
        }
        streetPoints.append((code, points))
        return points < 10 && !near ? -25 : points
    }

    /// 25 equal, 21 one change, 17 few, 15 one is a part of the other, 8 they begin alike, 5 of another kind (ROAD for LANE), −25
    /// another.
    static func points(_ written: String, _ listed: String) -> Int {
        if written == listed { return 25 }
        let length = min(written.utf8.count, listed.utf8.count)
        if let distance = spellingDistance(written, listed, limit: max(1, length / 5)) {
            return distance == 1 ? 21 : 17
        }
        let (short, long) = written.utf8.count < listed.utf8.count ? (written, listed) : (listed, written)
        if short.utf8.count >= 4, long.hasPrefix(short + " ") || long.hasSuffix(" " + short) { return 15 }
        if let cut = written.lastIndex(of: " "), let other = listed.lastIndex(of: " "),
            written[..<cut] == listed[..<other]
        {
            return 5
        }
        let same = zip(written.utf8, listed.utf8).prefix { $0 == $1 }.count
        return same >= 6 && same * 10 >= length * 6 ? 8 : -25
    }

    // MARK: Postcodes and places

    /// 30 equal, 20 one letter wrong, 14 the same sector, 8 the same district or none stated, −15 another.
    private mutating func points(ofPostcode code: Int32) -> Int {
        if code < 0 || postcode.isEmpty { return 10 }
        if code == postcodeCode { return 30 }
        if let known = postcodePoints.first(where: { $0.code == code }) { return known.points }
        let listed = gazetteer.postcodes.text(code)
        var points = -15
        if spellingDistance(postcode, listed, limit: 1) != nil {
            points = 20
        } else if postcode.dropLast(2) == listed.dropLast(2) {
            points = 14
        } else if postcode.prefix(while: { $0 != " " }) == listed.prefix(while: { $0 != " " }) {
            points = 8
        }
        postcodePoints.append((code, points))
        return points
    }

    private mutating func points(ofPlace entry: Gazetteer.Entry, post: Int) -> Int {
        if place.isEmpty || (entry.locality < 0 && entry.town < 0) { return 0 }
        let agrees: Bool
        if let known = placePoints.first(where: { $0.locality == entry.locality && $0.town == entry.town }) {
            agrees = known.agrees
        } else {
            let padded = " " + place + " "
            agrees = [entry.locality, entry.town].contains {
                $0 >= 0 && padded.contains(" " + gazetteer.places.text($0) + " ")
            }
            placePoints.append((entry.locality, entry.town, agrees))
        }
        return agrees ? (post == 30 ? 2 : 8) : post == 30 ? -2 : -8
    }
}
