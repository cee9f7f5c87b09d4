import ArgumentParser
import Operations

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Sources, batches, people, places, families, freshness, problems.")

    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        let status = try await ShowStatus().run(in: try options.pipelineContext())
        if options.json {
            try Terminal.printJSON(status)
        } else {
            StatusSummary(status).print()
        }
    }
}
