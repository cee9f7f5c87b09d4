import Records

/// A person in the making: the mentions held to be one so far, and what they say together.
struct Entity {
    var givens = Tally()
    var families = Tally()
    /// The given names again, coded as family names: where the two were exchanged they meet.
    var givensAsFamilies = Tally()
    /// Further given names, coded as given names.
    var middles = Tally()
    /// Whole dates of birth that are not defaults, as year · 10,000 + month · 100 + day.
    var births = Tally()
    /// Years of birth, of whole, partial and default dates.
    var birthYears = Tally()
    /// The years in which the person may have been born, by the roles in which records speak of them.
    var birthWindow = BirthWindow()
    /// The day of birth of the first record that has one, and the day on which a birth was expected, since 1970.
    var firstBirth: Int32?
    var due: Int32?
    /// The day on which the first record speaks of the person as not born yet.
    var seenUnborn: Int32?
    var females: Int32 = 0
    var males: Int32 = 0
    var nhsNumbers = Tally()
    var pupilNumbers = Tally()
    var insuranceNumbers = Tally()
    /// Phones, emails and other identifiers.
    var contacts = Tally()
    var properties = Tally()
    /// Dated stays: where the person lived, and from when to when.
    var stays: [DatedStay] = []
    /// True when a record says what only an adult is: a parent, a tenant, a liable person.
    var isAdult = false
    /// Codes of one-row sources, each with the mention that this person is there.
    var oneRowSources: [(source: Int32, mention: Int32)] = []
    /// Mentions that are not this person.
    var others: [Int32] = []

    /// Whether something is known of the person that was not known before.
    var isNew = true

    mutating func add(_ other: Entity) {
        isNew = isNew || other.isNew
        givens.add(other.givens)
        families.add(other.families)
        middles.add(other.middles)
        givensAsFamilies.add(other.givensAsFamilies)
        births.add(other.births)
        birthYears.add(other.birthYears)
        birthWindow = birthWindow.narrowed(to: other.birthWindow)
        firstBirth = firstBirth ?? other.firstBirth
        due = due ?? other.due
        seenUnborn = seenUnborn ?? other.seenUnborn
        females += other.females
        males += other.males
        nhsNumbers.add(other.nhsNumbers)
        pupilNumbers.add(other.pupilNumbers)
        insuranceNumbers.add(other.insuranceNumbers)
        contacts.add(other.contacts)
        properties.add(other.properties)
        for stay in other.stays where !stays.contains(stay) { stays.append(stay) }
        isAdult = isAdult || other.isAdult
        if !other.oneRowSources.isEmpty { oneRowSources += other.oneRowSources }
        if !other.others.isEmpty { others += other.others }
    }

    /// True when no record states a date of birth, a home or an identifier.
    var saysOnlyNames: Bool {
        births.isEmpty && birthYears.isEmpty && properties.isEmpty && nhsNumbers.isEmpty && pupilNumbers.isEmpty
            && insuranceNumbers.isEmpty
    }

    /// The year of birth that most records state; what their roles say where none states it.
    var possibleBirthYears: BirthWindow {
        (births.commonest.map { $0 / 10_000 } ?? birthYears.commonest).map { BirthWindow(from: $0, to: $0) }
            ?? birthWindow
    }

    /// The sex that two thirds or more of the records state; nil when they do not agree or none does.
    var sex: Sex? {
        if females > 2 * males { return .female }
        if males > 2 * females { return .male }
        return nil
    }
}
