import Families
import Identity
import Pictures
import Records
import Testing

@Suite struct GenogramModelTests {
    private let asAt = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)

    private func person(_ id: Int64, _ given: String, born year: Int?, sex: Sex? = .female) -> Person {
        Person(
            id: PersonID(id), name: PersonName(given: given, family: "O'NEILL"),
            birth: year.map { PartialDate(year: $0, month: 5, day: 3) }, sex: sex)
    }

    private func stated(
        _ subject: Int64, _ kind: RelationshipKind, _ object: Int64, source: String = "school_census",
        period: Period = .unbounded
    ) -> PersonRelationship {
        PersonRelationship(
            subject: PersonID(subject), object: PersonID(object), kind: kind, period: period,
            subjectRecord: RecordID(rawValue: subject), objectRecord: RecordID(rawValue: object),
            source: SourceID(rawValue: source))
    }

    private func family(_ roles: [(Int64, FamilyRole)]) -> Family {
        Family(
            id: FamilyID(1),
            members: roles.map { FamilyMember(person: PersonID($0.0), role: $0.1, confidence: 0.9, reasons: []) })
    }

    private func model(
        _ people: [Person], _ roles: [(Int64, FamilyRole)], _ relationships: [PersonRelationship]
    ) -> GenogramModel {
        GenogramModel(family: family(roles), people: people, relationships: relationships, asAt: asAt)
    }

    @Test func whatIsStatedEitherWayRoundIsOneLine() {
        let model = model(
            [person(1, "SARAH", born: 1986), person(2, "JAKE", born: 2012, sex: .male)], [(1, .mother), (2, .child)],
            [stated(1, .parent, 2), stated(2, .child, 1, source: "housing")])
        #expect(model.parentages == [GenogramParentage(PersonID(1), of: PersonID(2))])
        #expect(model.people.map(\.name) == ["Sarah O'Neill", "Jake O'Neill"])
        #expect(model.people.map(\.age) == [40, 14])
        #expect(model.people.map(\.sex) == [.female, .male])
        #expect(model.households == [[PersonID(1), PersonID(2)]])
    }

    @Test func contradictionsAreLeftOutAndTold() {
        let people = [person(1, "A", born: 1986), person(2, "B", born: 1987), person(3, "C", born: 1984)]
        let model = model(
            people, [(1, .mother), (2, .child), (3, .relative)],
            [stated(1, .parent, 2), stated(2, .parent, 1), stated(1, .parent, 3), stated(1, .sibling, 1)])
        #expect(!model.parentages.contains { $0.kind == .birth })
        #expect(model.notDrawn.count == 4)
        #expect(model.notDrawn.contains { $0.contains("the opposite is stated too") })
        #expect(model.notDrawn.contains { $0.contains("their dates of birth do not allow it") })
    }

    @Test func aThirdParentIsLeftOutAndTheBestAttestedStay() {
        let people = [
            person(1, "A", born: 1980), person(2, "B", born: 1981), person(3, "C", born: 1982),
            person(4, "D", born: 2010),
        ]
        let model = model(
            people, [(1, .parent), (2, .parent), (3, .parent), (4, .child)],
            [
                stated(1, .parent, 4), stated(2, .parent, 4), stated(2, .parent, 4, source: "police"),
                stated(3, .parent, 4), stated(3, .parent, 4, source: "police"),
            ])
        #expect(Set(model.parentages.map(\.parent)) == [PersonID(2), PersonID(3)])
        #expect(model.notDrawn.count == 1)
        #expect(model.couples == [GenogramCouple(PersonID(2), PersonID(3), .coParents)])
    }

    @Test func bondsOfCouples() {
        let people = (1...8).map { person($0, "P\($0)", born: 1980) }
        let past = Period(to: asAt.adding(days: -10))
        let model = model(
            people, (1...8).map { ($0, .relative) },
            [
                stated(1, .spouse, 2), stated(3, .partner, 4), stated(4, .formerPartner, 3),
                stated(5, .spouse, 6, period: past), stated(7, .partner, 8),
            ])
        #expect(model.couples.map(\.bond) == [.married, .separated, .divorced, .cohabiting])
    }

    @Test func aChildWithoutAStatedParentHangsFromTheFamilysParentsByItsOwnLine() {
        let people = [person(1, "A", born: 1980), person(2, "B", born: 1979, sex: .male), person(3, "C", born: 2015)]
        let model = model(people, [(1, .mother), (2, .father), (3, .child)], [])
        #expect(model.parentages.map(\.kind) == [.presumed, .presumed])
        #expect(Markup(Genogram(title: "T", model).svg()).texts.contains("Taken to be a child of"))
    }

    @Test func twinsForkAndAGrandparentIsDrawnThroughTheParent() {
        let people = [
            person(1, "A", born: 1955), person(2, "B", born: 1980), person(3, "C", born: 2015),
            person(4, "D", born: 2015),
        ]
        let model = model(
            people, [(1, .grandparent), (2, .mother), (3, .child), (4, .child)],
            [
                stated(1, .parent, 2), stated(2, .parent, 3), stated(2, .parent, 4), stated(1, .grandparent, 3),
                stated(4, .grandchild, 1),
            ])
        #expect(model.twins == [[PersonID(3), PersonID(4)]])
        #expect(!model.parentages.contains { $0.kind == .grandparent })
        let alone = self.model(
            [people[0], people[2]], [(1, .grandparent), (3, .child)],
            [stated(1, .grandparent, 3), stated(1, .carer, 3)])
        #expect(alone.parentages.map(\.kind) == [.carer, .grandparent])
    }

    @Test func whomTheReaderMayNotSeeIsNotDrawnNorNamed() {
        let model = model(
            [person(2, "B", born: 2012)], [(1, .mother), (2, .child)], [stated(1, .parent, 2), stated(1, .cousin, 2)])
        #expect(model.people.map(\.id) == [PersonID(2)])
        #expect(model.parentages.isEmpty && model.couples.isEmpty && model.notDrawn.isEmpty && model.households.isEmpty)
    }

    @Test func theUnbornAndTheUnknown() {
        let unborn = Person(id: PersonID(2), name: PersonName(), expectedDelivery: Day(year: 2027, month: 3, day: 9))
        let model = model(
            [person(1, "A", born: nil, sex: nil), unborn], [(1, .mother), (2, .unbornChild)], [stated(1, .parent, 2)])
        #expect(model.people.map(\.sex) == [.female, .unborn])
        #expect(model.people.map(\.born) == [nil, "due Mar 2027"])
        #expect(model.people.map(\.age) == [nil, nil])
        #expect(model.people[1].name == "Name not known")
        #expect(model.parentages.count == 1)
    }

    @Test func brothersAndSistersWithoutParentsStandInOneRow() {
        let people = [person(1, "A", born: 2010), person(2, "B", born: 2012), person(3, "C", born: 2013)]
        let model = model(
            people, [(1, .child), (2, .child), (3, .child)], [stated(1, .sibling, 2), stated(3, .sibling, 2)])
        #expect(model.siblings == [[PersonID(1), PersonID(2), PersonID(3)]])
        let genogram = Genogram(title: "T", model)
        #expect(Set(genogram.places().values.map(\.row)) == [0])
        #expect(Markup(genogram.svg()).texts.contains("Brothers and sisters"))
    }
}
