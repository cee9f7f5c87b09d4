/// One line of a made-up council's `truth/families.csv`.
struct TrueMembership: Hashable, Sendable {
    let person: String
    let family: String
    /// As the truth words it: `mother`, `adult_child`, `adult` of someone alone.
    let role: String
    /// How the family came about; `not_known` in a truth that does not say.
    let kind: String
    /// What the person is to some of the family's children besides; empty for most.
    let also: String

    /// True of those who bring a family's children up.
    var isParental: Bool { ["mother", "father", "step_parent", "carer"].contains(role) }
}
