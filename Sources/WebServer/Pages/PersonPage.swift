import Access
import Families
import Identity
import Operations
import Records
import Storage

/// One person: the best view and why, every other value, where they lived, who knows them, and the rows behind it all.
struct PersonPage: Sendable {
    struct NameLine: Sendable {
        let name: String
        let dates: String
        let sources: String
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

    struct StayLine: Sendable {
        let address: String
        let when: String
        let standing: String
        let isCurrent: Bool
        let isShared: Bool
        let sources: String
    }

    struct ProblemLine: Sendable {
        let words: String
        /// Where the two records stand beside one another; nil where the reader may not go.
        let path: String?
    }

    struct HistoryLine: Sendable {
        let when: String
        let words: String
    }

    let id: String
    let name: String
    /// Under which number the person was asked for, when it was merged into this one.
    let askedFor: String?
    let age: String?
    let attributes: [AttributeLine]
    let names: [NameLine]
    let problems: [ProblemLine]
    let homes: [StayLine]
    let families: [FamilyLine]
    let relationships: [RelationshipLine]
    let agencies: [PersonKnowledge]
    let records: [RecordTable]
    let chronology: Chronology
    let history: [HistoryLine]
    let deciding: PersonDeciding
    let notShown: NotShown?

    static func show(_ visit: Visit) async throws -> Reply {
        let asked = PersonID(try visit.number("person"))
        let view = try await ShowPerson(asked).run(in: visit.context)
        // The name stands on the page and not in its title, which a browser keeps in its history.
        return try visit.page("person", title: "Person \(view.person.id)", PersonPage(view, askedFor: asked, visit))
    }

    init(_ view: PersonView, askedFor asked: PersonID, _ visit: Visit) {
        let titles = SourceTitles(visit)
        let naming = Naming([view.person], visit)
        let day = visit.asAt
        id = view.person.id.description
        name = view.person.name.words ?? "Person \(view.person.id)"
        askedFor = asked == view.person.id ? nil : asked.description
        age = view.person.ageWords(on: day)
        attributes = AttributeLine.all(of: view, titles)
        names = Self.names(view, titles)
        let mayOpenPairs = visit.may(.explain, .pair)
        problems = view.problems.map { problem in
            ProblemLine(words: problem.words, path: mayOpenPairs ? problem.pair.map { "/review/\($0)" } : nil)
        }
        homes = view.stays.map { Self.line($0, view, on: day, titles) }
        let mayOpenFamilies = visit.may(.read, .family)
        families = view.families.map {
            FamilyLine(
                id: $0.family.description, path: mayOpenFamilies ? "/families/\($0.family)" : nil, role: $0.role.words,
                period: $0.period.words)
        }
        relationships = view.relationships.map { Self.line($0, of: view.person.id, naming, titles) }
        agencies = PersonKnowledge.all(in: view, on: day, titles)
        records = view.records.map { RecordTable($0, titles) }
        chronology = Chronology(
            view.chronology, whole: visit.query["chronology"] == "whole", naming, titles, asAt: day)
        history = view.history.map { HistoryLine(when: $0.at.words, words: $0.change.words) }
        deciding = PersonDeciding(view, visit, titles)
        notShown = NotShown(mask: view.mask, leftOut: view.leftOut, titles)
    }

    /// Every name, the surviving first, with when it was first and last stated.
    private static func names(_ view: PersonView, _ titles: SourceTitles) -> [NameLine] {
        let accounts = [AttributeAccount.Subject.attribute(.name), .otherNames].compactMap {
            view.account.account(of: $0)
        }
        var lines: [NameLine] = []
        for value in accounts.flatMap(\.values) {
            let shown = AttributeLine.value(value, view, titles)
            if lines.contains(where: { $0.name == shown.text && $0.sources == shown.sources }) { continue }
            lines.append(NameLine(name: shown.text, dates: shown.dates, sources: shown.sources))
        }
        return lines
    }

    private static func line(
        _ stay: Stay, _ view: PersonView, on day: Day, _ titles: SourceTitles
    ) -> StayLine {
        let place = view.places[stay.place]
        let standing = stay.standing(on: day)
        return StayLine(
            address: place?.address.words ?? "Place \(stay.place)", when: stay.period.words,
            standing: standing.words.asWords,
            isCurrent: standing == .current, isShared: place?.isShared ?? false,
            sources: stay.sources.map(titles.title).joined(separator: ", "))
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
}
