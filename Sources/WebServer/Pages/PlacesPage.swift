import Identity
import Operations
import Storage

/// Looks for places by words of their address, a postcode or a UPRN. What is looked for stays out of the address line.
struct PlacesPage: Sendable {
    struct Line: Sendable {
        let address: String
        let path: String
        let uprn: String
        let people: Int
        let organisations: String
    }

    let text: String?
    let lines: [Line]
    let words: String?
    let wasAsked: Bool

    /// How many places the page lists.
    static let mostListed = 50

    static func show(_ visit: Visit) async throws -> Reply {
        try visit.page("places", PlacesPage(text: nil, lines: [], words: nil, wasAsked: false))
    }

    static func find(_ visit: Visit) async throws -> Reply {
        guard let text = visit.form.filled("text").map({ String($0.prefix(200)) }) else { return try await show(visit) }
        let found = try await FindPlaces(matching: text, limit: mostListed).run(in: visit.context)
        let lines = found.map { line in
            Line(
                address: line.place.address.words ?? "Place \(line.place.id)", path: "/places/\(line.place.id)",
                uprn: line.place.uprn?.description ?? "–", people: line.people,
                organisations: line.organisations.joined(separator: ", "))
        }
        let words =
            lines.count == mostListed
            ? "The first \(mostListed) are shown: add a word or the postcode."
            : lines.count.counted("place was found.", "places were found.")
        return try visit.page("places", PlacesPage(text: text, lines: lines, words: words, wasAsked: true))
    }
}
