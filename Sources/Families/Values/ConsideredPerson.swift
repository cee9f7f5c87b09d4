public import Identity
public import Records

/// Somebody who is near a family and not of it, with the reason: what `kith explain family` tells of who was left out.
public struct ConsideredPerson: Hashable, Sendable {
    /// Why somebody is no member, the surest reason first where several hold.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// A worker took the person out.
        case decided
        case died
        /// A source says that the person is none of the family: a lodger, a friend, a childminder.
        case lodger
        /// They were a couple and have parted.
        case formerPartner = "former_partner"
        /// A child of the family, grown, who lives elsewhere now.
        case grownChildLeft = "grown_child_left"
        /// A parent of somebody who is grown and lives elsewhere.
        case parentOfGrownChild = "parent_of_grown_child"
        /// A step-child, a foster child or their carer, who no longer shares a home with the family.
        case careEnded = "care_ended"
        /// A grandparent who does not live with the children.
        case grandparentElsewhere = "grandparent_elsewhere"
        /// A brother, sister or other relative: no parent, child or partner.
        case relative
        /// There is evidence for a bond, and too little of it.
        case weakEvidence = "weak_evidence"
        /// The home that they share is shared by many: a house in multiple occupation, a hostel, a school.
        case sharedByMany = "shared_by_many"
        /// More have lived in the home than the rules take for evidence.
        case crowdedHome = "crowded_home"
        /// They had one home at different times.
        case noOverlap = "no_overlap"
        /// They shared a home for too short a time.
        case tooShort = "too_short"
        /// They shared a home, and neither names nor ages make them a family.
        case nothingBinds = "nothing_binds"
        /// Bound as members are, and counted in another family than this one.
        case otherFamily = "other_family"
    }

    public var person: PersonID
    public var reason: Reason
    /// In plain words, without names.
    public var words: String
    /// Whether the person once was what a member is: a child, a partner, one who was cared for.
    public var isFormer: Bool
    /// From the first day on which they are known to have shared a home with a member to the last; open where not known.
    public var period: Period
    /// The day on which the person came of age, for a child who has left.
    public var cameOfAge: Day?
}
