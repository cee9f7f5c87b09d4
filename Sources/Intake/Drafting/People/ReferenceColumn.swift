/// A column of references, and whose they are: a person's, a household's or an event's.
struct ReferenceColumn {
    enum Holder: Hashable {
        case person, household, event
    }

    let meaning: ColumnMeaning
    let holder: Holder
    let why: String

    /// Nil when the column holds no references, or ones that do not last.
    ///
    /// `who` gives, for the sampled rows, something that tells people apart; "" where the row says nothing.
    init?(_ meaning: ColumnMeaning, rows: [[String]], who: [String]) {
        let words = Set(meaning.reading.words)
        let column = meaning.column
        let isNamed =
            !words.isDisjoint(with: Self.signs)
            || (words.count == 1
                && !words.isDisjoint(with: Self.events.union(Self.households).union(OwnerWords.people)))
        let distinct = column.distinct.distinct
        guard isNamed, meaning.field == nil, column.filled > 0, !column.isDate,
            column.values == nil || distinct >= 5 || column.distinct.isEachOnce,
            distinct * 40 >= column.filled || distinct > 4_000, meaning.content.digitShare >= 0.9,
            (column.lengths?.upperBound ?? 0) <= 40,
            (column.lengths?.lowerBound ?? 0) >= 3 || column.distinct.isEachOnce,
            !meaning.reading.words.contains(where: { Self.counts.contains($0) || OwnerWords.things.contains($0) }),
            !meaning.reading.words.contains(where: { OwnerWords.staff.contains($0) })
        else { return nil }
        // An elector's number changes with every register.
        if words.contains("elector") || words.contains("roll") || !words.isDisjoint(with: Self.places) { return nil }
        self.meaning = meaning
        let pattern = Self.pattern(of: column.place, rows: rows, who: who)
        if !words.isDisjoint(with: Self.households) {
            (holder, why) = (.household, "heading of a household's reference")
        } else if !words.isDisjoint(with: Self.events) {
            (holder, why) =
                pattern == .onePerson
                ? (.person, "stands in several rows, always of one person") : (.event, "heading of a case's reference")
        } else if !words.isDisjoint(with: OwnerWords.people.union(Self.systems)) {
            (holder, why) = (.person, "heading of a person's reference")
        } else {
            switch pattern {
            case .onePerson: (holder, why) = (.person, "stands in several rows, always of one person")
            // Of a household, or of nobody: a person must say.
            case .several: return nil
            case .once:
                guard !words.isDisjoint(with: Self.signs) else { return nil }
                (holder, why) = (.person, "each value stands once")
            }
        }
    }

    private enum Pattern { case once, onePerson, several }

    /// Whether the rows of one reference are of one person or of several, by the sampled rows.
    private static func pattern(of place: Int, rows: [[String]], who: [String]) -> Pattern {
        var seen: [String: String] = [:]
        var same = 0
        var other = 0
        for (row, person) in zip(rows, who) where !row[place].isEmpty && !person.isEmpty {
            if let earlier = seen[row[place]] {
                if earlier == person { same += 1 } else { other += 1 }
            } else {
                seen[row[place]] = person
            }
        }
        guard (same + other) * 50 >= seen.count, same + other > 0 else { return .once }
        return same >= other * 3 ? .onePerson : .several
    }

    private static let signs: Set<String> = ["ref", "number", "id", "key", "identifier", "urn", "code", "uid", "guid"]
    private static let counts: Set<String> = [
        "count", "total", "days", "amount", "children", "rooms", "bedrooms", "of",
    ]
    private static let households: Set<String> = ["family", "household", "tenancy", "account", "dwelling"]
    private static let events: Set<String> = [
        "case", "incident", "crime", "offence", "referral", "missing", "claim", "application", "episode", "event",
        "log", "occurrence", "plan", "assessment", "exclusion", "suspension", "contact", "order", "intervention",
        "visit", "report", "investigation", "enquiry",
    ]
    private static let places: Set<String> = [
        "prop", "property", "address", "uprn", "usrn", "street", "llpg", "blpu", "postcode", "asset", "building",
    ]
    /// What the agencies' systems call the people in them.
    private static let systems: Set<String> = [
        "lcs", "swift", "ics", "mosaic", "azeus", "yot", "adm", "admission", "carefirst", "liquidlogic", "capita",
        "sims", "unique", "local", "cis", "ccis", "emis", "systmone", "rio", "nominal", "niche", "liable", "paris",
        "frameworki", "core",
    ]
}
