import Records

/// Writes people and homes down as one agency does, with its habits, and counts what came out wrong.
struct Clerk {
    let habits: Habits
    /// Scatters the agency's keys.
    let agency: Int
    var random: SeededRandom
    private(set) var fields = 0
    private(set) var wrong = 0

    init(agency: Int, habits: Habits, difficulty: Double, random: SeededRandom) {
        var scaled = habits
        scaled.name *= difficulty
        scaled.wrongBirth *= difficulty
        scaled.defaultBirth *= difficulty
        scaled.wrongIdentifier *= difficulty
        scaled.wrongAddress *= difficulty
        scaled.staleAddress *= difficulty
        scaled.swapped *= difficulty
        scaled.wrongSex *= difficulty
        self.habits = scaled
        self.agency = agency
        self.random = random
    }

    private mutating func count(wrong isWrong: Bool) {
        fields += 1
        if isWrong { wrong += 1 }
    }

    /// - Parameter copy: which entry of the same person it is, from 0.
    mutating func entry(_ person: Resident, copy: Int = 0) -> Entry {
        var given = given(person)
        var family = family(person)
        if random.chance(person.hasUnclearOrder ? 0.35 : habits.swapped), !given.isEmpty {
            swap(&given, &family)
            wrong += 2
        }
        if habits.capitals {
            given = given.uppercased()
            family = family.uppercased()
        }
        let showsMiddle = random.chance(0.5)
        let middle = showsMiddle ? person.middle : random.chance(0.3) ? String(person.middle.prefix(1)) : ""
        var sex = person.isUnborn ? "U" : person.isFemale ? "F" : "M"
        if random.chance(habits.missingSex) {
            sex = ""
        } else {
            let isWrong = !person.isUnborn && random.chance(habits.wrongSex)
            if isWrong { sex = sex == "F" ? "M" : "F" }
            count(wrong: isWrong)
        }
        return Entry(
            person: person.id, given: given, middle: habits.capitals ? middle.uppercased() : middle, family: family,
            knownAs: person.knownAs, formerFamily: person.formerFamily, birth: birth(person), sex: sex,
            ethnicity: random.chance(0.12) ? "NOBT" : person.ethnicity,
            phone: random.chance(habits.missingPhone) ? "" : phone(person.phone),
            email: random.chance(habits.missingPhone + 0.2) ? "" : person.email, isUnborn: person.isUnborn,
            key: IdentifierMint.scattered(person.id * 3 + copy + agency * 7, size: 9_999_991, by: 1_234_577),
            nhsNumber: identifier(person.nhsNumber),
            upn: person.hasPupilNumber ? identifier(person.upn) : "", nino: identifier(person.nino),
            pnc: identifier(person.pnc))
    }

    /// Whether the agency has entered the person twice.
    mutating func hasDuplicate() -> Bool { random.chance(habits.duplicate) }

    private mutating func given(_ person: Resident) -> String {
        guard !person.given.isEmpty else { return "" }
        if random.chance(habits.initial) { return String(person.given.prefix(1)) }
        if !person.knownAs.isEmpty, random.chance(habits.nickname * 2.5) { return person.knownAs }
        let isFirstOfMany = person.given == "Muhammad" || person.given == "Mohammed"
        if isFirstOfMany, !person.middle.isEmpty, random.chance(0.4) { return person.middle }
        return written(person.given)
    }

    private mutating func family(_ person: Resident) -> String {
        if person.hasTwoNames, random.chance(habits.formerName) { return written(person.formerFamily) }
        if let hyphen = person.family.firstIndex(of: "-"), random.chance(0.35) {
            let halves = [
                String(person.family[..<hyphen]), String(person.family[person.family.index(after: hyphen)...]),
                person.family.replacing("-", with: " "),
            ]
            return random.pick(halves)
        }
        return written(person.family)
    }

    /// A name, misspelt now and then.
    private mutating func written(_ name: String) -> String {
        let isWrong = random.chance(habits.name)
        count(wrong: isWrong)
        let plain = random.chance(0.6) ? LegacyText.plain(name) : name
        return isWrong ? Mistakes.misspelt(plain, random.pick(habits.slips), &random) : plain
    }

    private mutating func birth(_ person: Resident) -> Day? {
        if person.isUnborn { return person.birth.adding(days: random.between(-4, 4)) }
        if random.chance(habits.missingBirth) { return nil }
        let (year, month, day) = person.birth.components
        if random.chance(habits.defaultBirth) {
            count(wrong: true)
            return Day(year: year, month: 1, day: 1)
        }
        guard random.chance(habits.wrongBirth) else {
            count(wrong: false)
            return person.birth
        }
        count(wrong: true)
        switch random.below(6) {
        case 0, 1:
            if day <= 12, day != month { return Day(year: year, month: day, day: month) }
            return Day(year: year, month: month, day: max(1, day - 1))
        case 2: return Day(year: year, month: month % 12 + 1, day: min(28, day))
        case 3: return Day(year: min(year + 1, 2026), month: month, day: min(28, day))
        case 4: return Day(year: year - (year % 10 == 0 ? 1 : 10), month: month, day: min(28, day))
        default: return Day(year: year, month: month, day: (day + 9) % 28 + 1)
        }
    }

    private mutating func identifier(_ value: String) -> String {
        if random.chance(habits.missingIdentifier) { return "" }
        let isWrong = random.chance(habits.wrongIdentifier)
        count(wrong: isWrong)
        return isWrong ? Mistakes.misread(value, &random) : value
    }

    private mutating func phone(_ value: String) -> String {
        random.chance(0.04)
            ? Mistakes.misread(value, &random) : random.chance(0.5) ? value.replacing(" ", with: "") : value
    }

    // MARK: Homes

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
        count(wrong: isWrong)
        var street = abbreviated(home.street)
        var number = home.number
        var postcode = random.chance(habits.missingPostcode) ? "" : home.postcode
        if isWrong {
            switch random.below(4) {
            case 0, 1: street = Mistakes.typed(street, &random)
            case 2: postcode = postcode.isEmpty ? "" : wrongLetter(postcode)
            default:
                number = number.isEmpty ? number : Mistakes.misread(number + "00", &random).prefix(number.count) + ""
            }
        }
        if random.chance(0.1) { postcode = postcode.replacing(" ", with: "") }
        let first = firstLine(home, number: number, street: street)
        let second = random.chance(0.45) ? home.locality : ""
        let town = random.chance(0.15) ? "" : home.town
        let uprn = random.chance(habits.missingIdentifier) ? "" : String(home.uprn)
        let entry = AddressEntry(
            first: first, second: second, town: town, postcode: postcode, uprn: uprn, truth: home.uprn)
        guard habits.capitals else { return entry }
        return AddressEntry(
            first: first.uppercased(), second: second.uppercased(), town: town.uppercased(), postcode: postcode,
            uprn: uprn, truth: home.uprn)
    }

    private mutating func firstLine(_ home: Dwelling, number: String, street: String) -> String {
        let road = number.isEmpty ? street : number + " " + street
        if home.flat.isEmpty {
            return home.building.isEmpty ? road : random.chance(0.5) ? "\(home.building), \(road)" : road
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
        return random.chance(0.3) ? "\(short) \(home.building), \(road)" : "\(home.flat), \(home.building), \(road)"
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
