import Access
import Identity
import Operations
import Records
import Storage

/// One place: what it is, who lives and lived there, who is at its organisation, and what it is a part of.
struct PlacePage: Sendable {
    struct Fact: Sendable {
        let label: String
        let value: String
    }

    struct Occupant: Sendable {
        let person: PersonLabel
        let when: String
        let standing: String
        let isCurrent: Bool
        let others: Int
        let households: String
        let sources: String
    }

    struct Affiliate: Sendable {
        let person: PersonLabel
        let role: String
        let when: String
        let source: String
    }

    struct Link: Sendable {
        let words: String
        let path: String
    }

    let heading: String
    let facts: [Fact]
    let isShared: Bool
    let occupants: [Occupant]
    let occupantsWords: String?
    let affiliates: [Affiliate]
    let affiliatesWords: String?
    let building: Link?
    let flats: [Link]
    let notShown: NotShown?

    static func show(_ visit: Visit) async throws -> Reply {
        let view = try await ShowPlace(PlaceID(try visit.number("place"))).run(in: visit.context)
        return try visit.page("place", title: "Place \(view.place.id)", PlacePage(view, visit))
    }

    init(_ view: PlaceView, _ visit: Visit) {
        let titles = SourceTitles(visit)
        let day = visit.asAt
        let naming = Naming(view.occupants.map(\.person) + view.affiliates.map(\.person), visit)
        heading = view.place.address.words ?? "Place \(view.place.id)"
        facts = Self.facts(view)
        isShared = view.place.isShared
        occupants = view.occupants.map { one in
            Occupant(
                person: naming.label(one.person.id), when: one.stay.period.words,
                standing: one.stay.standing(on: day).words.asWords,
                isCurrent: one.stay.standing(on: day) == .current, others: one.stay.overlapping,
                households: one.stay.households.isEmpty ? "–" : one.stay.households.joined(separator: ", "),
                sources: one.stay.sources.map(titles.title).joined(separator: ", "))
        }
        occupantsWords = Self.words(view.occupants.count, of: view.occupantsTotal)
        affiliates = view.affiliates.map { one in
            Affiliate(
                person: naming.label(one.person.id), role: one.affiliation.role.asWords,
                when: one.affiliation.period.words, source: titles.title(one.affiliation.source))
        }
        affiliatesWords = Self.words(view.affiliates.count, of: view.affiliatesTotal)
        building = view.building.map(Self.link)
        flats = view.flats.map(Self.link)
        notShown = NotShown(mask: view.mask, leftOut: view.leftOut, titles)
    }

    private static func facts(_ view: PlaceView) -> [Fact] {
        let hidden = view.mask.hides(.address)
        var facts = [
            Fact(label: "UPRN", value: view.place.uprn?.description ?? (hidden ? "Hidden from your role" : "Not known"))
        ]
        for one in view.organisations {
            facts.append(Fact(label: one.kind.rawValue.asWords, value: "\(one.name), \(one.period.words)"))
            if !one.codes.isEmpty { facts.append(Fact(label: "Its codes", value: one.codes.joined(separator: ", "))) }
        }
        if let evidence = view.place.gazetteer {
            let contradicted = evidence.isContradicted ? "; a record states a UPRN that its address contradicts" : ""
            facts.append(
                Fact(label: "In the gazetteer", value: "\(evidence.band.rawValue.asWords) match\(contradicted)"))
        }
        return facts
    }

    private static func words(_ shown: Int, of total: Int) -> String? {
        total > shown ? "The latest \(shown.words) of \(total.words) are shown." : nil
    }

    private static func link(_ place: Place) -> Link {
        Link(words: place.address.words ?? "Place \(place.id)", path: "/places/\(place.id)")
    }
}
