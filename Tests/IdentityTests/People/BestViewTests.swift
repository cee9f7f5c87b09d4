import Identity
import Records
import Testing

struct BestViewTests {
    private func person(_ made: MadeRecords) -> Person { BestView().person(PersonID(1), of: made.records) }

    @Test func theNameThatMostSourcesStateSurvives() {
        var made = MadeRecords()
        made.add("housing", "JON", "SMITH")
        made.add("housing", "JON", "SMITH")
        made.add("police", "JOHN", "SMITH")
        made.add("school", "JOHN", "SMITH")
        let person = person(made)
        #expect(person.name == PersonName(given: "JOHN", family: "SMITH"))
        #expect(person.otherNames == [PersonName(given: "JON", family: "SMITH")])
    }

    @Test func wholeNamesComeBeforeHalves() {
        var made = MadeRecords()
        made.add("a", nil, "SMITH")
        made.add("b", nil, "SMITH")
        made.add("c", "ANN", "SMITH")
        #expect(person(made).name.given == "ANN")
    }

    @Test func ofEqualNamesTheLatestSurvives() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", to: "2026-01-01")
        made.add("b", "ANN", "SMITH", to: "2022-01-01")
        #expect(person(made).name.family == "JONES")
    }

    @Test func aWholeDateOfBirthComesBeforeADefaultOne() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES")
        made.add("b", "ANN", "JONES", born: "1980-05-04")
        var records = made.records
        records[0].birth = PartialDate(year: 1980, month: 1, day: 1, isDefault: true)
        let person = BestView().person(PersonID(1), of: records)
        #expect(person.birth == PartialDate(year: 1980, month: 5, day: 4))
    }

    @Test func validIdentifiersComeFirstAndConflictsShow() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES")
        made.add("b", "ANN", "JONES")
        var records = made.records
        records[0].identifiers = [Identifier(kind: .nhsNumber, value: "1", validity: .invalid)]
        records[1].identifiers = [Identifier(kind: .nhsNumber, value: "9434765919", validity: .valid)]
        let person = BestView().person(PersonID(1), of: records)
        #expect(person.identifiers.map(\.value) == ["9434765919", "1"])
    }

    @Test func theOrderOfRecordsDoesNotMatter() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", born: "1980-05-04", sex: .female)
        made.add("b", "ANNE", "SMITH", born: "1980-04-05", sex: .male)
        made.add("c", "ANNIE", "JONES", born: "1980-05-05", sex: .female)
        #expect(person(made) == BestView().person(PersonID(1), of: made.records.reversed()))
    }

    @Test func peopleComeInOrderWithTheirRecordsAndSources() {
        var made = MadeRecords()
        let a = made.add("a", "ANN", "JONES")
        let b = made.add("b", "BEN", "KING")
        let c = made.add("c", "ANN", "JONES")
        let people = BestView().people(
            made.records,
            assignments: [
                PersonAssignment(record: a, person: PersonID(7)), PersonAssignment(record: b, person: PersonID(3)),
                PersonAssignment(record: c, person: PersonID(7)),
            ])
        #expect(people.map(\.id) == [PersonID(3), PersonID(7)])
        #expect(people[1].records == [a, c])
        #expect(people[1].sources == [SourceID("a"), SourceID("c")])
    }
}
