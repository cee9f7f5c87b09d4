public import Records

/// Every address of an area with its UPRN, indexed so that written addresses are found in it.
///
/// Built once and only read afterwards. An entry costs about 80 bytes beside its share of the names.
public struct Gazetteer: Sendable {
    struct Entry: Sendable {
        var uprn: Int64
        var number: DoorNumber
        var flat: Int32
        var building: Int32
        var organisation: Int32
        var street: Int32
        var locality: Int32
        var town: Int32
        var postcode: Int32
        /// Whether it is the shell of a block or of a divided house.
        var isShell = false
        var isInstitution = false
        var parent: Int64?
    }

    public let rules: GazetteerRules
    let entries: [Entry]
    let postcodes: NameTable
    let streets: NameTable
    let buildings: NameTable
    let flats: NameTable
    let places: NameTable
    let ofPostcode: EntryLists
    /// Ordered by number.
    let ofStreet: EntryLists
    let ofBuilding: EntryLists
    let ofOrganisation: EntryLists
    /// Streets by their names without the last word: `MILL` → MILL LANE, MILL ROAD.
    let streetsByRoot: [String: [Int32]]
    let streetSpellings: SpellingIndex
    let buildingSpellings: SpellingIndex
    /// Rows of the file that hold no address with a UPRN: malformed ones, and those that delete an address.
    public let rowsLeftOut: Int
    /// The organisations that it lists by name, in order of mention.
    public let organisations: [Organisation]
    /// Ordered by UPRN, then by entry.
    private let byUPRN: [Int32]

    /// Entries with the same UPRN are other ways to write one address. Postcodes that cannot be one are left out of the
    /// entry, not the entry.
    ///
    /// - Complexity: O(*n* log *n*) in the entries.
    /// - Parameter rowsLeftOut: see ``rowsLeftOut``; the default is none.
    public init(_ listed: [GazetteerEntry], rules: GazetteerRules = GazetteerRules(), rowsLeftOut: Int = 0) {
        self.rules = rules
        self.rowsLeftOut = rowsLeftOut
        var postcodes = NameTable()
        var streets = NameTable()
        var buildings = NameTable()
        var flats = NameTable()
        var places = NameTable()
        var standard: [String: String] = [:]
        func name(_ text: String) -> String {
            if text.isEmpty { return text }
            if let known = standard[text] { return known }
            let made = StandardName.of(text)
            standard[text] = made
            return made
        }
        var standardFlats: [String: String] = [:]
        func flatName(_ text: String) -> String {
            if text.isEmpty { return text }
            if let known = standardFlats[text] { return known }
            let made = StandardName.ofFlat(text)
            standardFlats[text] = made
            return made
        }
        var entries: [Entry] = []
        entries.reserveCapacity(listed.count)
        for entry in listed {
            entries.append(
                Entry(
                    uprn: entry.uprn, number: DoorNumber(entry.number), flat: flats.code(adding: flatName(entry.flat)),
                    building: buildings.code(adding: name(entry.building)),
                    organisation: buildings.code(adding: name(entry.organisation)),
                    street: streets.code(adding: name(entry.street)),
                    locality: places.code(adding: name(entry.locality)),
                    town: places.code(adding: name(entry.town)),
                    postcode: postcodes.code(adding: Postcode(entry.postcode)?.text ?? ""),
                    isInstitution: entry.isInstitution, parent: entry.parent))
        }
        let parents = Set(listed.lazy.compactMap(\.parent))
        for index in entries.indices where parents.contains(entries[index].uprn) && !listed[index].isDwelling {
            entries[index].isShell = true
        }
        let made = entries
        self.entries = made
        (self.postcodes, self.streets, self.buildings) = (postcodes, streets, buildings)
        (self.flats, self.places) = (flats, places)
        ofPostcode = EntryLists(codes: postcodes.texts.count, of: made.count, code: { made[$0].postcode })
        ofStreet = EntryLists(
            codes: streets.texts.count, of: made.count, code: { made[$0].street }, rank: { made[$0].number.first })
        ofBuilding = EntryLists(codes: buildings.texts.count, of: made.count, code: { made[$0].building })
        ofOrganisation = EntryLists(codes: buildings.texts.count, of: made.count, code: { made[$0].organisation })
        var roots: [String: [Int32]] = [:]
        for (code, name) in streets.texts.enumerated() {
            if let cut = name.lastIndex(of: " ") { roots[String(name[..<cut]), default: []].append(Int32(code)) }
        }
        streetsByRoot = roots
        streetSpellings = SpellingIndex(streets.texts)
        buildingSpellings = SpellingIndex(buildings.texts)
        organisations = listed.compactMap { Organisation($0) }
        byUPRN = (0..<Int32(made.count)).sorted { (made[Int($0)].uprn, $0) < (made[Int($1)].uprn, $1) }
    }

    /// How many addresses it holds.
    public var count: Int { entries.count }

    func hasBuilding(_ name: String) -> Bool { buildings.code(of: name) >= 0 }
    func hasStreet(_ name: String) -> Bool { streets.code(of: name) >= 0 }

    /// The entries with a UPRN.
    func entries(withUPRN uprn: Int64) -> [Int] {
        var low = 0
        var high = byUPRN.count
        while low < high {
            let middle = (low + high) / 2
            if entries[Int(byUPRN[middle])].uprn < uprn { low = middle + 1 } else { high = middle }
        }
        var found: [Int] = []
        while low < byUPRN.count, entries[Int(byUPRN[low])].uprn == uprn {
            found.append(Int(byUPRN[low]))
            low += 1
        }
        return found
    }

    /// The address of a UPRN in standard parts; nil when the gazetteer does not have it.
    public func address(of uprn: Int64) -> Address? {
        guard let index = entries(withUPRN: uprn).first else { return nil }
        let entry = entries[index]
        func text(_ table: NameTable, _ code: Int32) -> String? { code < 0 ? nil : table.text(code) }
        var number: String?
        if !entry.number.isNone {
            var made = "\(entry.number.first)"
            if entry.number.letter != 0 { made += String(Character(Unicode.Scalar(entry.number.letter))) }
            if entry.number.last != 0 { made += "-\(entry.number.last)" }
            number = made
        }
        return Address(
            raw: "", flat: text(flats, entry.flat), number: number,
            building: text(buildings, entry.building) ?? text(buildings, entry.organisation),
            street: text(streets, entry.street), locality: text(places, entry.locality), town: text(places, entry.town),
            postcode: text(postcodes, entry.postcode), uprn: uprn)
    }
}
