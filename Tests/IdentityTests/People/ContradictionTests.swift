import Identity
import Records
import Testing

struct ContradictionTests {
    private func contradictions(_ made: MadeRecords) -> [PersonContradiction] {
        let assignments = made.records.map { PersonAssignment(record: $0.id, person: PersonID(1)) }
        let relationships = RelationshipResolver().relationships(
            made.relationships, records: made.records, assignments: assignments)
        return ContradictionSearch().contradictions(
            made.records, assignments: assignments, relationships: relationships)
    }

    @Test func twoValidIdentifiersContradict() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", nhs: "9434765919")
        made.add("b", "ANN", "JONES", nhs: "9434765870")
        #expect(contradictions(made).map(\.kind) == [.identifiers])
    }

    @Test func wellStatedBirthsThatDifferContradict() {
        var made = MadeRecords()
        for source in ["a", "b"] { made.add(source, "JOHN", "KING", born: "1960-05-04") }
        for source in ["c", "d"] { made.add(source, "JOHN", "KING", born: "1985-09-12") }
        #expect(contradictions(made).map(\.kind) == [.birth])
    }

    @Test func aTypingErrorDoesNotContradict() {
        var made = MadeRecords()
        for source in ["a", "b"] { made.add(source, "JOHN", "KING", born: "1960-05-04") }
        for source in ["c", "d"] { made.add(source, "JOHN", "KING", born: "1960-04-05") }
        #expect(contradictions(made).isEmpty)
    }

    @Test func aPersonRelatedToHimselfContradicts() {
        var made = MadeRecords()
        let a = made.add("a", "JOHN", "KING")
        let b = made.add("a", "JOHN", "KING", sameRow: true)
        made.relate(a, .parent, b)
        #expect(contradictions(made).map(\.kind) == [.selfRelated])
    }
}
