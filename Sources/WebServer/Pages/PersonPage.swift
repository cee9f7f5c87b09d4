import Access
import Families
import Identity
import Operations
import Records
import Storage

/// One person: the best view, every name and number, where they lived, who knows them, and the rows behind it all.
struct PersonPage: Sendable {
    struct Fact: Sendable {
        let label: String
        let value: String
    }

    struct NumberLine: Sendable {
        let kind: String
        let value: String
        let validity: String
        let isSound: Bool
    }

    struct FamilyLine: Sendable {
        let id: String
        let path: String?
        let role: String
        let period: String
    }

    struct RelationshipLine: Sendable {
        let kind: String
        let person: PersonLabel
        let source: String
        let period: String
    }

    struct Knowledge: Sendable {
        let agency: String
        let source: String
        let records: Int
        let since: String
    }

    let id: String
    let name: String
    let facts: [Fact]
    let otherNames: [String]
    let numbers: [NumberLine]
    let homes: [HomeLine]
    let families: [FamilyLine]
    let relationships: [RelationshipLine]
    let agencies: [Knowledge]
    let records: [RecordTable]
    let chronology: Chronology
    let history: [String]
    let notShown: NotShown?

    static func show(_ visit: Visit) async throws -> Reply {
        let view = try await ShowPerson(PersonID(try visit.number("person"))).run(in: visit.context)
        // The name stands on the page and not in its title, which a browser keeps in its history.
        return try visit.page("person", title: "Person \(view.person.id)", PersonPage(view, visit))
    }

    init(_ view: PersonView, _ visit: Visit) {
        let titles = SourceTitles(visit)
        let naming = Naming([view.person], visit)
        let day = visit.asAt
        id = view.person.id.description
        name = view.person.name.words ?? "Person \(view.person.id)"
        facts = Self.facts(of: view, on: day)
        otherNames = view.person.otherNames.compactMap(\.words)
        numbers = view.person.identifiers.map {
            NumberLine(
                kind: $0.kind.words, value: $0.value, validity: $0.validity.words, isSound: $0.validity == .valid)
        }
        homes = HomeLine.lines(
            view.residences, view.places, homes: [], naming, titles, mayOpen: visit.may(.read, .place))
        let mayOpenFamilies = visit.may(.read, .family)
        families = view.families.map {
            FamilyLine(
                id: $0.family.description, path: mayOpenFamilies ? "/families/\($0.family)" : nil, role: $0.role.words,
                period: $0.period.words)
        }
        relationships = view.relationships.map { Self.line($0, of: view.person.id, naming, titles) }
        agencies = Self.knowledge(of: view, titles)
        records = view.records.map { RecordTable($0, titles) }
        chronology = Chronology(
            view.chronology, whole: visit.query["chronology"] == "whole", naming, titles, asAt: day)
        history = view.history.map(\.words)
        notShown = NotShown(mask: view.mask, leftOut: view.leftOut, titles)
    }

    private static func facts(of view: PersonView, on day: Day) -> [Fact] {
        let person = view.person
        func value(_ known: String?, _ field: PersonField) -> String {
            known ?? (view.mask.hides(field) ? "Hidden from your role" : "Not known")
        }
        var facts = [
            Fact(label: "Name", value: value(person.name.words, .name)),
            Fact(label: "Date of birth", value: value(person.birthWords, .dateOfBirth)),
            Fact(label: "Age", value: value(person.ageWords(on: day), .dateOfBirth)),
            Fact(label: "Sex", value: person.sex?.words ?? "Not known"),
            Fact(label: "Ethnicity", value: person.ethnicity ?? "Not known"),
            Fact(label: "Telephone", value: value(person.phone, .contact)),
            Fact(label: "Email", value: value(person.email, .contact)),
        ]
        if let death = person.death { facts.append(Fact(label: "Died", value: death.words)) }
        return facts
    }

    private static func line(
        _ relationship: PersonRelationship, of person: PersonID, _ naming: Naming, _ titles: SourceTitles
    ) -> RelationshipLine {
        let isSubject = relationship.subject == person
        let kind = isSubject ? relationship.kind : relationship.kind.inverse
        return RelationshipLine(
            kind: "\(kind.words) of", person: naming.label(isSubject ? relationship.object : relationship.subject),
            source: titles.title(relationship.source), period: relationship.period.words)
    }

    private static func knowledge(of view: PersonView, _ titles: SourceTitles) -> [Knowledge] {
        let bySource = Dictionary(grouping: view.records, by: \.record.source)
        return bySource.keys.sorted().map { source in
            let own = bySource[source] ?? []
            let firstRecord = own.compactMap(\.record.period.from).min()
            let firstEvent = view.chronology.filter { $0.event.source == source }.map(\.event.start).min()
            let since = [firstRecord, firstEvent].compactMap(\.self).min()
            return Knowledge(
                agency: titles.agency(source), source: titles.title(source), records: own.count,
                since: since?.words ?? "Not known")
        }
    }
}

extension PersonChange {
    var words: String {
        switch (kind, other) {
        case (.merged, let other?): "Person \(person) was found to be the same as person \(other)."
        case (.split, let other?): "Person \(person) was taken out of person \(other)."
        case (.created, _): "Person \(person) was first found."
        case (.ended, _): "The records of person \(person) were withdrawn or moved."
        default: "Person \(person): \(kind.rawValue)."
        }
    }
}
