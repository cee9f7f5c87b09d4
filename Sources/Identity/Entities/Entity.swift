import Records

/// A person in the making: the mentions held to be one so far, and what they say together.
struct Entity {
    var mentions: [Int32] = []
    var givens = Tally()
    var families = Tally()
    /// Whole dates of birth that are not defaults, as year · 10,000 + month · 100 + day.
    var births = Tally()
    /// Years of birth, of whole, partial and default dates.
    var birthYears = Tally()
    var females: Int32 = 0
    var males: Int32 = 0
    var nhsNumbers = Tally()
    var pupilNumbers = Tally()
    var insuranceNumbers = Tally()
    /// Phones, emails and other identifiers.
    var contacts = Tally()
    var properties = Tally()
    /// Codes of one-row sources, each with the mention that this person is there.
    var oneRowSources: [(source: Int32, mention: Int32)] = []
    /// Mentions that are not this person.
    var others: [Int32] = []

    mutating func add(_ other: Entity) {
        mentions += other.mentions
        givens.add(other.givens)
        families.add(other.families)
        births.add(other.births)
        birthYears.add(other.birthYears)
        females += other.females
        males += other.males
        nhsNumbers.add(other.nhsNumbers)
        pupilNumbers.add(other.pupilNumbers)
        insuranceNumbers.add(other.insuranceNumbers)
        contacts.add(other.contacts)
        properties.add(other.properties)
        oneRowSources += other.oneRowSources
        others += other.others
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
