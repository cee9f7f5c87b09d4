import Access
import ArgumentParser
import Operations

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Counts of families by criterion and answer, through disclosure control.",
        discussion: "Small counts are suppressed and the rest rounded; nothing leaves Kith any other way.")

    @Argument(help: "The programme.")
    var programme: String

    @Option(help: "The CSV to write.")
    var out: String

    @Option(help: "local_authority (suppress 1 to 4, round to 5), nhs (1 to 7, round to 5), research_10.")
    var rule = "local_authority"

    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        try await PublishFindings(programme, rule: rule, to: out).run(in: try options.context(for: .governance))
    }
}
