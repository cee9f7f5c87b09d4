import Access
import ArgumentParser
import Foundation
import Operations

struct SourceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source", abstract: "Draft and check source definitions.", subcommands: [New.self, Check.self])

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Look at an extract and draft its definition, for a person to correct.")

        @Argument(help: "The extract: CSV, XLSX, NDJSON or JSON.")
        var file: String

        @Option(help: "The source's id. Default: from the file's name.")
        var id: String?

        @Option(help: "The agency that the extract is from.")
        var agency: String?

        @Option(help: "The sheet of a workbook. Default: the one that looks most like a table.")
        var sheet: String?

        @Option(help: "Where the draft goes; - for the terminal. Default: sources/<id>.yaml of the workspace.")
        var out: String?

        @Option(name: [.customShort("C"), .long], help: "The workspace's folder.")
        var workspace = "."

        @Flag(help: "Print JSON for machines.")
        var json = false

        func run() throws {
            let drafting = DraftSource(file, id: id, agency: agency, sheet: sheet)
            if out == "-" {
                print(try drafting.run().yaml, terminator: "")
                return
            }
            let draft: DraftSource.Draft
            let place: URL
            if let out {
                place = URL(filePath: out)
                draft = try drafting.write(to: place)
            } else {
                let folder = URL(filePath: workspace, directoryHint: .isDirectory)
                guard FileManager.default.fileExists(atPath: folder.appending(path: "kith.yaml").path) else {
                    throw OperationError(
                        .dataRefused,
                        "\(folder.path): is not a Kith workspace (no kith.yaml). Name one with --workspace DIR, or where the draft goes with --out FILE."
                    )
                }
                let name = "sources/\(drafting.sourceID).yaml"
                place = folder.appending(path: name)
                draft = try drafting.write(to: place)
            }
            if json {
                try Terminal.printJSON(DraftSummary(draft, path: place.path))
            } else {
                DraftSummary(draft, path: place.path).print()
            }
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what a load would do, without loading: exit 1 when it would be refused.")

        @Argument(help: "Sources of the workspace, or FILE.yaml; all of the workspace when none is named.")
        var sources: [String] = []

        @Option(help: "The extract to check against. Default: those in incoming/ that the pattern matches.")
        var file: String?

        @Option(help: "How many rows to show before and after.")
        var rows = 10

        @Flag(
            name: .customLong("show-values"),
            help: "Show the rows' values, not their shapes; needs a principal who may load, and is audited.")
        var showsValues = false

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            if rows < 0 { throw ValidationError("--rows is 0 or more.") }
            let check = CheckSource(sources, file: file, rows: rows, in: options.directory)
            let checks =
                showsValues
                ? try await check.run(showingValuesIn: options.context(for: .linkageQuality)) : try check.run()
            if options.json {
                try Terminal.printJSON(checks)
            } else {
                for check in checks { CheckSummary(check).print() }
            }
            if checks.contains(where: { !$0.wouldLoad }) { throw ExitCode(1) }
        }
    }
}
