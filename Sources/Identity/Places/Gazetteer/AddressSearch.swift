import Records

/// Looks for one written address in a gazetteer.
struct AddressSearch {
    private let gazetteer: Gazetteer
    private let address: Address
    private var scoring: AddressScoring
    private var readings: [AddressScoring.Coded]
    /// The best of each UPRN, best first; a few only.
    private var found: [Found] = []

    private struct Found {
        var entry: Int
        var weighed: AddressScoring.Weighed
    }

    /// Of a name that is as common as this only so many entries are weighed.
    private static let most = 600

    init(_ address: Address, _ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        self.address = address
        let scoring = AddressScoring(address, gazetteer)
        readings = AddressReading.all(address, gazetteer).map { scoring.coded($0) }
        self.scoring = scoring
    }

    mutating func run() {
        if let postcode = address.postcode {
            let code = gazetteer.postcodes.code(of: postcode)
            weigh(gazetteer.ofPostcode, gazetteer.ofPostcode.range(code))
            if let best = found.first, best.weighed.isPlain { return }
        }
        let streets = nearStreets()
        for reading in readings.indices {
            let number = readings[reading].reading.number.first
            for street in streets where !readings[reading].reading.street.isEmpty || reading == 0 {
                weighStreet(street, number: number)
            }
            weighBuildings(of: reading)
        }
    }

    // MARK: Where to look

    /// Streets with the written name, or else those whose name stands among the words, or else those spelt like it.
    private mutating func nearStreets() -> [Int32] {
        guard let written = address.street else { return windowStreets() }
        let code = gazetteer.streets.code(of: written)
        if code >= 0 { return [code] }
        var near = gazetteer.streetsByRoot[written] ?? windowStreets()
        if near.isEmpty {
            for name in [written, address.locality ?? "", address.building ?? ""] where near.isEmpty && !name.isEmpty {
                for candidate in gazetteer.streetSpellings.candidates(name) {
                    let points = AddressScoring.points(name, gazetteer.streets.text(candidate))
                    if points >= 15 { near.append(candidate) }
                    if name != written, points >= 15 { scoring.note(street: candidate, points: points - 2) }
                }
            }
        }
        return near
    }

    /// The longest runs of the address's words that are names of streets, where a comma is missing or the kind of street
    /// is one that the parser does not know.
    private mutating func windowStreets() -> [Int32] {
        let text = [address.building, address.street, address.locality, address.town].compactMap(\.self).joined(
            separator: " ")
        let words = text.utf8.prefix(200).split(separator: 0x20).prefix(12).map { String(Substring($0)) }
        var length = min(5, words.count)
        while length > 0 {
            var streets: [Int32] = []
            for start in 0...(words.count - length) {
                let code = gazetteer.streets.code(of: words[start..<(start + length)].joined(separator: " "))
                if code >= 0, !streets.contains(code) { streets.append(code) }
            }
            if !streets.isEmpty {
                for code in streets { scoring.note(street: code, points: 23) }
                return streets
            }
            length -= 1
        }
        return []
    }

