import Records

extension Clerk {
    /// A home of a person as the agency has it around a day: at times the one before.
    mutating func address(_ cluster: Cluster, _ person: Int, on day: Day) -> AddressEntry {
        if random.chance(habits.missingAddress) { return .none }
        let stays = cluster.stays(of: person)
        guard !stays.isEmpty else { return .none }
        var place = stays.firstIndex { $0.contains(day) } ?? 0
        if place > 0, random.chance(habits.staleAddress * 2) { place -= 1 }
        return address(stays[place].home)
    }

    mutating func address(_ home: Dwelling) -> AddressEntry {
        let isWrong = random.chance(habits.wrongAddress)
        var written: [AddressTruth.Slip] = []
        var street = abbreviated(home.street)
        var number = home.number
        var postcode = random.chance(habits.missingPostcode) ? "" : home.postcode
        if isWrong {
            switch random.below(4) {
            case 0, 1:
                street = Mistakes.typed(street, &random)
                written.append(.street)
            case 2:
                postcode = postcode.isEmpty ? "" : wrongLetter(postcode)
                if !postcode.isEmpty, postcode != home.postcode { written.append(.postcode) }
            default:
                number = number.isEmpty ? number : Mistakes.misread(number + "00", &random).prefix(number.count) + ""
            }
        }
        if random.chance(0.1) { postcode = postcode.replacing(" ", with: "") }
        if number != home.number { written.append(.number) }
        var building = home.building
        slip(&street, &building, &postcode, home, &written)
        var first = firstLine(home, number: number, street: street, building: building)
        first = otherForm(first, home, number: number, street: street, &written)
        var second = random.chance(0.45) ? home.locality : ""
        var town = random.chance(0.15) ? "" : home.town
        placeForms(&second, &town, &written)
        if postcode.isEmpty { written.append(.noPostcode) }
        let uprn = random.chance(habits.missingIdentifier) ? "" : String(home.uprn)
        count(wrong: isWrong || written.contains { $0.isMistake })
        let truth = AddressTruth(uprn: home.uprn, slips: written)
        guard habits.capitals else {
            return AddressEntry(
                first: first, second: second, town: town, postcode: postcode, uprn: uprn, truthIfGiven: truth)
        }
        return AddressEntry(
            first: first.uppercased(), second: second.uppercased(), town: town.uppercased(), postcode: postcode,
            uprn: uprn, truthIfGiven: truth)
    }

    private mutating func firstLine(
        _ home: Dwelling, number: String, street: String, building: String
    ) -> String {
        let road = number.isEmpty ? street : number + " " + street
        if home.flat.isEmpty {
            return home.building.isEmpty ? road : random.chance(0.5) ? "\(building), \(road)" : road
        }
        if home.building.isEmpty {
            let short = home.flat.hasPrefix("Flat ") ? String(home.flat.dropFirst(5)) : ""
            switch random.below(4) {
            case 0 where short.count == 1 && short.first?.isLetter == true: return number + short + " " + street
            case 1 where !short.isEmpty: return "\(short)/\(road)"
            case 2: return "\(road), \(home.flat)"
            default: return "\(home.flat), \(road)"
            }
        }
        let short = home.flat.replacing("Flat ", with: "")
        return random.chance(0.3) ? "\(short) \(building), \(road)" : "\(home.flat), \(building), \(road)"
    }

    private mutating func abbreviated(_ street: String) -> String {
        guard random.chance(0.3), let space = street.lastIndex(of: " ") else { return street }
        let short = [
            "Road": "Rd", "Street": "St", "Avenue": "Ave", "Close": "Cl", "Lane": "Ln", "Drive": "Dr", "Grove": "Gr",
            "Crescent": "Cres", "Court": "Ct", "Terrace": "Terr", "Place": "Pl", "Gardens": "Gdns",
        ]
        guard let type = short[String(street[street.index(after: space)...])] else { return street }
        return street[...space] + type
    }

    private mutating func wrongLetter(_ postcode: String) -> String {
        var characters = Array(postcode)
        characters[characters.count - 1 - random.below(2)] = random.pick(Array("ABDEFGHJLNPQRSTUWXYZ"))
        return String(characters)
    }
}
