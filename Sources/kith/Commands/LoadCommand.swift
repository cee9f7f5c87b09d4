import ArgumentParser
import Foundation
import Operations
import Records

struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Read what is in incoming/, check it, load it. A batch is in whole or not at all.")

    @Argument(help: "Sources to load; all when none is named.")
    var sources: [String] = []

    @Option(help: "The batch whose place the one new file takes; for a corrected file of another name.")
    var supersede: Int64?

    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        let context = try options.pipelineContext()
        let bar = ProgressBar()
        let report = try await LoadSources(
            sources.map(SourceID.init(_:)), superseding: supersede.map { BatchID($0) }, progress: bar.report
        ).run(in: context)
        bar.finish()
        if options.json {
            try Terminal.printJSON(report)
        } else {
            LoadSummary(report).print()
        }
        if !report.refusals.isEmpty { throw ExitCode(1) }
    }
}
