import Records

/// A person in the making: the mentions held to be one so far, and what they say together.
struct Entity {
    var mentions: [Int32] = []
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

    mutating func add(_ other: Entity) {
        mentions += other.mentions
        givens.add(other.givens)
        families.add(other.families)
        middles.add(other.middles)
        givensAsFamilies.add(other.givensAsFamilies)
        births.add(other.births)
        birthYears.add(other.birthYears)
        birthWindow = birthWindow.narrowed(to: other.birthWindow)
        firstBirth = firstBirth ?? other.firstBirth
        due = due ?? other.due
        females += other.females
        males += other.males
        nhsNumbers.add(other.nhsNumbers)
        pupilNumbers.add(other.pupilNumbers)
        insuranceNumbers.add(other.insuranceNumbers)
        contacts.add(other.contacts)
        properties.add(other.properties)
        for stay in other.stays where !stays.contains(stay) { stays.append(stay) }
        isAdult = isAdult || other.isAdult
        oneRowSources += other.oneRowSources
        others += other.others
    }

    /// True when one was expected about when the other was born, or both about one day.
    func wasExpected(with other: Entity) -> Bool {
        let days: Int32 = 42
        if let due, let born = other.firstBirth, abs(due - born) <= days { return true }
        if let due = other.due, let born = firstBirth, abs(due - born) <= days { return true }
        if let due, let otherDue = other.due, abs(due - otherDue) <= days { return true }
        return false
    }

    /// True when the two have an identifier that is one person's alone.
    func sharesIdentifier(with other: Entity) -> Bool {
        nhsNumbers.shares(other.nhsNumbers) || pupilNumbers.shares(other.pupilNumbers)
            || insuranceNumbers.shares(other.insuranceNumbers)
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

/// How two persons' dates of birth compare.
enum BirthAgreement {
    case notKnown, same, near, sameYear, conflict

    static func of(_ left: Entity, _ right: Entity) -> BirthAgreement {
        if left.births.shares(right.births) { return .same }
        if let a = left.births.commonest, let b = right.births.commonest { return isNear(a, b) ? .near : .conflict }
        guard let a = left.birthYears.commonest, let b = right.birthYears.commonest else { return .notKnown }
        return left.birthYears.shares(right.birthYears) ? .sameYear : abs(a - b) <= 1 ? .notKnown : .conflict
    }

    /// Two of the three parts alike, day and month exchanged, or one digit different.
    private static func isNear(_ a: Int32, _ b: Int32) -> Bool {
        let (yearA, monthA, dayA) = (a / 10_000, a / 100 % 100, a % 100)
        let (yearB, monthB, dayB) = (b / 10_000, b / 100 % 100, b % 100)
        if yearA == yearB, monthA == dayB, dayA == monthB { return true }
        if yearA == yearB, abs(monthA - monthB) <= 1 { return true }
        let same = (yearA == yearB ? 1 : 0) + (monthA == monthB ? 1 : 0) + (dayA == dayB ? 1 : 0)
        // A year of birth that is a generation off is another person, as a father born on his son's birthday is.
        return same >= 2
            && (yearA == yearB || abs(yearA - yearB) <= 10
                || differingDigits(yearA, yearB) == 1 && abs(yearA - yearB) < 15)
    }

    private static func differingDigits(_ a: Int32, _ b: Int32) -> Int {
        var (a, b, count) = (a, b, 0)
        while a > 0 || b > 0 {
            if a % 10 != b % 10 { count += 1 }
            a /= 10
            b /= 10
        }
        return count
    }
}

/// A stay at a property whose dates a record states.
struct DatedStay: Hashable {
    var property: Int32
    /// Days since 1970.
    var from: Int32
    var to: Int32
}

/// How two persons' dated stays fit one life.
enum StayAgreement {
    case notKnown
    /// One moved out of one home at about the time when the other moved into another.
    case successive
    /// …on the very day, or the day before.
    case consecutive
    /// Both lived at different homes at one time, for longer than a move takes.
    case simultaneous

    private static let moveDays: Int32 = 35
    private static let overlapDays: Int32 = 100

    static func of(_ left: Entity, _ right: Entity) -> StayAgreement {
        var result = StayAgreement.notKnown
        for a in left.stays {
            for b in right.stays where a.property != b.property {
                if min(a.to, b.to) - max(a.from, b.from) > overlapDays {
                    // Not when one of them is a home of both: then the dates of one are not to be relied upon.
                    if !left.properties.values.contains(b.property), !right.properties.values.contains(a.property) {
                        return .simultaneous
                    }
                }
                let gap = min(abs(a.to - b.from), abs(b.to - a.from))
                if gap <= 1 {
                    result = .consecutive
                } else if gap <= moveDays, result == .notKnown {
                    result = .successive
                }
            }
        }
        return result
    }
}
