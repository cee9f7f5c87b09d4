import Foundation
public import Identity
public import Records
public import Storage

// How the account of a person reads, on pages and at the terminal alike.

extension AttributeAccount {
    /// `Date of birth`, `NHS number`.
    public var title: String {
        switch subject {
        case .otherNames: "Other names"
        case .middleName: "Middle names"
        case .expectedDelivery: "Expected delivery"
        case .attribute(let attribute):
            switch attribute {
            case .name: "Name"
            case .birth: "Date of birth"
            case .death: "Died"
            case .sex: "Sex"
            case .ethnicity: "Ethnicity"
            case .phone: "Telephone"
            case .email: "Email"
            case .address: "Address"
            case .identifiers: "Identifiers"
            case .identifier(let kind): kind.words
            }
        }
    }

    /// Why the first value survives: `more sources state it than any other`.
    public var why: String {
        switch reason {
        case .only: values.count == 1 && values[0].sources.count > 1 ? "all sources agree" : "no record states another"
        case .laterRecord: "the rule holds the values equal; a later record states it"
        case .criterion(let criterion):
            switch criterion {
            case .trust: "the most trusted source states it"
            case .recency: subjectIsAddress ? "it is the latest home" : "it is stated for the latest day"
            case .validity: "it is the soundest: valid, or whole"
            case .sources: "most sources state it"
            case .records: "most records state it"
            }
        }
    }

    private var subjectIsAddress: Bool { subject == .attribute(.address) }

    /// `validity, then sources, then records`.
    public var orderWords: String { order.map(\.rawValue).joined(separator: ", then ") }
}

extension IdentifierKind {
    /// `NHS number`.
    public var words: String {
        switch self {
        case .nhsNumber: "NHS number"
        case .upn: "Unique pupil number"
        case .uln: "Unique learner number"
        case .nino: "National Insurance number"
        case .pnc: "PNC number"
        case .cro: "CRO number"
        case .prisonNumber: "Prison number"
        case .crn: "Probation case number"
        case .childID: "Local authority child number"
        case .homeOffice: "Home Office number"
        case .youthJustice: "Youth justice number"
        case .other: "Other document number"
        }
    }
}

extension PersonChange {
    /// `Person 9 was found to be the same as person 4.`
    public var words: String {
        switch (kind, other) {
        case (.merged, let other?): "Person \(person) was found to be the same as person \(other)."
        case (.split, let other?): "Person \(person) was taken out of person \(other)."
        case (.restored, let other?): "Person \(person) was parted from person \(other) again: the merge was undone."
        case (.created, _): "Person \(person) was first found."
        case (.ended, _): "The records of person \(person) were withdrawn or moved."
        default: "Person \(person): \(kind.rawValue)."
        }
    }
}

extension PersonProblem {
    /// What cannot all be right, in plain words without values.
    public var words: String {
        switch kind {
        case .identifiers: "Two valid identifiers of a kind of which a person has one: two people may have been joined."
        case .birth: "Two dates of birth, each stated by two sources or more: two people may have been joined."
        case .sex: "Both sexes, each stated by two sources or more: two people may have been joined."
        case .selfRelated: "Stated to be related to himself or herself: two people may have been joined."
        case .sharedIdentifier:
            "The same valid identifier (\(identifier?.rawValue.replacing("_", with: " ") ?? "not known")) is held by person \(other?.description ?? "not known"): the two may be one, or one of the two has it wrongly."
        }
    }
}

extension PersonDecision {
    /// `Decision 3: persons 4 and 9 are one person.`
    public var words: String {
        switch kind {
        case .merge: "Decision \(id): persons \(person) and \(other?.description ?? "not known") are one person."
        case .split: "Decision \(id): some records are not person \(person)’s."
        }
    }

    /// Whether it holds now, in plain words.
    public var standingWords: String {
        switch standing {
        case .inEffect: "In effect."
        case .waiting: "Waits for the next link run: until then people are linked as before."
        case .notFollowed: "The last link run could not follow it: another decision or a rule stands against it."
        case .carried: "Its records were loaded again; it bears on those of the same keys."
        case .undone:
            "Undone by \(undoing?.by ?? "somebody"). What stood before stands again from the next link run on."
        }
    }
}
