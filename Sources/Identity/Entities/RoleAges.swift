import Records

/// How old the people of each role are when a record speaks of them, learnt from those whose date of birth is known.
///
/// An elector is an adult and a pupil is not, though neither row need say when its person was born: so a father and his
/// son of one name are told apart by what each is called. Nothing is declared; a role whose people are of all ages says
/// nothing.
struct RoleAges {
    /// What a record calls its person: a source's pupil, its contact, a tenancy's grandchild.
    private struct Role: Hashable {
        var source: SourceID
        var mention: String
        var householdRole: String?

        init(_ record: PersonRecord) {
            source = record.source
            mention = record.mention
            householdRole = record.householdRole
        }
    }

    /// Roles with fewer dated records than this say nothing.
    private static let leastRecords = 40
    /// The share of ages at either end that is held to be mistakes, a namesake's among them.
    private static let mistaken = 0.04
    /// Years that are allowed beyond the ages met.
    private static let allowance: Int32 = 2
    /// No role's least age is held to be above this, and no greatest age above ``youngest`` tells: adults of any age
    /// may come into any role of adults.
    private static let oldestLeastAge: Int32 = 16
    private static let youngest: Int32 = 28
    private static let greatestAge: Int32 = 130

    private var ages: [Role: ClosedRange<Int32>] = [:]

    /// - Parameter birthYears: of each mention's person, where it is known.
    init(_ records: [PersonRecord], mentionOfRecord: [Int32], birthYears: [Int32?]) {
        var met: [Role: [Int32]] = [:]
        for (position, record) in records.enumerated() {
            guard let born = birthYears[Int(mentionOfRecord[position])], let day = record.period.from else { continue }
            met[Role(record), default: []].append(Int32(day.year) - born)
        }
        for (role, unsorted) in met where unsorted.count >= Self.leastRecords {
            let sorted = unsorted.sorted()
            let cut = Int(Double(sorted.count) * Self.mistaken)
            let least = min(sorted[cut] - Self.allowance, Self.oldestLeastAge)
            let most = sorted[sorted.count - 1 - cut] + Self.allowance
            ages[role] = least...(most < Self.youngest ? max(most, least) : Self.greatestAge)
        }
    }

    /// The years in which a record's person may have been born.
    func birthYears(of record: PersonRecord) -> BirthWindow? {
        guard let ages = ages[Role(record)], let day = record.period.from else { return nil }
        return BirthWindow(from: Int32(day.year) - ages.upperBound, to: Int32(day.year) - ages.lowerBound)
    }
}
