/// What a heading says: whose column it is and what of them it holds.
package struct HeadingReading: Hashable, Sendable {
    package let words: [String]
    package let field: HeadingField?
    /// What stands before or after the field's words, without words that say nothing: `carer`, `last settled`.
    package let owner: [String]
    /// The number that goes with the owner: 1 in `C1_Forename`, 2 in `Surname_2`.
    package let index: Int?

    package init(_ heading: String) {
        words = HeadingWords.words(of: heading)
        let named = Set(words)
        let isStaff = !named.isDisjoint(with: OwnerWords.staff)
        let isThing = !named.isDisjoint(with: OwnerWords.things)
        let found = HeadingField.words.first { !$0.words.isDisjoint(with: named) }
        // The name of a school, the telephone number of a lead worker: of no person of the row.
        if isStaff || (isThing && found?.field != .relationship) {
            field = nil
        } else {
            let isToCome = !named.isDisjoint(with: ["expected", "estimated", "predicted"])
            field = found?.field == .birth && isToCome ? .expectedDelivery : found?.field
        }
        var owner: [String] = []
        var index: Int?
        var afterField = false
        for word in words {
            if let number = Int(word), number < 100 {
                // An address's numbers count its lines: `Address 2`, `C2_AddressLine1`.
                if afterField, field?.isAddress ?? false { continue }
                index = number
            } else if let found, found.words.contains(word) || Self.companions.contains(word) {
                afterField = true
            } else if field != nil, field?.isAddress ?? false, Self.isAddressWord(word) {
                afterField = true
            } else if !Self.silent.contains(word) {
                owner.append(word)
            }
        }
        self.owner = owner
        self.index = index
    }

    private static func isAddressWord(_ word: String) -> Bool {
        HeadingField.words.contains { $0.field == .addressLine && $0.words.contains(word) }
    }

    /// Words that stand with a field's own and add nothing.
    private static let companions: Set<String> = [
        "number", "date", "code", "address", "name", "line", "id", "value", "type", "text", "primary", "1st",
    ]
    private static let silent: Set<String> = [
        "of", "the", "to", "for", "at", "s", "and", "or", "in", "a", "by", "expected",
        "estimated", "predicted",
    ]
}

/// Words that say whose a column is.
enum OwnerWords {
    /// Those who work with the people of the row.
    static let staff: Set<String> = [
        "worker", "officer", "gp", "doctor", "teacher", "practitioner", "professional", "allocated", "author",
        "manager", "assessor", "user", "inspector", "surgeon", "nurse", "midwife", "headteacher", "coordinator",
        "caseworker", "keyworker", "oic", "clerk", "reviewer", "staff", "advisor", "adviser",
    ]
    /// What has names and addresses but is no person.
    static let things: Set<String> = [
        "school", "setting", "provider", "organisation", "organization", "agency", "team", "employer", "nursery",
        "ward", "practice", "surgery", "college", "authority", "borough", "council", "file", "unit", "service",
        "hospital", "company", "business", "landlord", "centre", "station", "area", "district", "lsoa", "scheme",
        "estate", "country", "nationality", "language", "event", "course", "term", "form", "class", "user",
    ]
    /// Where something happened.
    static let scenes: Set<String> = ["location", "incident", "scene", "offence", "venue", "occurrence", "crime"]
    /// Homes that are not the one of the row.
    static let otherHomes: Set<String> = [
        "previous", "prev", "old", "forwarding", "correspondence", "billing", "new", "alternative", "work", "temporary",
    ]
    /// Whom a row can mention.
    static let people: Set<String> = [
        "child", "pupil", "youngperson", "young", "person", "parent", "mother", "father", "carer", "contact", "partner",
        "claimant", "applicant", "member", "tenant", "occupant", "occupier", "resident", "liable", "victim", "suspect",
        "perpetrator", "complainant", "offender", "subject", "client", "patient", "elector", "voter", "sibling",
        "dependant", "dependent", "individual", "joint", "householder", "baby", "infant", "adult", "adopter", "owner",
        "supervised", "nominal", "defendant", "witness", "informant", "reporter", "p", "c", "yp", "lodger",
        "grandparent", "stepparent", "husband", "wife", "head", "payer", "taxpayer", "clientperson", "respondent",
        "referred", "beneficiary", "user",
    ]
    /// Those who are of age and bring others up.
    static let carers: Set<String> = [
        "parent", "mother", "father", "carer", "contact", "c", "guardian", "stepparent", "adopter", "grandparent", "p",
    ]
}
