import ArgumentParser
import Operations

/// What `dedupe` and `link-files` share.
struct LinkageOptions: ParsableArguments {
    @Option(name: .customLong("id"), help: "The column that names each record. Default: recognised.")
    var id: String?

    @Option(help: "A model (JSON): used when the file exists, else trained and written there.")
    var model: String?

    @Option(help: "Match probability from which two records are one person, 0 to 1. Default: chosen.")
    var threshold: Double?

    @Option(help: "YAML, `column: role` a line, in place of what is recognised.")
    var columns: String?

    @Option(help: "Judgements that bind: CSV, id_l,id_r,verdict,by,on,reason.")
    var labels: String?

    @Option(help: "Threads to use; the result is the same with any number.")
    var threads: Int?

    @Flag(help: "Print a summary as JSON for machines.")
    var json = false

    func validate() throws {
        if let threshold, !(0...1).contains(threshold) { throw ValidationError("--threshold must be from 0 to 1.") }
        if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    }
}

struct DedupeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dedupe", abstract: "Find which records of a file are of one person; needs no configuration.",
        discussion: """
            Columns are recognised by name and content; comparisons, blocking and the model follow from them.
            The output has a line a record, `ID,cluster_id`, in the order of the input.
            """)

    @Argument(help: "CSV, TSV, XLSX, NDJSON or JSON files.")
    var files: [String]

    @Option(help: "Where the clusters go.")
    var out: String?

    @Option(help: "Where the scored pairs go: id_l,id_r,match_weight,match_probability.")
    var pairs: String?

    @Option(help: "Where a report on the run goes: FILE.html, or FILE.json for the figures alone.")
    var report: String?

    @Option(help: "For the report, the truth: a file with the columns ID and entity.")
    var truth: String?

    @OptionGroup(title: "Explaining") var explaining: ExplanationOptions

    @OptionGroup var options: LinkageOptions

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file.") }
        if out == nil, pairs == nil, report == nil, !explaining.isAsked {
            throw ValidationError("Nothing to do: give --out, --pairs, --report, --explain or --explain-cluster.")
        }
        if truth != nil, report == nil { throw ValidationError("--truth is for --report FILE.") }
    }

    func run() throws {
        let bar = ProgressBar()
        let linkage = try DedupeFiles(
            files, id: options.id, out: out, pairs: pairs, model: options.model, threshold: options.threshold,
            columns: options.columns, report: report.map { ReportRequest(path: $0, truth: truth) },
            threads: options.threads, labels: options.labels, progress: bar.report
        ).run(explaining: explaining.request)
        bar.finish()
        try explaining.write(linkage.explanation)
        try LinkageSummary(linkage).print(json: options.json)
    }
}
