import Access
import Families
import Identity
import Operations
import Pictures
import Records
import Storage

/// A family drawn: who is related to whom, and what happened over time, each with the same in tables.
///
/// Everything drawn is of the view that the grant has cut; who has no name there goes by the number.
struct FamilyPicturesPage: Sendable {
    let id: String
    let genogram: DrawnPicture
    let timeline: DrawnPicture
    /// Whether the timeline has a line for each agency rather than for each member.
    let byAgency: Bool
    let notShown: NotShown?
    let asAt: String

    static func show(_ visit: Visit) async throws -> Reply {
        let view = try await ShowFamily(FamilyID(try visit.number("family"))).run(in: visit.context)
        return try visit.page(
            "family-pictures", title: "Family \(view.family.id) in pictures", FamilyPicturesPage(view, visit))
    }

    init(_ view: FamilyView, _ visit: Visit) {
        let lines = visit.query["lines"].flatMap(FamilyTimeline.Lines.init(rawValue:)) ?? .people
        let naming = Naming(view.members.map(\.person), visit)
        id = view.family.id.description
        genogram = DrawnPicture(Self.genogram(of: view, naming, visit))
        timeline = DrawnPicture(Self.timeline(of: view, lines, naming, visit))
        byAgency = lines == .agencies
        notShown = NotShown(mask: view.mask, leftOut: view.leftOut, SourceTitles(visit))
        asAt = visit.asAt.words
    }

    private static func genogram(of view: FamilyView, _ naming: Naming, _ visit: Visit) -> Genogram {
        var model = GenogramModel(
            family: view.family, people: view.members.map { named($0.person, naming) },
            relationships: view.relationships, asAt: visit.asAt,
            leastParentYears: visit.site.context.workspace.settings.families.leastParentYears,
            href: { naming.label($0).path })
        if view.mask.hides(.dateOfBirth) {
            for index in model.people.indices where model.people[index].sex != .unborn {
                model.people[index].born = "hidden"
            }
        }
        return Genogram(title: "Genogram of family \(view.family.id)", model)
    }

    /// What the chronology lists, on the lines of those members who took part.
    private static func timeline(
        of view: FamilyView, _ lines: FamilyTimeline.Lines, _ naming: Naming, _ visit: Visit
    ) -> FamilyTimeline {
        let titles = SourceTitles(visit)
        let people = view.members.map { shown in
            TimelinePerson(
                id: shown.person.id.description, name: naming.label(shown.person.id).name,
                detail: age(of: shown.person, on: visit.asAt) ?? shown.member.role.words,
                href: naming.label(shown.person.id).path)
        }
        let events = view.chronology.map { line in
            TimelineEvent(
                people: line.people.map(\.person.description), agency: titles.agency(line.row.source),
                field: TimelineEvent.Field(line.event.kind), label: line.event.kind.words, start: line.event.start,
                end: line.event.end, isOpen: line.event.isOpen)
        }
        return FamilyTimeline(
            title: "Timeline of family \(view.family.id)", people: people, events: events, asAt: visit.asAt,
            lines: lines)
    }

    /// `aged 13`, `died aged 80`, `unborn`; nil when it cannot be told.
    private static func age(of person: Person, on day: Day) -> String? {
        person.ageWords(on: day).map { person.death == nil && person.birth != nil ? "aged \($0)" : $0 }
    }

    /// The person by the name that the page gives them, which is the number where none may be shown.
    private static func named(_ person: Person, _ naming: Naming) -> Person {
        if person.name.words != nil { return person }
        var person = person
        person.name = PersonName(given: naming.label(person.id).name)
        return person
    }
}
