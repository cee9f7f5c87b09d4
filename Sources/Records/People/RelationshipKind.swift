/// What one person is to another. `parent` reads "the subject is the parent of the object".
public enum RelationshipKind: String, Codable, Sendable, CaseIterable {
    case parent, child
    case stepParent = "step_parent"
    case stepChild = "step_child"
    case fosterCarer = "foster_carer"
    case fosterChild = "foster_child"
    case adoptiveParent = "adoptive_parent"
    case adoptedChild = "adopted_child"
    case grandparent, grandchild
    /// A guardian or kinship carer who is not a parent.
    case carer
    case caredFor = "cared_for"
    case spouse, partner
    case formerPartner = "former_partner"
    case sibling
    case halfSibling = "half_sibling"
    case stepSibling = "step_sibling"
    case auntOrUncle = "aunt_or_uncle"
    case nieceOrNephew = "niece_or_nephew"
    case cousin
    case otherRelative = "other_relative"
    case friend, childminder
    case lodger, landlord
    case unrelated
    case notKnown = "not_known"

    /// What the object is to the subject.
    public var inverse: RelationshipKind {
        switch self {
        case .parent: .child
        case .child: .parent
        case .stepParent: .stepChild
        case .stepChild: .stepParent
        case .fosterCarer: .fosterChild
        case .fosterChild: .fosterCarer
        case .adoptiveParent: .adoptedChild
        case .adoptedChild: .adoptiveParent
        case .grandparent: .grandchild
        case .grandchild: .grandparent
        case .carer: .caredFor
        case .caredFor: .carer
        case .auntOrUncle: .nieceOrNephew
        case .nieceOrNephew: .auntOrUncle
        case .lodger: .landlord
        case .landlord: .lodger
        case .spouse, .partner, .formerPartner, .sibling, .halfSibling, .stepSibling, .cousin, .otherRelative,
            .friend, .childminder, .unrelated, .notKnown:
            self
        }
    }

    /// True where the subject brings the object up: parents, step-parents, carers, foster carers.
    public var isCaring: Bool {
        switch self {
        case .parent, .stepParent, .adoptiveParent, .fosterCarer, .carer: true
        default: false
        }
    }

    /// True where it binds two people into one family; friends, lodgers, childminders and former partners do not.
    public var bindsFamily: Bool {
        switch self {
        case .friend, .childminder, .lodger, .landlord, .unrelated, .notKnown, .formerPartner: false
        default: true
        }
    }
}
