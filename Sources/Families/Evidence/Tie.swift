import Records

/// What binds two people, with the subject first: the subject is the parent of the object.
enum TieKind: UInt8, Comparable {
    case parent, stepParent, carer, grandparent, partner, formerPartner, sibling, relative
    /// Said not to be family: lodgers, landlords, friends, childminders.
    case unrelated

    /// True where subject and object may be exchanged.
    var isSymmetric: Bool {
        switch self {
        case .partner, .formerPartner, .sibling, .relative, .unrelated: true
        case .parent, .stepParent, .carer, .grandparent: false
        }
    }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One piece of evidence for a bond between two people, named by position.
struct TieEvidence {
    var subject: Int
    var object: Int
    var kind: TieKind
    var weight: Double
    var period: Period
    /// In plain words, without names, said of the pair: "the school census names one as parent of the other".
    var reason: String
    /// The records that state it, when it is stated.
    var records: [RecordID] = []
    /// True when a source says in so many words what one is to the other.
    var isStated: Bool

    init(
        _ subject: Int, _ kind: TieKind, _ object: Int, weight: Double, period: Period = .unbounded, reason: String,
        records: [RecordID] = [], isStated: Bool = false
    ) {
        let exchanged = kind.isSymmetric && object < subject
        self.subject = exchanged ? object : subject
        self.object = exchanged ? subject : object
        self.kind = kind
        self.weight = weight
        self.period = period
        self.reason = reason
        self.records = records
        self.isStated = isStated
    }
}

/// A bond between two people with all the evidence for it.
struct Tie {
    var subject: Int
    var object: Int
    var kind: TieKind
    /// All the evidence together, as independent chances.
    var confidence: Double
    var period: Period
    var reasons: [String]
    var records: [RecordID]
    /// True when a source or a household's list says what one is to the other, and it is not merely likely.
    var isStated: Bool

    func other(than person: Int) -> Int { subject == person ? object : subject }
}
