import Records

/// What a member is in a household as a source states it: towards the head (the tenant, claimant or applicant), or, where
/// there is none, towards the children.
enum HouseholdRole: String, CaseIterable {
    case head, partner, child, parent, carer, grandparent, grandchild, sibling, relative
    case stepChild = "step_child"
    case stepParent = "step_parent"
    /// A lodger, a tenant's tenant, a friend: of the house, not of the family.
    case unrelated

    /// Nil for a word that says nothing: `occupant`, `other`, `household_member`.
    init?(_ text: String?) {
        guard let text, let role = Self.words[text.lowercased()] else { return nil }
        self = role
    }

    private static let words: [String: HouseholdRole] = [
        "tenant": .head, "head": .head, "applicant": .head, "claimant": .head, "liable": .head, "main": .head,
        "main_applicant": .head, "self": .head, "lead_tenant": .head, "owner": .head,
        "partner": .partner, "spouse": .partner, "husband": .partner, "wife": .partner, "civil_partner": .partner,
        "joint_tenant": .partner, "joint_liable": .partner, "liable2": .partner,
        "child": .child, "son": .child, "daughter": .child, "dependant": .child, "adult_child": .child,
        "dependent_child": .child, "adopted_child": .child, "step_child": .stepChild, "stepchild": .stepChild,
        "parent": .parent, "parent/carer": .parent, "parent_or_carer": .parent, "step_parent": .stepParent,
        "step parent": .stepParent, "stepparent": .stepParent, "carer": .carer, "foster_carer": .carer,
        "unborn_child": .child, "mother": .parent, "father": .parent, "grandparent": .grandparent,
        "grandchild": .grandchild, "grandson": .grandchild, "granddaughter": .grandchild,
        "sibling": .sibling, "brother": .sibling, "sister": .sibling,
        "other_relative": .relative, "relative": .relative, "niece_or_nephew": .relative,
        "aunt_or_uncle": .relative, "cousin": .relative,
        "lodger": .unrelated, "friend": .unrelated, "unrelated": .unrelated, "subtenant": .unrelated,
        "housemate": .unrelated, "landlord": .unrelated,
    ]
}
