import Identity
import Records
import Storage

/// What a link run makes of people once it is known whose each record is: how they are shown and related, and where what
/// is said of them does not fit together.
struct PeopleDetails: Sendable {
    let people: [Person]
    let relationships: [PersonRelationship]
    let sharedIdentifiers: [SharedIdentifier]
    let contradictions: [PersonContradiction]
}

extension PeopleDetails {
    init(_ input: LinkageInput, assignments: [PersonAssignment], rules: SurvivorshipRules) {
        let relationships = RelationshipResolver().relationships(
            input.relationships, records: input.records, assignments: assignments)
        self.init(
            people: BestView(rules: rules).people(input.records, assignments: assignments),
            relationships: relationships,
            sharedIdentifiers: SharedIdentifier.all(input.records, assignments: assignments),
            contradictions: ContradictionSearch().contradictions(
                input.records, assignments: assignments, relationships: relationships))
    }
}
