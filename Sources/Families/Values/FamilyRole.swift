/// What a member is in a family.
public enum FamilyRole: String, Codable, Sendable, CaseIterable {
    case mother, father
    /// A parent whose sex is not known.
    case parent
    case stepParent = "step_parent"
    case child
    case adultChild = "adult_child"
    case unbornChild = "unborn_child"
    case grandparent
    /// One of a couple without children in the family.
    case partner
    /// A guardian, kinship or foster carer who is not a parent.
    case carer
    case relative

    /// True for those who bring the family's children up.
    public var isResponsibleAdult: Bool {
        switch self {
        case .mother, .father, .parent, .stepParent, .carer: true
        case .child, .adultChild, .unbornChild, .grandparent, .partner, .relative: false
        }
    }

    public var isDependentChild: Bool { self == .child || self == .unbornChild }
}
