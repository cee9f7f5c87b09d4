import ArgumentParser
import Linkage
import Operations

struct BlockingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blocking", abstract: "What the blocking rules would do to a file, before anything is compared.",
        discussion: """
            Pairs by rule, the largest blocks, and how many of the pairs that agree on a strong identifier the other
            rules find. Keys are never shown: they are people's values.
            """)

    @Argument(help: "CSV, TSV, XLSX, NDJSON or JSON files.")
    var files: [String]

    @Option(name: .customLong("id"), help: "The column that names each record. Default: recognised.")
    var id: String?

    @Option(help: "A trained model (JSON), for its rules. Default: the rules that `kith dedupe` would choose.")
    var model: String?

    @Option(help: "YAML, `column: role` a line, in place of what is recognised.")
    var columns: String?

    @Flag(help: "Compare records of different files only, as `kith link-files` does.")
    var acrossFiles = false

    @Option(help: "How many of the largest blocks are listed.")
    var largest = 10

    @Flag(help: "Name two records of each of the largest blocks by their ids.")
    var examples = false

    @Option(help: "Threads to use; the result is the same with any number.")
    var threads: Int?

    @Flag(help: "Print JSON for machines.")
    var json = false

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file.") }
        if acrossFiles, files.count != 2 { throw ValidationError("--across-files takes two files.") }
        if largest < 0 { throw ValidationError("--largest must be 0 or more.") }
        if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    }

    func run() throws {
        let bar = ProgressBar()
        let found = try AnalyseBlocking(
            files, id: id, model: model, columns: columns, isAcrossFiles: acrossFiles, threads: threads,
            progress: bar.report
        ).run(largest: largest)
        bar.finish()
        try BlockingSummary(found, namingExamples: examples).print(json: json)
    }
}
