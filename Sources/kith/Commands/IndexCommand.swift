import ArgumentParser
import Linkage
import Operations

struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Keep linked records ready: add to them, match against them.",
        discussion: """
            An index holds every value of its records; it is readable to its owner only. Clusters have ids that last:
            none is used twice, and merges and splits are recorded.
            """, subcommands: [Build.self, Add.self, Show.self])

    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "build", abstract: "Link the records of files and keep them in an index.")

        @Argument(help: "CSV, TSV, XLSX, NDJSON or JSON files.")
        var files: [String]

        @Option(help: "Where the index goes.")
        var out: String

        @Option(help: "Where the clusters go: ID,cluster_id.")
        var clusters: String?

        @OptionGroup var options: LinkageOptions

        func validate() throws {
            if files.isEmpty { throw ValidationError("Name at least one file.") }
        }

        func run() throws {
            let bar = ProgressBar()
            let summary = try BuildIndex(
                files, out: out, id: options.id, model: options.model, threshold: options.threshold,
                columns: options.columns, clusters: clusters, threads: options.threads,
                labels: options.labels, progress: bar.report
            ).run()
            bar.finish()
            try summary.print(json: options.json)
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Add the records of files to an index.",
            discussion: "The clusters are those that linking all records at once with the same model would give.")

        @Argument(help: "The index.")
        var index: String

        @Argument(help: "CSV, TSV, XLSX, NDJSON or JSON files.")
        var files: [String]

        @Option(help: "Where the clusters of all records go: ID,cluster_id.")
        var clusters: String?

        @Option(help: "Threads to use; the result is the same with any number.")
        var threads: Int?

        @Flag(help: "Print a summary as JSON for machines.")
        var json = false

        func validate() throws {
            if files.isEmpty { throw ValidationError("Name at least one file to add.") }
        }

        func run() throws {
            let bar = ProgressBar()
            let summary = try ExtendIndex(
                index, by: files, clusters: clusters, threads: threads, progress: bar.report
            ).run()
            bar.finish()
            try summary.print(json: json)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "What an index holds, and the merges and splits of its clusters.")

        @Argument(help: "The index.")
        var index: String

        @Option(help: "Where the clusters go: ID,cluster_id.")
        var clusters: String?

        @Flag(help: "Print it as JSON for machines.")
        var json = false

        func run() throws { try ExtendIndex(index, by: [], clusters: clusters).run().print(json: json) }
    }
}

extension IndexSummary {
    func print(json: Bool) throws {
        for remark in remarks { Terminal.remark(remark) }
        if json { return try Terminal.printJSON(self) }
        Swift.print("\(records) records in \(clusters) clusters; \(addedRecords) added; threshold \(threshold)")
        for change in changes {
            let verb = change.kind == .merged ? "was merged into" : "came off"
            Swift.print("addition \(change.addition): cluster \(change.cluster) \(verb) \(change.other)")
        }
    }
}
