public import Identity

/// What a genogram shows: people, couples and who is whose child, as statements made elsewhere.
public struct GenogramModel: Hashable, Sendable {
    /// In order of id; an id once.
    public var people: [GenogramPerson]
    public var couples: [GenogramCouple]
    public var parentages: [GenogramParentage]
    /// Children of one birth.
    public var twins: [[PersonID]]
    /// Brothers and sisters whose parents are not in the picture.
    public var siblings: [[PersonID]]
    /// Who lives together: each is ringed where no stranger would fall inside, and bears the home's number.
    public var households: [[PersonID]]
    /// What is left out of the picture and why, in plain words.
    public var notDrawn: [String]

    public init(
        people: [GenogramPerson], couples: [GenogramCouple] = [], parentages: [GenogramParentage] = [],
        twins: [[PersonID]] = [], siblings: [[PersonID]] = [], households: [[PersonID]] = [], notDrawn: [String] = []
    ) {
        self.people = people
        self.couples = couples
        self.parentages = parentages
        self.twins = twins
        self.siblings = siblings
        self.households = households
        self.notDrawn = notDrawn
    }
}

/// One person of a genogram.
public struct GenogramPerson: Hashable, Sendable {
    /// What the symbol says: square, circle, diamond, diamond with a question mark, triangle.
    public enum Sex: String, Hashable, Sendable, CaseIterable {
        case male, female, other, notKnown, unborn
    }

    public var id: PersonID
    public var name: String
    public var sex: Sex
    /// "1986", "about 1986", "due March 2027"; nil when not known.
    public var born: String?
    /// "2019"; nil for the living.
    public var died: String?
    /// Whole years on the picture's day, or at death; nil when not known.
    public var age: Int?
    /// The person whom the genogram is about: drawn with a double outline.
    public var isIndex: Bool
    /// In plain words: "mother", "step-parent".
    public var role: String?
    public var href: String?
    /// Where the person stands among siblings: the day of birth, or nil when not known (such stand last).
    public var order: Int32?

    public init(
        id: PersonID, name: String, sex: Sex, born: String? = nil, died: String? = nil, age: Int? = nil,
        isIndex: Bool = false, role: String? = nil, href: String? = nil, order: Int32? = nil
    ) {
        self.id = id
        self.name = name
        self.sex = sex
        self.born = born
        self.died = died
        self.age = age
        self.isIndex = isIndex
        self.role = role
        self.href = href
        self.order = order
    }
}

/// Two people who are or were a couple, or have a child together.
public struct GenogramCouple: Hashable, Sendable {
    public enum Bond: String, Hashable, Sendable, CaseIterable {
        case married, cohabiting, separated, divorced
        /// Parents of one child of whom no partnership is stated.
        case coParents
    }

    public var first: PersonID
    public var second: PersonID
    public var bond: Bond

    public init(_ first: PersonID, _ second: PersonID, _ bond: Bond) {
        self.first = first
        self.second = second
        self.bond = bond
    }
}

/// Whose child somebody is, or who brings somebody up.
public struct GenogramParentage: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case birth, adoptive, step, foster
        /// A guardian or kinship carer.
        case carer
        /// A grandparent, where the parent between is not in the picture.
        case grandparent
        /// Taken to be so from homes, names and ages: nobody states it.
        case presumed
    }

    public var parent: PersonID
    public var child: PersonID
    public var kind: Kind

    public init(_ parent: PersonID, of child: PersonID, _ kind: Kind = .birth) {
        self.parent = parent
        self.child = child
        self.kind = kind
    }
}
