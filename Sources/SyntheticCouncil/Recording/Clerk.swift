import Records

/// Writes people and homes down as one agency does, with its habits, and counts what came out wrong.
struct Clerk {
    let habits: Habits
    /// Scatters the agency's keys.
    let agency: Int
    var random: SeededRandom
    /// For the forms and slips of addresses, apart so that they change nothing else.
    var forms: SeededRandom
    private(set) var fields = 0
    private(set) var wrong = 0

    init(agency: Int, habits: Habits, difficulty: Double, random: SeededRandom, forms: SeededRandom) {
        var scaled = habits
        scaled.name *= difficulty
        scaled.wrongBirth *= difficulty
        scaled.defaultBirth *= difficulty
        scaled.wrongIdentifier *= difficulty
        scaled.wrongAddress *= difficulty
        scaled.staleAddress *= difficulty
        scaled.addressSlip *= difficulty
        scaled.swapped *= difficulty
        scaled.wrongSex *= difficulty
        self.habits = scaled
        self.agency = agency
        self.random = random
        self.forms = forms
    }

    mutating func count(wrong isWrong: Bool) {
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
}
