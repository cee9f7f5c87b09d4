import ArgumentParser
import Operations

struct LinkFilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link-files", abstract: "Find which records of two files are of one person.")

    @Argument(help: "The first file.")
    var left: String

    @Argument(help: "The second file.")
    var right: String

    @Flag(help: "Link each record to one of the other file at most.")
    var oneToOne = false

    @Option(help: "Where the links go: id_l,id_r,match_weight,match_probability.")
    var out: String?

    @OptionGroup(title: "Explaining") var explaining: ExplanationOptions

    @OptionGroup var options: LinkageOptions

    func validate() throws {
        if out == nil, !explaining.isAsked { throw ValidationError("Nothing to do: give --out or --explain.") }
    }

    func run() throws {
        let bar = ProgressBar()
        let linkage = try LinkTwoFiles(
            left, right, id: options.id, oneToOne: oneToOne, out: out, model: options.model,
            threshold: options.threshold, columns: options.columns, threads: options.threads, labels: options.labels,
            progress: bar.report
        ).run(explaining: explaining.request)
        bar.finish()
        try explaining.write(linkage.explanation)
        try LinkageSummary(linkage).print(json: options.json)
    }
}
