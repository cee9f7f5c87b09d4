import Records

/// Drafts what a row's people are to one another, their sex by their relationship, and their part in the household.
struct RelationshipDrafting {
    private let columns: [ColumnMeaning]

    init(_ columns: [ColumnMeaning]) { self.columns = columns }

    func apply(to draft: inout DraftDefinition) {
        guard let main = draft.people.first else { return }
        for index in draft.people.indices {
            let person = draft.people[index]
            if let heading = person.relationship, let column = column(heading) {
                if index == 0 {
                    if person.household != nil || !person.address.isEmpty {
                        draft.people[0].householdRole = role(heading, column, &draft)
                    }
                } else {
                    relate(index, to: main, heading, column, &draft)
                }
            } else if index > 0 {
                relateByRole(index, to: main, &draft)
            }
        }
    }

    private func column(_ heading: String) -> ColumnProfile? {
        columns.first { $0.column.heading == heading }?.column
    }

    private func role(
        _ heading: String, _ column: ColumnProfile, _ draft: inout DraftDefinition
    ) -> DraftDefinition.Value {
        let codes = CodeDrafting(column) { RelationshipCodes.role(of: $0) }
        return .mapped(heading, map: draft.add(map: "household_role", codes.entries))
    }

    private func relate(
        _ index: Int, to main: DraftDefinition.Person, _ heading: String, _ column: ColumnProfile,
        _ draft: inout DraftDefinition
    ) {
        let person = draft.people[index]
        if column.filled > 0 {
            let codes = CodeDrafting(column) { RelationshipCodes.kind(of: $0) }
            let map = draft.add(map: "relationship", codes.entries)
            draft.relationships.append(
                DraftDefinition.Relationship(
                    subject: person.mention, kind: .mapped(heading, map: map), object: main.mention))
            let sexes = (column.values ?? [:]).keys.filter { RelationshipCodes.sex(of: $0) != nil }
            if person.sex == nil, !sexes.isEmpty {
                let entries = codes.entries.map { ($0.code, RelationshipCodes.sex(of: $0.code) ?? "", $0.note) }
                let name = draft.add(map: "relative_sex", entries)
                draft.people[index].sex = .mapped(heading, map: name)
            }
        }
        if person.household != nil { draft.people[index].householdRole = role(heading, column, &draft) }
    }

    /// A mother, a father, a claimant's partner: the headings say what they are.
    private func relateByRole(_ index: Int, to main: DraftDefinition.Person, _ draft: inout DraftDefinition) {
        let person = draft.people[index]
        guard let kind = Self.kinds[person.role] else { return }
        let isOfChild = ["child", "pupil", "youngperson", "patient", "", "baby", "infant"].contains(main.role)
        if kind == "partner" ? isOfChild : !isOfChild { return }
        draft.relationships.append(
            DraftDefinition.Relationship(subject: person.mention, kind: .constant(kind), object: main.mention))
        if person.sex == nil, let sex = RelationshipCodes.sex(of: person.role) {
            draft.people[index].sex = .constant(sex)
        }
    }

    private static let kinds: [String: String] = [
        "mother": "parent", "father": "parent", "parent": "parent", "partner": "partner", "husband": "spouse",
        "wife": "spouse", "carer": "carer", "grandparent": "grandparent", "stepparent": "step_parent",
    ]
}
