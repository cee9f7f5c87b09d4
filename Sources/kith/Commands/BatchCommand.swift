import Access
import ArgumentParser
import Operations
import Records
import Storage

struct BatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "What was loaded, and what is done with it: release, withdraw, restore.",
        discussion: """
            A batch that is held, superseded or withdrawn stays in the store with its file, but nothing of it is linked,
            assessed or shown. After a change run `kith link` and `kith assess`: what rests on it comes or goes then.
            """,
        subcommands: [List.self, Show.self, Release.self, Withdraw.self, Restore.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every batch, newest first.")

        @Option(help: "Only those of this source.")
        var source: String?

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let batches = try await ListBatches().run(in: try options.context(for: .linkageQuality))
                .filter { source == nil || $0.source.rawValue == source }
            if options.json { return try Terminal.printJSON(batches) }
            for batch in batches { print(BatchLine(batch).text) }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One batch: its counts, why it was held, and who did what with it.")

        @Argument(help: "The batch's number.")
        var batch: Int64

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let detail = try await ShowBatch(BatchID(batch)).run(in: try options.context(for: .linkageQuality))
            if options.json { return try Terminal.printJSON(BatchSummary(detail)) }
            BatchSummary(detail).print()
        }
    }

    struct Release: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let a held batch in.")

        @Argument(help: "The batch's number.")
        var batch: Int64

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            try await ReleaseBatch(BatchID(batch)).run(in: try options.context(for: .linkageQuality))
        }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a batch, or every batch of a source, back.")

        @Argument(help: "The batch's number.")
        var batch: Int64?

        @Option(help: "Take back every live and held batch of this source.")
        var source: String?

        @OptionGroup var options: WorkspaceOptions

        func validate() throws {
            guard (batch == nil) != (source == nil) else {
                throw ValidationError("Name a batch, or a source with --source.")
            }
        }

        func run() async throws {
            let context = try options.context(for: .linkageQuality)
            if let batch { try await WithdrawBatch(BatchID(batch)).run(in: context) }
            if let source {
                let batches = try await WithdrawSource(SourceID(source)).run(in: context)
                Terminal.remark(
                    "\(source): withdrew batch \(batches.map(\.description).joined(separator: ", ")). New files of it are "
                        + "still loaded: remove sources/\(source).yaml to stop that.")
            }
            Terminal.remark("Run `kith link` and `kith assess`: what only this supported goes then.")
        }
    }

    struct Restore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a superseded or withdrawn batch live again; what took its place is withdrawn.")

        @Argument(help: "The batch's number.")
        var batch: Int64

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            try await RestoreBatch(BatchID(batch)).run(in: try options.context(for: .linkageQuality))
        }
    }
}
