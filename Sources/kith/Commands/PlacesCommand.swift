import Access
import ArgumentParser
import Identity
import Operations
import Records
import Storage

struct PlacesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places", abstract: "Find places by words of their address, a postcode or a UPRN.")

    @Argument(help: "Words of the address in any order, a postcode, or a UPRN.")
    var words: [String]

    @Option(help: "At most so many.")
    var limit = 50

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit must be at least 1.") }
    }

    func run() async throws {
        let found = try await FindPlaces(matching: words.joined(separator: " "), limit: limit)
            .run(in: try options.context(for: .linkageQuality))
        if options.json { return try Terminal.printJSON(found.map(PlaceSummary.init)) }
        for line in found { print(PlaceSummary(line).text) }
        if found.isEmpty { print("No place has all of these words in its address, or none that you may see.") }
    }
}

/// One place of a list, as the terminal shows it.
struct PlaceSummary: Encodable {
    let place: Int64
    let uprn: Int64?
    let address: String
    let people: Int
    let organisations: [String]

    init(_ line: PlaceLine) {
        place = line.place.id.rawValue
        uprn = line.place.uprn
        address = line.place.address.raw
        people = line.people
        organisations = line.organisations
    }

    var text: String {
        let standing = organisations.isEmpty ? "" : "  [\(organisations.joined(separator: ", "))]"
        return
            "place \(place)  \(uprn.map { "UPRN \($0)" } ?? "no UPRN")  \(address)  \(people == 1 ? "1 person" : "\(people) people")\(standing)"
    }
}
