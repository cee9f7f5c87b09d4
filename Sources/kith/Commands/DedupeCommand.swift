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

    @Option(help: "Explain a pair of records: their ids, A,B.")
    var explain: String?

    @OptionGroup var options: LinkageOptions

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file.") }
        if let explain, Self.pair(explain) == nil { throw ValidationError("--explain takes two ids: A,B.") }
        if out == nil, pairs == nil, explain == nil {
            throw ValidationError("Nothing to do: give --out, --pairs or --explain.")
        }
    }

    func run() throws {
        let bar = ProgressBar()
        let linkage = try DedupeFiles(
            files, id: options.id, out: out, pairs: pairs, model: options.model, threshold: options.threshold,
            columns: options.columns, threads: options.threads, labels: options.labels,
            progress: bar.report
        ).run(explaining: explain.flatMap(Self.pair))
        bar.finish()
        try LinkageSummary(linkage).print(json: options.json)
    }

    /// Two ids parted by the one comma, or by the middle one of an odd number of commas.
    private static func pair(_ text: String) -> (String, String)? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.count.isMultiple(of: 2) else { return nil }
        let half = parts.count / 2
        let first = parts[..<half].joined(separator: ",")
        let second = parts[half...].joined(separator: ",")
        return first.isEmpty || second.isEmpty ? nil : (first, second)
    }
}
