import Access
import ArgumentParser
import Operations
import Records

struct QualityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality",
        abstract: "How good each source is: completeness, validity, drift, and the offending rows by reference.",
        discussion: """
            `--html FILE` writes a report that can be sent back to the agency: rows by number, values by shape, no person
            in it.
            """)

    @Argument(help: "Sources to look at; all when none is named.")
    var sources: [String] = []

    @Option(help: "A batch. Default: each source's last.")
    var batch: Int64?

    @Option(help: "Write the report to this file.")
    var html: String?

    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        let context = try options.context(for: .linkageQuality)
        let found = try await ShowQuality(sources.map(SourceID.init(_:)), batch: batch.map { BatchID($0) })
            .run(in: context)
        if let html {
            let title = sources.isEmpty ? context.workspace.settings.name : sources.joined(separator: ", ")
            try QualityReport(found, title: title).write(to: html)
        }
        if options.json { return try Terminal.printJSON(found) }
        if html == nil { for source in found { QualitySummary(source).print() } }
    }
}
