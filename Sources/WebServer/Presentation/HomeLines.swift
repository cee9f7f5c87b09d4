import Families
import Identity
import Records

/// Where people have lived, place by place, the latest first.
struct HomeLine: Sendable {
    struct Stay: Sendable {
        let person: PersonLabel
        let when: String
        let sources: String
    }

    let address: String
    /// To the place's page; nil where the reader may not follow.
    let path: String?
    let isFamilyHome: Bool
    let isShared: Bool
    let stays: [Stay]

    static func lines(
        _ residences: [Residence], _ places: [PlaceID: Place], homes: [PlaceID], _ naming: Naming,
        _ titles: SourceTitles, mayOpen: Bool
    ) -> [HomeLine] {
        let byPlace = Dictionary(grouping: residences, by: \.place)
        let order = byPlace.keys.sorted { left, right in
            let ranks = (homes.firstIndex(of: left) ?? homes.count, homes.firstIndex(of: right) ?? homes.count)
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            let ends = (latest(byPlace[left] ?? []), latest(byPlace[right] ?? []))
            return ends.0 == ends.1 ? left < right : ends.0 > ends.1
        }
        return order.compactMap { id in
            guard let place = places[id] else { return nil }
            return HomeLine(
                address: place.address.words ?? "Place \(id)", path: mayOpen ? "/places/\(id)" : nil,
                isFamilyHome: homes.contains(id),
                isShared: place.isShared,
                stays: stays(byPlace[id] ?? [], naming, titles))
        }
    }

    /// One line a person: from the first day to the last that any record states.
    private static func stays(_ residences: [Residence], _ naming: Naming, _ titles: SourceTitles) -> [Stay] {
        let byPerson = Dictionary(grouping: residences, by: \.person)
        return byPerson.keys.sorted().map { person in
            let own = byPerson[person] ?? []
            let starts = own.compactMap(\.period.from)
            let isOpen = own.contains { $0.period.to == nil }
            let period = Period(from: starts.min(), to: isOpen ? nil : own.compactMap(\.period.to).max())
            let sources = Set(own.map(\.source)).sorted().map(titles.title).joined(separator: ", ")
            return Stay(person: naming.label(person), when: period.words, sources: sources)
        }
    }

    private static func latest(_ residences: [Residence]) -> Int32 {
        residences.map { $0.period.to?.number ?? .max }.max() ?? .min
    }
}
