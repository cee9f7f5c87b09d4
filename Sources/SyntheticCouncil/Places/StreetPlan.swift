/// The council's streets and homes, laid out as a function of the seed: dwelling 0, 1, 2, … without end, 48 to a street,
/// 16 to a postcode.
///
/// The postcode area CQ is not in use, so no real home is named; its postcodes pass the rule of BS 7666.
struct StreetPlan: Sendable {
    static let slots = 48
    let seed: UInt64

    /// How the homes of a street are built.
    enum Building { case houses, flats, converted }

    func building(ofStreet street: Int) -> Building {
        switch hash(street, 1) % 10 {
        case 0...5: .houses
        case 6, 7: .flats
        default: .converted
        }
    }

    func dwelling(_ index: Int) -> Dwelling {
        let street = index / Self.slots
        let slot = index % Self.slots
        var home = Dwelling(
            index: index, uprn: Self.uprn(index), parentUPRN: nil, flat: "", building: "", number: "",
            street: streetName(street), locality: locality(street), town: town(street),
            postcode: postcode(unit: street * 3 + slot / 16))
        switch building(ofStreet: street) {
        case .houses:
            home.number = String(slot + 1)
            if hash(index, 2) % 40 == 0 {
                home.building = Self.houseNames[Int(hash(index, 3) % UInt64(Self.houseNames.count))]
            }
            if hash(index, 4) % 30 == 0, slot > 0 { home.number = "\(slot)A" }
        case .flats:
            let block = slot / 12
            home.flat = "Flat \(slot % 12 + 1)"
            home.building = blockName(street, block)
            home.number = hash(street, 5) % 2 == 0 ? String(block * 2 + 1) : ""
            home.parentUPRN = Self.uprn(street * Self.slots + block * 12) + 1
        case .converted:
            let house = slot / 3
            home.number = String(house * 2 + 1)
            home.flat = convertedFlat(house: street * 16 + house, part: slot % 3)
            home.parentUPRN = Self.uprn(street * Self.slots + house * 3) + 1
        }
        return home
    }

    /// Unique and rising, but without meaning.
    static func uprn(_ index: Int) -> Int { 10_093_400_000 + index * 11 + index % 7 }

    private func convertedFlat(house: Int, part: Int) -> String {
        switch hash(house, 6) % 3 {
        case 0: "Flat " + ["A", "B", "C"][part]
        case 1: ["Ground Floor Flat", "First Floor Flat", "Top Flat"][part]
        default: "Flat \(part + 1)"
        }
    }

    private func streetName(_ street: Int) -> String {
        let count = Self.roots.count * Self.types.count
        let place = (street * 997 + Int(hash(7, 8) % UInt64(count))) % count
        return Self.roots[place % Self.roots.count] + " " + Self.types[place / Self.roots.count]
    }

    private func locality(_ street: Int) -> String { Self.localities[street / 12 % Self.localities.count] }

    private func town(_ street: Int) -> String {
        switch street / 12 % 8 {
        case 0: "Skelby"
        case 1: "Upper Holmeside"
        default: "Calderbrook"
        }
    }

    private func postcode(unit: Int) -> String {
        let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
        let sector = unit / 60
        let pair = (unit % 60 * 67 + 13 + sector / 190 * 60) % 400
        let district = sector % 19 + 1
        return "CQ\(district) \((sector / 19) % 10)\(letters[pair / 20])\(letters[pair % 20])"
    }

    private func blockName(_ street: Int, _ block: Int) -> String {
        let root = Self.roots[Int(hash(street * 4 + block, 9) % UInt64(Self.roots.count))]
        return root + " " + ["House", "Court", "Point", "Tower"][Int(hash(street, 10) % 4)]
    }

    private func hash(_ value: Int, _ purpose: UInt64) -> UInt64 {
        SeededRandom.mixed(seed &+ UInt64(bitPattern: Int64(value)) &* 0x9E37_79B9 &+ purpose << 48)
    }

    private static let types = [
        "Road", "Street", "Avenue", "Close", "Lane", "Drive", "Grove", "Crescent", "Court", "Way", "Terrace", "Place",
        "Gardens", "Mews", "View", "Walk",
    ]
    private static let houseNames = [
        "Rose Cottage", "The Old Forge", "Hillcrest", "Ivy Cottage", "Fairview", "The Lodge", "Oakdene", "Holly House",
        "The Cottage", "Ferndale", "Beech House", "Sunnyside",
    ]
    private static let localities = [
        "Netherfold", "Moss Bank", "Harrow End", "Bank Top", "Low Moor", "Kiln Hill", "Castle Green", "Millgate",
        "Ravensby", "Thornley", "Eastbrook", "Priory Park", "Dean Clough", "Holme Wood", "Withins", "Old Lane",
        "Brackenhall",
        "Cinderhill", "Foxroyd", "Lumbfoot", "Northgate", "Spring Bank", "Whinney Hill", "Yew Tree",
    ]
    private static let roots = WeightedNames(
        """
        Mill Church Station Park Victoria Albert Queens Kings Manor School Green Chapel Hill York Bridge North South East West
        Highfield Springfield Grange Oak Elm Ash Beech Cedar Chestnut Hawthorn Holly Laurel Lime Maple Poplar Rowan Sycamore
        Willow Birch Alder Hazel Albion Alma Balmoral Windsor Clarence Cambridge Oxford Devonshire Cumberland Norfolk Suffolk
        Lincoln Durham Lancaster Chester Salisbury Gladstone Cobden Peel Bright Wellington Nelson Trafalgar Waterloo Raglan
        Inkerman Jubilee Coronation George Edward Alexandra Beatrice Arthur Percy Stanley Russell Cavendish Grosvenor Belgrave
        Montague Portland Rutland Arundel Warwick Kenilworth Stratford Milton Tennyson Byron Shelley Keats Wordsworth Burns
        Scott Dickens Kipling Ruskin Carlyle Moorland Meadow Orchard Garden Cherry Rose Primrose Bluebell Heather Fern Bracken
        Gorse Clover Lark Linnet Swallow Kestrel Heron Robin Plover Quarry Foundry Forge Weavers Spinners Dyers Tenter Shuttle
        Canal Wharf Lock Reservoir Beck Brook Ford Spring Well Abbey Priory Minster Vicarage Rectory Bishop Dean Cross Market
        Union Commercial Industrial Providence Hope Prospect Bellevue Fairfield Woodlands Hollins Royd Ing Carr Bent Clough
        Delph Stoney Rough Lower Upper Nether Over
        """
    ).names
}
