/// The declared rules of family formation: a council may tune each. The defaults stand in the initialiser.
public struct FamilyRules: Hashable, Sendable, Codable {
    /// A person is a child of the family while younger than this, in years. The default is 18.
    public var childUnder: Int
    /// A stated parent or grandparent less than this many years older than the child is a contradiction. The default is
    /// 12.
    public var leastParentYears: Int
    /// Without a statement, people of one home are parent and child only when this many years apart or more. The default
    /// is 16.
    public var likelyParentYears: Int
    /// …and no more than this many. The default is 47.
    public var mostParentYears: Int
    /// Without a statement, adults of one home are a couple only when at most this many years apart. The default is 14.
    public var mostCoupleYears: Int
    /// Brothers and sisters are taken to have both parents in common only when at most this many years apart. The default
    /// is 12.
    public var mostSiblingYears: Int
    /// Without a statement, people must have shared a home for at least this many days. The default is 90.
    public var leastDaysTogether: Int
    /// A home that only passing mentions give is current while the last is at most this many days before the day of
    /// formation. The default is 1100. A listing in a register holds until it is closed or the person arrives elsewhere.
    public var homeCurrentDays: Int
    /// Listings that begin at most this many days apart may all be homes: one source is slower than another to hear of a
    /// move. The default is 60.
    public var mostDaysMoving: Int
    /// Sources whose records give the address as it was when they began: an enrolment, not a tenancy. The default is
    /// `school_census`.
    public var addressAtStart: Set<String>
    /// A household in which a source lists more people than this is put to review and says nothing. The default is 30.
    public var mostInHousehold: Int
    /// Where more people than this have lived, at whatever times, shared homes are no evidence. The default is 24.
    public var mostOccupants: Int
    /// More homes than this of one person are not looked at. The default is 60.
    public var mostHomes: Int
    /// A membership needs at least this confidence. The default is 0.5.
    public var leastConfidence: Double
    /// A person with more ties than this is put to review and forms no family. The default is 40.
    public var mostRelatives: Int
    /// The council's own words for what a member is in a household, in small letters: word → one of
    /// ``householdRoles``. They come before the standard words. The default is none.
    public var householdWords: [String: String]
    /// How much each kind of evidence is worth, 0 to 1.
    public var evidence: EvidenceWeights

    public init(
        childUnder: Int = 18, leastParentYears: Int = 12, likelyParentYears: Int = 16, mostParentYears: Int = 47,
        mostCoupleYears: Int = 14, mostSiblingYears: Int = 12, leastDaysTogether: Int = 90, homeCurrentDays: Int = 1100,
        mostDaysMoving: Int = 60,
        addressAtStart: Set<String> = ["school_census"], mostInHousehold: Int = 30, mostOccupants: Int = 24,
        mostHomes: Int = 60,
        leastConfidence: Double = 0.5, mostRelatives: Int = 40, householdWords: [String: String] = [:],
        evidence: EvidenceWeights = EvidenceWeights()
    ) {
        self.childUnder = childUnder
        self.leastParentYears = leastParentYears
        self.likelyParentYears = likelyParentYears
        self.mostParentYears = mostParentYears
        self.mostCoupleYears = mostCoupleYears
        self.mostSiblingYears = mostSiblingYears
        self.leastDaysTogether = leastDaysTogether
        self.homeCurrentDays = homeCurrentDays
        self.mostDaysMoving = mostDaysMoving
        self.addressAtStart = addressAtStart
        self.mostInHousehold = mostInHousehold
        self.mostOccupants = mostOccupants
        self.mostHomes = mostHomes
        self.leastConfidence = leastConfidence
        self.mostRelatives = mostRelatives
        self.householdWords = householdWords
        self.evidence = evidence
    }

    /// What ``householdWords`` may map a word to.
    public static let householdRoles = HouseholdRole.allCases.map(\.rawValue)

    func householdRole(_ text: String?) -> HouseholdRole? {
        guard let text else { return nil }
        if !householdWords.isEmpty, let own = householdWords[text.lowercased()] { return HouseholdRole(rawValue: own) }
        return HouseholdRole(text)
    }
}

/// How likely a bond is on one piece of evidence alone. Several pieces add up as independent chances do:
/// 1 − (1 − a)(1 − b).
public struct EvidenceWeights: Hashable, Sendable, Codable {
    /// A source states the relationship. The default is 0.9.
    public var stated: Double
    /// The role in one household of one source says it: tenant and partner. The default is 0.85.
    public var householdRole: Double
    /// Two who hold one home together, as joint tenants or jointly liable. The default is 0.65.
    public var jointHolders: Double
    /// One home, one family name, fitting ages. The default is 0.7.
    public var sharedHomeAndName: Double
    /// One home, fitting ages, different names. The default is 0.35: not enough by itself.
    public var sharedHome: Double
    /// The only two adults of one home, a man and a woman of about one age. The default is 0.6.
    public var onlyAdults: Double
    /// One home and one family name with a couple or a parent, no age known. The default is 0.6.
    public var sharedNameOnly: Double
    /// Holds the home in which somebody else brings up children, being of the generation before. The default is 0.6.
    public var holdsHomeOfParent: Double
    /// Both bring up one child, and share a home. The default is 0.9.
    public var sharedChild: Double
    /// Parent of a brother or sister of one family name. The default is 0.7.
    public var parentOfSibling: Double
    /// Partner of the child's only known parent, and of the child's family name. The default is 0.7.
    public var partnerOfParentAndName: Double
    /// Partner of the only known parent of a newborn or unborn child. The default is 0.6.
    public var partnerOfParent: Double
    /// Shared a home with the only known parent when the child was born, and of the child's family name. The default is
    /// 0.65.
    public var homeAtBirth: Double
    /// Named beside a child without a word for what they are, of a parent's age and the child's family name. The default
    /// is 0.6.
    public var contactAndName: Double
    /// …of another family name. The default is 0.3.
    public var contact: Double

    public init(
        stated: Double = 0.9, householdRole: Double = 0.85, jointHolders: Double = 0.65,
        sharedHomeAndName: Double = 0.7,
        sharedHome: Double = 0.35, onlyAdults: Double = 0.6, sharedNameOnly: Double = 0.6,
        holdsHomeOfParent: Double = 0.6, sharedChild: Double = 0.9, parentOfSibling: Double = 0.7,
        partnerOfParentAndName: Double = 0.7, partnerOfParent: Double = 0.6, homeAtBirth: Double = 0.65,
        contactAndName: Double = 0.6, contact: Double = 0.3
    ) {
        self.stated = stated
        self.householdRole = householdRole
        self.jointHolders = jointHolders
        self.onlyAdults = onlyAdults
        self.sharedNameOnly = sharedNameOnly
        self.holdsHomeOfParent = holdsHomeOfParent
        self.sharedHomeAndName = sharedHomeAndName
        self.sharedHome = sharedHome
        self.sharedChild = sharedChild
        self.parentOfSibling = parentOfSibling
        self.partnerOfParentAndName = partnerOfParentAndName
        self.partnerOfParent = partnerOfParent
        self.homeAtBirth = homeAtBirth
        self.contactAndName = contactAndName
        self.contact = contact
    }
}
