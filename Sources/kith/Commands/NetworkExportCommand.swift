import Access
import ArgumentParser
import Operations
import Records
import Storage

struct NetworkExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Take what is around entities out, for other programs; needs --reason.",
        discussion:
            "The files hold what `kith network show` shows under the same policy, and their owner alone may read them.")

    @Argument(help: "What to begin at, such as person:12 or family:7.")
    var centres: [NetworkCentre]

    @Option(help: "Write this GraphML file, as igraph, networkx, Gephi and yEd read it.")
    var graphml: String?

    @Option(help: "Write entities.csv and links.csv into this folder.")
    var csv: String?

    @OptionGroup var look: NetworkOptions
    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        if look.svg != nil {
            throw OperationError(.wrongUsage, "An export draws nothing: use `kith network show` with --svg.")
        }
        let view = try await ExportNetwork(around: centres, try look.query, graphML: graphml, csv: csv).run(
            in: try options.context(for: .linkageQuality))
        if options.json {
            return try Terminal.printJSON([
                "entities": view.entities.count, "links": view.links.count, "cut": view.isCut ? 1 : 0,
            ])
        }
        print("\(view.entities.count) entities and \(view.links.count) links written.")
        if view.isCut { print("There is more: raise --limit or narrow the look.") }
        if !view.leftOut.isEmpty { print("Not in it: " + view.leftOut.map(\.rawValue).joined(separator: ", ")) }
    }
}