    private mutating func weighStreet(_ street: Int32, number: Int32) {
        let range = gazetteer.ofStreet.range(street)
        if number == 0 { return weigh(gazetteer.ofStreet, range.prefix(Self.most)) }
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if gazetteer.entries[Int(gazetteer.ofStreet.entries[middle])].number.first < number {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var end = low
        while end < range.upperBound, gazetteer.entries[Int(gazetteer.ofStreet.entries[end])].number.first == number {
            end += 1
        }
        weigh(gazetteer.ofStreet, low..<end)
        // Blocks without a number are at the front.
        var unnumbered = range.lowerBound
        while unnumbered < range.upperBound,
            gazetteer.entries[Int(gazetteer.ofStreet.entries[unnumbered])].number.isNone
        {
            unnumbered += 1
        }
        weigh(gazetteer.ofStreet, (range.lowerBound..<unnumbered).prefix(Self.most))
    }

    private mutating func weighBuildings(of reading: Int) {
        let name = readings[reading].reading.building
        if name.isEmpty { return }
        var codes = [readings[reading].building].filter { $0 >= 0 }
        if codes.isEmpty {
            codes = gazetteer.buildingSpellings.candidates(name, limit: 16).filter {
                spellingDistance(name, gazetteer.buildings.text($0), limit: max(1, name.utf8.count / 5)) != nil
            }
        }
        for code in codes {
            weigh(gazetteer.ofBuilding, gazetteer.ofBuilding.range(code).prefix(Self.most))
            weigh(gazetteer.ofOrganisation, gazetteer.ofOrganisation.range(code).prefix(Self.most))
        }
    }

    // MARK: Weighing

    private mutating func weigh(_ lists: EntryLists, _ range: Range<Int>) {
        for place in range {
            let index = Int(lists.entries[place])
            let entry = gazetteer.entries[index]
            for reading in readings {
                let weighed = scoring.weigh(reading, against: entry)
                if weighed.points >= gazetteer.rules.weak - gazetteer.rules.exactMargin {
                    keep(Found(entry: index, weighed: weighed))
                }
            }
        }
    }

    private mutating func keep(_ new: Found) {
        let uprn = gazetteer.entries[new.entry].uprn
        if let same = found.firstIndex(where: { gazetteer.entries[$0.entry].uprn == uprn }) {
            if found[same].weighed.points >= new.weighed.points { return }
            found.remove(at: same)
        }
        let place = found.firstIndex { isBefore(new, $0) } ?? found.count
        if place >= gazetteer.rules.candidates + 1 { return }
        found.insert(new, at: place)
        if found.count > gazetteer.rules.candidates + 1 { found.removeLast() }
    }

    private func isBefore(_ left: Found, _ right: Found) -> Bool {
        if left.weighed.points != right.weighed.points { return left.weighed.points > right.weighed.points }
        return gazetteer.entries[left.entry].uprn < gazetteer.entries[right.entry].uprn
    }

    /// Whether the street has homes in the very postcode that was written, and the one found is in another: then the
    /// number may be what is wrong, and not the postcode.
    private func isBesideItsPostcode(_ best: Found) -> Bool {
        let entry = gazetteer.entries[best.entry]
        if scoring.postcodeCode < 0 || entry.postcode == scoring.postcodeCode { return false }
        return gazetteer.ofPostcode.range(scoring.postcodeCode).contains {
            gazetteer.entries[Int(gazetteer.ofPostcode.entries[$0])].street == entry.street
        }
    }

    // MARK: The answer

    /// The points of an address of which every part agrees.
    private static let whole = 95.0

    func match() -> AddressMatch {
        let rules = gazetteer.rules
        guard let best = found.first, best.weighed.points >= rules.weak else { return .unmatched }
        let margin = found.count > 1 ? best.weighed.points - found[1].weighed.points : Int.max
        var band = AddressMatch.Band.weak
        if !best.weighed.isBuildingOnly, best.weighed.namesHome {
            if !best.weighed.namesBuilding, isBesideItsPostcode(best) {
                band = .weak
            } else if best.weighed.isPlain, margin >= rules.exactMargin {
                band = .exact
            } else if best.weighed.points >= rules.strong, margin >= rules.margin {
                band = .strong
            }
        }
        let candidates = found.prefix(max(1, rules.candidates)).map {
            AddressMatch.Candidate(
                uprn: gazetteer.entries[$0.entry].uprn,
                score: Double(min(max($0.weighed.points, 0), Int(Self.whole))) / Self.whole)
        }
        return AddressMatch(
            band: band, level: best.weighed.isBuildingOnly ? .building : .home, candidates: candidates,
            isInstitution: gazetteer.entries[best.entry].isInstitution)
    }
}
