import Access
import ArgumentParser
import Operations

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Take data out under a grant; needs --reason.", subcommands: [RecordsOut.self])

    struct RecordsOut: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "records", abstract: "Every person record, standardised, as one CSV for linkage elsewhere.")

        @Option(help: "Where it goes.")
        var out: String

        @Option(help: "Also write record_id,person_id as Kith resolved them.")
        var people: String?

        @Option(help: "Also write record_id,entity_id from the truth/ folder of a made-up council.")
        var truth: String?

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            try await ExportRecords(to: out, people: people, truth: truth).run(
                in: try options.context(for: .linkageQuality))
        }
    }
}
